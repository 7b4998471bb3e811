#include "checker/checks/source_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/citations/word_stream.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 8;  ///< words of a link that can be a source's name
constexpr std::size_t stem_length = 5;

// Words that any source may be called by; sharing them says nothing, being made of them alone says nothing either.
constexpr std::array common{"the"sv, "a"sv, "an"sv, "its"sv, "his"sv, "her"sv, "their"sv, "this"sv, "that"sv, "of"sv, "for"sv, "in"sv, "on"sv, "by"sv, "to"sv, "and"sv, "from"sv, "at"sv, "with"sv,
                            "report"sv, "study"sv, "survey"sv, "website"sv, "site"sv, "page"sv, "statement"sv, "data"sv, "figures"sv, "document"sv, "paper"sv, "article"sv, "here"sv, "link"sv, "online"sv,
                            "said"sv, "says"sv, "source"sv, "annual"sv, "new"sv, "latest"sv, "release"sv, "press"sv, "interview"sv, "letter"sv, "see"sv, "via"sv};
constexpr std::array pages{"p"sv, "pp"sv, "page"sv, "pages"sv, "chapter"sv, "section"sv, "table"sv, "figure"sv, "para"sv, "paragraph"sv, "ch"sv, "annex"sv, "vol"sv, "volume"sv};

std::string stem(std::string word) {
  if (word.ends_with("'s")) word.resize(word.size() - 2);
  if (word.size() > stem_length) word.resize(stem_length);
  return word;
}

/// The first letters of words that tell something; figures don't.
std::set<std::string> telling(std::string_view name) {
  std::set<std::string> out;
  for (const StreamWord& word : word_stream(name)) {
    std::string bare = word.folded.ends_with("'s") ? word.folded.substr(0, word.folded.size() - 2) : word.folded;
    const bool letters = std::any_of(bare.begin(), bare.end(), [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
    if (letters && !among(bare, common)) out.insert(stem(std::move(bare)));
  }
  return out;
}

/// "National Ports Board" -> "npb", with and without the small words.
bool is_acronym(std::string_view letters, std::string_view name) {
  std::string all, capitals;
  for (const StreamWord& word : word_stream(name)) {
    all += word.folded[0];
    if (!among(std::string_view(word.folded), common)) capitals += word.folded[0];
  }
  const std::vector<StreamWord> words = word_stream(letters);
  return std::any_of(words.begin(), words.end(), [&](const StreamWord& word) { return word.folded.size() > 1 && (word.folded == all || word.folded == capitals); });
}

/// A name of a source and where it stands.
struct SourceName {
  std::string words;
  Span place;
};

class Checker {
public:
  Checker(const ArticleCheckInput& input, std::vector<DraftFinding>& findings)
      : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {
    for (const Mention& mention : input.analysis.entities.mentions)
      if (mention.kind == MentionKind::name && (mention.type == NameType::person || mention.type == NameType::place)) persons_.push_back(mention.span);
    std::sort(persons_.begin(), persons_.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
  }

  void run() {
    links();
    notes();
    speakers();
  }

private:
  /// Two links to one address: "the Ports Survey", "the Board's annual count".
  void links() {
    const Citations& citations = input_.analysis.citations;
    std::map<std::uint32_t, std::vector<SourceName>> names;
    for (const Citation& citation : citations.citations)
      if (citation.target && citation.kind == CitationKind::link && is_name(citation.span))
        names[*citation.target].push_back({std::string(parsed_.text(citation.span)), citation.span});
    for (const auto& [target, all] : names) tell_first(all, "lead to one address");
  }

  /// Two notes with one address and nothing else in common.
  void notes() {
    std::map<std::string_view, std::vector<SourceName>> names;
    for (const Reference& reference : input_.analysis.citations.references)
      if (!reference.span.empty() && !reference.url.empty()) names[reference.url].push_back({name_of(reference), reference.span});
    for (const auto& [url, all] : names) tell_first(all, "have one address");
  }

  /// One entity of the packs that speaks under two names.
  void speakers() {
    const Entities& entities = input_.analysis.entities;
    std::map<std::uint32_t, std::vector<SourceName>> names;
    for (const Attribution& attribution : input_.analysis.quotes) {
      if (!attribution.source || attribution.source_head == no_token || attribution.source_head >= entities.mention_of_head.size()) continue;
      const std::uint32_t index = entities.mention_of_head[attribution.source_head];
      if (index >= entities.mentions.size()) continue;
      const Mention& mention = entities.mentions[index];
      if (mention.kind != MentionKind::name || mention.type == NameType::person || mention.cluster >= entities.clusters.size()) continue;
      const std::uint32_t known = entities.clusters[mention.cluster].pack_entity;
      if (known != 0xffffffff) names[known].push_back({std::string(parsed_.text(mention.span)), mention.span});
    }
    for (const auto& [entity, all] : names) tell_first(all, "are one source");
  }

  /// Words without a verb of which one is a name, and not a person's or a place's alone.
  bool is_name(Span span) const {
    bool any = false;
    std::size_t count = 0;
    const auto first = std::partition_point(parsed_.tokens.begin(), parsed_.tokens.end(), [&](const Token& token) { return token.span.end <= span.start; });
    for (auto token = first; token != parsed_.tokens.end() && token->span.start < span.end; ++token, ++count) {
      if (token->upos == Upos::VERB || token->upos == Upos::AUX || token->upos == Upos::PRON) return false;
      const char initial = parsed_.article.text[token->span.start];
      any = any || token->upos == Upos::PROPN || (initial >= 'A' && initial <= 'Z' && token != first);
    }
    return any && count <= longest_name && !is_person(span);
  }

  /// Half of the words and more are the name of a person or place.
  bool is_person(Span span) const {
    const auto first = std::partition_point(persons_.begin(), persons_.end(), [&](const Span& person) { return person.end <= span.start; });
    return first != persons_.end() && first->overlaps(span) && 2 * first->length() > span.length();
  }

  /// The first name that differs from the first of all.
  void tell_first(const std::vector<SourceName>& names, std::string_view what) {
    for (std::size_t i = 1; i < names.size(); ++i)
      if (!alike_names(names[0].words, names[i].words)) return tell(names[0], names[i], what);
  }

  void tell(const SourceName& one, const SourceName& other, std::string_view what) {
    DraftFinding finding = draft_finding(input_, "source-name-variant", other.place, fmt::format("{} and {} {}, yet they read like two sources", words_.quoted(one.place), words_.quoted(other.place), what));
    finding.related.push_back({input_.document, one.place, "named so first here", {}});
    finding.confidence = 0.6;
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::vector<Span> persons_;  ///< names of persons and places, in text order
};

}  // namespace

std::string name_of(const Reference& reference) {
  std::string out = reference.title;
  if (const std::size_t address = out.find("http"); address != std::string::npos) out.erase(address, std::min(out.find_first_of(" \n)>", address), out.size()) - address);
  return out;
}

bool names_page(std::string_view text) {
  const std::vector<StreamWord> words = word_stream(text);
  return std::any_of(words.begin(), words.end(), [](const StreamWord& word) { return among(std::string_view(word.folded), pages); });
}

bool alike_names(std::string_view one, std::string_view two) {
  const std::set<std::string> first = telling(one), second = telling(two);
  if (first.empty() || second.empty() || is_acronym(one, two) || is_acronym(two, one)) return true;
  return std::any_of(first.begin(), first.end(), [&](const std::string& word) { return second.contains(word); });
}

void check_source_names(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Checker(input, findings).run(); }

}  // namespace crosscheck
