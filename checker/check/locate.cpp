#include "checker/check/locate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t longest_excerpt = 600;
constexpr std::uint32_t kept_around_mark = 160;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

LinePlace place_in(const std::map<std::uint32_t, LinePlace>& places, std::uint32_t offset) {
  const auto after = places.upper_bound(offset);
  if (after == places.begin()) return {};
  const auto& [start, place] = *std::prev(after);
  return {place.line, place.column + (offset - start)};
}

/// "SoftBank chose vendor Ericsson, Nokia (generation 5G), from 2019-05-29; softbank-2019: Title, Publisher".
std::string told(const Fact& fact, const RuleSet& rules) {
  std::string out = fact.statement;
  for (const auto& [name, value] : fact.qualifiers) out += fmt::format(" ({} {})", name, value);
  if (fact.world == World::closed) out += " and no other";
  if (fact.valid.earliest) out += ", from " + to_string(*fact.valid.earliest);
  if (fact.valid.latest) out += ", until " + to_string(*fact.valid.latest);
  const auto source = std::find_if(rules.sources.begin(), rules.sources.end(), [&](const Source& s) { return s.id == fact.source; });
  if (source == rules.sources.end()) return out;
  out += fmt::format(" (source: {}{}{}{})", source->title, source->publisher.empty() ? "" : ", ", source->publisher,
                     source->date ? ", " + to_string(*source->date) : "");
  return out;
}

}  // namespace

std::string excerpt_of(std::string_view sentence, Span& mark) {
  std::uint32_t from = 0;
  std::uint32_t to = static_cast<std::uint32_t>(sentence.size());
  if (to > longest_excerpt) {
    from = mark.start > kept_around_mark ? mark.start - kept_around_mark : 0;
    to = std::min(to, std::max(mark.end, mark.start) + kept_around_mark);
    to = std::min(to, from + 2 * longest_excerpt);
    while (from > 0 && is_continuation(sentence[from])) --from;
    while (to < sentence.size() && is_continuation(sentence[to])) --to;
  }
  std::string out(sentence.substr(from, to - from));
  for (char& c : out)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  mark = {mark.start - from, std::min(mark.end, to) - from};
  constexpr std::string_view dots = "…";
  if (from > 0) {
    out.insert(0, dots);
    mark = {mark.start + static_cast<std::uint32_t>(dots.size()), mark.end + static_cast<std::uint32_t>(dots.size())};
  }
  if (to < sentence.size()) out += dots;
  return out;
}

Locator::Locator(const CheckedDocument& document)
    : document_(document), input_(document.article.input), title_(document.article.input_title) {}

std::string_view Locator::words(Span span) const {
  const std::string_view text = document_.article.text;
  if (span.start >= text.size()) return {};
  return text.substr(span.start, span.length());
}

Span Locator::sentence_around(Span span) const {
  const std::vector<Span>& sentences = document_.sentences;
  const auto first = std::partition_point(sentences.begin(), sentences.end(), [&](Span s) { return s.end <= span.start; });
  auto last = std::partition_point(first, sentences.end(), [&](Span s) { return s.start < std::max(span.end, span.start + 1); });
  if (first == last) return span;
  --last;
  return {std::min(first->start, span.start), std::max(last->end, span.end)};
}

Location Locator::locate(Span span) const { return document_.read_back ? locate_in_claims(span) : locate_in_article(span); }

Location Locator::locate_in_article(Span span) const {
  const Article& article = document_.article;
  Location out;
  const InputSpan place = article.map.to_input(span);
  out.document = article.document;
  out.plain = span;
  out.span = place.span;
  out.in_title = place.in_title;
  const LineIndex& lines = place.in_title ? title_ : input_;
  const LinePlace start = lines.place(place.span.start);
  const LinePlace end = lines.place(place.span.end);
  out.line = start.line;
  out.column = start.column;
  out.end_line = end.line;
  out.end_column = end.column;
  const Span sentence = sentence_around(span);
  out.mark = {span.start - sentence.start, span.end - sentence.start};
  out.excerpt = excerpt_of(words(sentence), out.mark);
  out.record_line = article.record_line;
  if (article.record_line != 0) out.file = article.file;
  return out;
}

Location Locator::locate_in_claims(Span span) const {
  const ClaimDocument& read = *document_.read_back;
  Location out;
  out.document = read.name;
  out.in_title = span.start < body_offset;
  const std::uint32_t base = out.in_title ? 0 : body_offset;
  out.span = {span.start - base, span.end - base};
  const LinePlace start = place_in(read.places, span.start);
  const LinePlace end = place_in(read.places, span.end);
  out.line = start.line;
  out.column = start.column;
  out.end_line = end.line;
  out.end_column = end.column;
  out.record_line = read.record_line;
  out.file = read.file;
  const auto claim = std::find_if(read.claims.begin(), read.claims.end(), [&](const Claim& c) { return c.sentence.contains(span); });
  if (claim == read.claims.end()) return out;
  const std::uint32_t length = static_cast<std::uint32_t>(claim->sentence_text.size());
  const std::uint32_t from = std::min(length, span.start - claim->sentence.start);
  out.mark = {from, std::min(length, span.end - claim->sentence.start)};
  out.excerpt = excerpt_of(claim->sentence_text, out.mark);
  return out;
}

Location locate_fact(const std::string& id, const RuleSet& rules) {
  Location out;
  const auto fact = std::find_if(rules.facts.begin(), rules.facts.end(), [&](const Fact& f) { return f.id == id; });
  if (fact == rules.facts.end()) {
    out.document = "pack:" + id;
    return out;
  }
  const auto pack =
      std::find_if(rules.packs.begin(), rules.packs.end(), [&](const PackInfo& p) { return p.path == fact->origin.path; });
  out.document = (pack == rules.packs.end() ? "pack" : pack->name) + ":" + id;
  out.excerpt = told(*fact, rules);
  return out;
}

}  // namespace crosscheck
