#include "checker/source/suppressions.hpp"

#include <algorithm>
#include <optional>

#include "checker/source/line_index.hpp"
#include "checker/source/lines.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view prefix = "crosscheck-ignore";
constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";

/// Answers where a place of the input stands in the text.
class PlainPlaces {
public:
  explicit PlainPlaces(const Article& article) : article_(article) {
    for (const MapPiece& piece : article.map.pieces())
      if (!piece.in_title) pieces_.push_back(piece);
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const MapPiece& a, const MapPiece& b) { return a.input < b.input; });
  }
  /// Where the input's byte `at` or the first one after it stands in the text; the text's end when none does.
  std::uint32_t after(std::uint32_t at) const {
    const auto ends_before = [](const MapPiece& piece, std::uint32_t place) { return piece.input + piece.input_length <= place; };
    const auto piece = std::lower_bound(pieces_.begin(), pieces_.end(), at, ends_before);
    if (piece == pieces_.end()) return static_cast<std::uint32_t>(article_.text.size());
    return piece->input >= at || !piece->exact ? piece->plain : piece->plain + (at - piece->input);
  }

private:
  const Article& article_;
  std::vector<MapPiece> pieces_;
};

/// From the position to the end of its block.
Span rest_of_block(const Article& article, std::uint32_t from) {
  const auto ends_before = [](const Block& block, std::uint32_t place) { return block.span.end <= place; };
  const auto block = std::lower_bound(article.blocks.begin(), article.blocks.end(), from, ends_before);
  return block == article.blocks.end() ? Span{from, from} : Span{std::max(from, block->span.start), block->span.end};
}

/// One directive: its kind ("next", "begin", "end"), the rest of its text, and its place.
struct Directive {
  std::string_view kind;
  std::string_view text;
  Span place;
};

std::optional<Directive> directive_in(std::string_view input, std::size_t start, std::size_t end) {
  std::string_view text = trimmed(input.substr(start + opening.size(), end - start - opening.size()));
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  const std::size_t length = std::min(text.find_first_of(" \t\r\n"), text.size());
  std::string_view kind = text.substr(0, length);
  if (kind.starts_with('-')) kind.remove_prefix(1);
  return Directive{kind, trimmed(text.substr(length)), {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end + closing.size())}};
}

[[noreturn]] void refuse(const std::string& message, const Article& article, Span place) {
  const LinePlace at = LineIndex(article.input).place(place.start);
  throw Error(message, {}, at.line, at.column);
}

}  // namespace

Suppression suppression_from(std::string_view text) {
  Suppression out;
  const std::size_t dashes = text.find("--");
  out.reason = dashes == std::string_view::npos ? "" : std::string(trimmed(text.substr(dashes + 2)));
  std::string_view rules = text.substr(0, dashes);
  while (!rules.empty()) {
    const std::size_t comma = rules.find(',');
    if (const std::string_view rule = trimmed(rules.substr(0, comma)); !rule.empty()) out.rules.emplace_back(rule);
    rules.remove_prefix(comma == std::string_view::npos ? rules.size() : comma + 1);
  }
  return out;
}

bool is_directive_line(std::string_view trimmed_line) {
  if (!trimmed_line.starts_with(opening) || !trimmed_line.ends_with(closing)) return false;
  return trimmed_line.find(closing) + closing.size() == trimmed_line.size() && trimmed(trimmed_line.substr(opening.size())).starts_with(prefix);
}

void add_suppressions(Article& article) {
  std::vector<Suppression> open;
  const std::string_view input = article.input;
  std::optional<PlainPlaces> places;
  for (std::size_t at = input.find(opening); at != std::string_view::npos; at = input.find(opening, at + opening.size())) {
    const std::size_t end = input.find(closing, at + opening.size());
    if (end == std::string_view::npos) break;
    const auto directive = directive_in(input, at, end);
    if (!directive) continue;
    if (!places) places.emplace(article);
    const std::uint32_t from = places->after(directive->place.end);
    if (directive->kind == "end") {
      if (open.empty()) refuse("there is no `crosscheck-ignore-begin` for this `crosscheck-ignore-end`", article, directive->place);
      open.back().covers.end = places->after(directive->place.start);
      article.suppressions.push_back(std::move(open.back()));
      open.pop_back();
      continue;
    }
    Suppression suppression = suppression_from(directive->text);
    suppression.place = directive->place;
    if (directive->kind == "begin") {
      suppression.covers = {from, static_cast<std::uint32_t>(article.text.size())};
      open.push_back(std::move(suppression));
    } else if (directive->kind == "next") {
      suppression.covers = rest_of_block(article, from);
      article.suppressions.push_back(std::move(suppression));
    } else {
      refuse("there is no directive `crosscheck-ignore" + std::string(directive->kind.empty() ? "" : "-") + std::string(directive->kind) +
                 "`; write crosscheck-ignore-next, crosscheck-ignore-begin or crosscheck-ignore-end",
             article, directive->place);
    }
  }
  for (Suppression& suppression : open) article.suppressions.push_back(std::move(suppression));
  std::stable_sort(article.suppressions.begin(), article.suppressions.end(),
                   [](const Suppression& a, const Suppression& b) { return a.place.start < b.place.start; });
}

}  // namespace crosscheck
