#include "checker/checks/citation_sources.hpp"

#include <algorithm>

#include "checker/source/line_index.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t most_around = 200;  ///< bytes of excerpt on each side

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// From the stop or line end before the span to the one behind it.
Span sentence_around(std::string_view text, Span span) {
  Span out = span;
  while (out.start > 0 && span.start - out.start < most_around && text[out.start - 1] != '\n' &&
         !(text[out.start - 1] == ' ' && out.start > 1 && std::string_view(".!?").find(text[out.start - 2]) != std::string_view::npos))
    --out.start;
  while (out.end < text.size() && out.end - span.end < most_around && text[out.end] != '\n' &&
         !(std::string_view(".!?").find(text[out.end]) != std::string_view::npos && (out.end + 1 == text.size() || text[out.end + 1] == ' ')))
    ++out.end;
  if (out.end < text.size() && text[out.end] != '\n' && text[out.end] != ' ') ++out.end;
  while (out.start < span.start && is_continuation(text[out.start])) ++out.start;
  while (out.end < text.size() && is_continuation(text[out.end])) ++out.end;
  return out;
}

/// The document that a citation leads to: its target's local file, else its address.
std::shared_ptr<const CitedDocument> document_of(const Reference& reference, const ArticleCheckInput& input) {
  const std::string& file = input.analysis.parsed.article.file;
  for (const std::string* target : {&reference.file, &reference.url, &reference.key})
    if (auto document = input.sources->find(*target, file)) return document;
  return nullptr;
}

}  // namespace

std::vector<CitedSource> cited_sources(const ArticleCheckInput& input) {
  std::vector<CitedSource> out;
  if (input.sources == nullptr) return out;
  const Citations& citations = input.analysis.citations;
  std::map<std::uint32_t, std::shared_ptr<const CitedDocument>> known;
  for (const Citation& citation : citations.citations) {
    if (!citation.target) continue;
    const auto [place, fresh] = known.try_emplace(*citation.target);
    if (fresh) place->second = document_of(citations.references[*citation.target], input);
    if (place->second) out.push_back({&citation, place->second});
  }
  return out;
}

std::vector<MissingSource> missing_sources(const ArticleCheckInput& input) {
  std::vector<MissingSource> out;
  const Citations& citations = input.analysis.citations;
  std::map<std::uint32_t, bool> missing;
  for (const Citation& citation : citations.citations) {
    if (!citation.target) continue;
    const Reference& reference = citations.references[*citation.target];
    const std::string& target = reference.file.empty() ? reference.url : reference.file;
    if (target.empty()) continue;
    const auto [place, fresh] = missing.try_emplace(*citation.target);
    if (fresh) place->second = input.sources == nullptr || document_of(reference, input) == nullptr;
    if (place->second) out.push_back({target, citation.span});
  }
  return out;
}

DraftPassage cited_passage(const CitedDocument& document, Span span, std::string message) {
  const Article& article = document.article;
  const Span sentence = sentence_around(article.text, span);
  Location place;
  place.document = document.path;
  place.span = article.map.to_input(span).span;
  const LineIndex lines(article.input);
  const LinePlace start = lines.place(place.span.start), end = lines.place(place.span.end);
  place.line = start.line;
  place.column = start.column;
  place.end_line = end.line;
  place.end_column = end.column;
  place.excerpt = article.text.substr(sentence.start, sentence.length());
  std::replace(place.excerpt.begin(), place.excerpt.end(), '\n', ' ');
  place.mark = {span.start - sentence.start, span.end - sentence.start};
  DraftPassage passage;
  passage.message = std::move(message);
  passage.cited = std::move(place);
  return passage;
}

}  // namespace crosscheck
