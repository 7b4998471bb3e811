#include "checker/claims/entities/train/examples.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "checker/language/parse_article.hpp"
#include "checker/source/json_lines.hpp"
#include "checker/source/read.hpp"

namespace crosscheck::train {
namespace {

namespace json = boost::json;

/// Byte offsets of a text's code points, with its end.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xc0U) != 0x80U) out.push_back(i);
  out.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

Span span_from(const json::value& pair, const std::vector<std::uint32_t>& offsets) {
  const auto at = [&](std::size_t i) { return offsets[std::min(pair.as_array()[i].to_number<std::size_t>(), offsets.size() - 1)]; };
  return {at(0), at(1)};
}

/// Whether a mention is the annotated name: it ends where the name ends or lies inside it, as the measure says.
bool names(const Span& mention, const Span& candidate) {
  if (!mention.overlaps(candidate)) return false;
  return (mention.start >= candidate.start && mention.end <= candidate.end) || mention.end == candidate.end;
}

/// Spans of all mentions so far of each candidate's cluster; of names the later ones too.
template <class Test>
bool any_mention(const Context& context, ClusterId cluster, const Draft& pronoun, Test test) {
  return std::ranges::any_of(context.drafts, [&](const Draft& draft) {
    return draft.mention.cluster == cluster && &draft != &pronoun && test(draft.mention);
  });
}

class Reader {
public:
  Reader(const json::object& record, std::string_view text) : record_(record), offsets_(byte_offsets(text)) {
    if (const json::value* clusters = record.if_contains("clusters"))
      for (const json::value& cluster : clusters->as_array()) {
        gold_.emplace_back();
        for (const json::value& span : cluster.as_array()) gold_.back().push_back(span_from(span, offsets_));
      }
  }

  void see(const Context& context, const Draft& pronoun, const std::vector<PronounCandidate>& candidates, std::vector<Example>& out) const {
    if (record_.contains("candidates")) see_gap(context, pronoun, candidates, out);
    else see_clusters(context, pronoun, candidates, out);
  }

private:
  void see_gap(const Context& context, const Draft& pronoun, const std::vector<PronounCandidate>& candidates, std::vector<Example>& out) const {
    if (!(pronoun.mention.span == span_from(record_.at("pronoun"), offsets_))) return;
    const json::array& pair = record_.at("candidates").as_array();
    const Span first = span_from(pair[0].at("span"), offsets_), second = span_from(pair[1].at("span"), offsets_);
    Example example{{}, true, pair[0].at("same").as_bool(), pair[1].at("same").as_bool()};
    for (const PronounCandidate& one : candidates) {
      Choice choice{one.features};
      choice.first = any_mention(context, one.cluster, pronoun, [&](const Mention& m) { return names(m.span, first); });
      choice.second = any_mention(context, one.cluster, pronoun, [&](const Mention& m) { return names(m.span, second); });
      choice.right = (choice.first && example.is_first) || (choice.second && example.is_second);
      example.choices.push_back(choice);
    }
    out.push_back(std::move(example));
  }

  void see_clusters(const Context& context, const Draft& pronoun, const std::vector<PronounCandidate>& candidates, std::vector<Example>& out) const {
    for (const std::vector<Span>& cluster : gold_) {
      if (std::ranges::find(cluster, pronoun.mention.span) == cluster.end()) continue;
      Example example;
      for (const PronounCandidate& one : candidates) {
        Choice choice{one.features};
        choice.right = any_mention(context, one.cluster, pronoun, [&](const Mention& m) {
          return m.kind != MentionKind::pronoun && m.head < pronoun.mention.head && std::ranges::find(cluster, m.span) != cluster.end();
        });
        example.choices.push_back(choice);
      }
      out.push_back(std::move(example));
      return;
    }
  }

  const json::object& record_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::vector<Span>> gold_;
};

}  // namespace

std::vector<Example> read_examples(const std::string& path, const Language& language) {
  const std::string bytes = read_bytes(path);
  std::vector<Article> articles = read_json_lines(bytes, path);
  std::vector<Example> out;
  std::size_t from = 0;
  for (Article& article : articles) {
    const std::size_t to = std::min(bytes.find('\n', from), bytes.size());
    const json::value record = json::parse(std::string_view(bytes).substr(from, to - from));
    from = to + 1;
    const std::string_view text = record.at("text").as_string();
    const Reader reader(record.as_object(), text);
    const PronounObserver observer = [&](const Context& context, const Draft& pronoun, const std::vector<PronounCandidate>& candidates) {
      reader.see(context, pronoun, candidates, out);
    };
    const ParsedArticle parsed = parse_article(std::move(article), language);
    find_entities(parsed, language.lexicon, {}, &observer);
  }
  return out;
}

}  // namespace crosscheck::train
