#include "checker/source/suppressions.hpp"

#include <algorithm>
#include <optional>

#include "checker/source/lines.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view prefix = "crosscheck-ignore-";

/// Where the input's byte `at` or the first one after it stands in the text; the text's end when none does.
std::uint32_t plain_after(const Article& article, std::uint32_t at) {
  const MapPiece* best = nullptr;
  for (const MapPiece& piece : article.map.pieces()) {
    if (piece.in_title) continue;
    if (piece.input + piece.input_length > at && (best == nullptr || piece.input < best->input)) best = &piece;
  }
  if (best == nullptr) return static_cast<std::uint32_t>(article.text.size());
  return best->input >= at || !best->exact ? best->plain : best->plain + (at - best->input);
}

/// From the position to the end of its block.
Span rest_of_block(const Article& article, std::uint32_t from) {
  for (const Block& block : article.blocks)
    if (block.span.end > from) return {std::max(from, block.span.start), block.span.end};
  return {from, from};
}

/// One directive: its kind ("next", "begin", "end"), the rest of its text, and its place.
struct Directive {
  std::string_view kind;
  std::string_view text;
  Span place;
};

std::optional<Directive> directive_in(std::string_view input, std::size_t start, std::size_t end) {
  std::string_view text = trimmed(input.substr(start + 4, end - start - 4));
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  const std::size_t length = std::min(text.find_first_of(" \t\r\n"), text.size());
  return Directive{text.substr(0, length), trimmed(text.substr(length)),
                   {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end + 3)}};
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

void add_suppressions(Article& article) {
  std::vector<Suppression> open;
  const std::string_view input = article.input;
  for (std::size_t at = input.find("<!--"); at != std::string_view::npos; at = input.find("<!--", at + 4)) {
    const std::size_t end = input.find("-->", at + 4);
    if (end == std::string_view::npos) break;
    const auto directive = directive_in(input, at, end);
    if (!directive) continue;
    const std::uint32_t from = plain_after(article, directive->place.end);
    if (directive->kind == "end") {
      if (open.empty()) continue;
      open.back().covers.end = plain_after(article, directive->place.start);
      article.suppressions.push_back(std::move(open.back()));
      open.pop_back();
      continue;
    }
    Suppression suppression = suppression_from(directive->text);
    suppression.place = directive->place;
    suppression.covers = rest_of_block(article, from);
    if (directive->kind == "begin") {
      suppression.covers = {from, static_cast<std::uint32_t>(article.text.size())};
      open.push_back(std::move(suppression));
    } else if (directive->kind == "next") {
      article.suppressions.push_back(std::move(suppression));
    }
  }
  for (Suppression& suppression : open) article.suppressions.push_back(std::move(suppression));
  std::stable_sort(article.suppressions.begin(), article.suppressions.end(),
                   [](const Suppression& a, const Suppression& b) { return a.place.start < b.place.start; });
}

}  // namespace crosscheck
