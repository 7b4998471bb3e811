#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/source_names.hpp"

namespace crosscheck {
namespace {

std::optional<int> number_of(std::string_view label) {
  int number = 0;
  const auto [end, problem] = std::from_chars(label.data(), label.data() + label.size(), number);
  if (problem != std::errc() || end != label.data() + label.size() || number >= 1000) return std::nullopt;  // "[^2010]" names a year
  return number;
}

/// The text without case, blanks and punctuation: two entries of one work differ in little else.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool figure = c >= '0' && c <= '9', small = c >= 'a' && c <= 'z', capital = c >= 'A' && c <= 'Z';
    if (figure || small || static_cast<unsigned char>(c) >= 0x80) out += c;
    if (capital) out += static_cast<char>(c + 32);
  }
  return out;
}

class Checker {
public:
  Checker(const ArticleCheckInput& input, std::vector<DraftFinding>& findings)
      : input_(input), citations_(input.analysis.citations), findings_(findings) {
    for (const Markup& markup : input.analysis.parsed.article.markup)
      if (markup.kind == MarkupKind::footnote_definition) notes_.insert(markup.span.start);
  }

  void run() {
    undefined();
    unused();
    twice_defined();
    same_work();
    gaps();
  }

private:
  DraftFinding& raise(const char* rule, Span span, std::string message, double confidence = 0.95) {
    DraftFinding finding = draft_finding(input_, rule, span, std::move(message), confidence);
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  void undefined() {
    for (const Citation& citation : citations_.citations) {
      if (citation.target) continue;
      switch (citation.kind) {
        case CitationKind::footnote: raise("citation-undefined", citation.span, "footnote `" + citation.key + "` is not defined"); break;
        case CitationKind::reference: raise("citation-undefined", citation.span, "reference `" + citation.key + "` leads nowhere"); break;
        case CitationKind::author_year:
          raise("citation-undefined", citation.span, "`" + citation.key + "` is not in the reference list", 0.85);
          break;
        case CitationKind::link: case CitationKind::quote: break;
      }
    }
  }

  /// Notes and entries of a reference list; links are entries only because they are cited.
  void unused() {
    std::set<std::uint32_t> cited;
    std::set<std::string_view> first_of_key;
    bool any_listed = false;
    for (const Citation& citation : citations_.citations) {
      if (citation.target) cited.insert(*citation.target);
      any_listed = any_listed || citation.kind == CitationKind::reference || citation.kind == CitationKind::author_year;
    }
    for (std::uint32_t i = 0; i < citations_.references.size(); ++i) {
      const Reference& reference = citations_.references[i];
      if (cited.contains(i)) first_of_key.insert(reference.key);
      if (reference.span.empty() || cited.contains(i) || (!is_note(reference) && !any_listed)) continue;
      if (is_note(reference) && !first_of_key.insert(reference.key).second) continue;
      raise("citation-unused", reference.span, "nothing cites `" + reference.key + "`");
    }
  }

  bool is_note(const Reference& reference) const { return notes_.contains(reference.span.start); }

  void twice_defined() {
    std::map<std::string_view, Span> seen;
    for (const Reference& reference : citations_.references) {
      if (reference.span.empty()) continue;
      const auto [first, fresh] = seen.emplace(reference.key, reference.span);
      if (fresh) continue;
      raise("citation-duplicate", reference.span, "`" + reference.key + "` is defined twice").related.push_back({input_.document, first->second, "defined here first", {}});
    }
  }

  /// Two keys, one work: the same words, or the same address and words in common.
  void same_work() {
    std::map<std::string, const Reference*> seen, addresses;
    for (const Reference& reference : citations_.references) {
      if (reference.span.empty()) continue;
      const std::string work = bare(reference.title);
      if (work.size() < 12 || work.starts_with("ibid")) continue;
      const auto [first, fresh] = seen.emplace(work, &reference);
      if (!fresh && first->second->key != reference.key) {
        one_work(reference, *first->second);
      } else if (!reference.url.empty() && !names_page(reference.title)) {
        const auto [place, is_new] = addresses.emplace(reference.url, &reference);
        if (!is_new && place->second->key != reference.key && alike_names(name_of(reference), name_of(*place->second))) one_work(reference, *place->second);
      }
    }
  }

  void one_work(const Reference& reference, const Reference& first) {
    raise("citation-duplicate", reference.span, "`" + reference.key + "` and `" + first.key + "` are the same work").related.push_back({input_.document, first.span, "the same work", {}});
  }

  /// Figures of footnotes, in order of their first mention, run 1, 2, 3 …
  void gaps() {
    int expected = 0;
    std::set<int> seen;
    for (const Citation& citation : citations_.citations) {
      if (citation.kind != CitationKind::footnote) continue;
      const auto number = number_of(citation.key);
      if (!number) return;  // named notes have no order
      if (!seen.insert(*number).second) continue;
      const int next = expected == 0 ? *number : expected;
      if (*number != next)
        raise("footnote-gap", citation.span, "footnote `" + citation.key + "` stands where `" + std::to_string(next) + "` is expected");
      else if (expected == 0 && *number > 1)
        raise("footnote-gap", citation.span, "the first footnote is `" + citation.key + "`");
      expected = *number + 1;
    }
  }

  const ArticleCheckInput& input_;
  const Citations& citations_;
  std::set<std::uint32_t> notes_;  ///< where footnotes' texts begin
  std::vector<DraftFinding>& findings_;
};

}  // namespace

void check_citations(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Checker(input, findings).run(); }

}  // namespace crosscheck
