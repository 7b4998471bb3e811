#include "checker/checks/figures.hpp"

#include <cmath>

#include <fmt/format.h>

namespace crosscheck {

std::vector<SentenceFigures> figures_by_sentence(const Analysis& analysis) {
  std::vector<SentenceFigures> out;
  const ParsedArticle& parsed = analysis.parsed;
  for (std::size_t at = 0; at < analysis.quantities.size(); ++at) {
    const TokenId token = analysis.quantities[at].first_token;
    if (parsed.region_of(token) == Region::boilerplate || parsed.region_of(token) == Region::table) continue;
    const SentenceId sentence = parsed.tokens[token].sentence;
    if (out.empty() || out.back().sentence != sentence) out.push_back({sentence, {}});
    out.back().figures.push_back(at);
  }
  return out;
}

std::optional<Range> range_of(const Quantity& quantity) {
  if (!quantity.min || !quantity.max) return std::nullopt;
  return Range{*quantity.min, *quantity.max};
}

std::string shown(double value) {
  const double size = std::fabs(value);
  if (size >= 1e12) return fmt::format("{:.6g} trillion", value / 1e12);
  if (size >= 1e9) return fmt::format("{:.6g} billion", value / 1e9);
  if (size >= 1e6) return fmt::format("{:.6g} million", value / 1e6);
  if (value == std::floor(value) && size < 1e6) {
    std::string digits = fmt::format("{:.0f}", value);
    for (std::size_t at = digits.size(); at > 3 && digits[at - 3] != '-'; at -= 3)
      if (at - 3 > 0 && digits[at - 4] != '-') digits.insert(at - 3, ",");
    return digits;
  }
  return fmt::format("{:.4g}", value);
}

std::string shown(const Quantity& quantity) {
  const std::string figure = shown(quantity.stated);
  if (quantity.kind == QuantityKind::percent) return figure + " %";
  return quantity.unit.empty() || quantity.kind == QuantityKind::count ? figure : figure + " " + quantity.unit;
}

bool comparable(const Quantity& a, const Quantity& b) {
  const auto plain = [](const Quantity& q) { return q.kind == QuantityKind::count || q.kind == QuantityKind::plain; };
  if (plain(a) && plain(b)) return a.unit.empty() || b.unit.empty() || a.unit == b.unit;
  return a.kind == b.kind && a.unit == b.unit;
}

}  // namespace crosscheck
