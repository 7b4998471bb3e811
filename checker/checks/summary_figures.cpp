#include "checker/checks/summary_figures.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "checker/graph/compare/quantities.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {
namespace {

bool is_count(const Quantity& quantity) { return quantity.kind == QuantityKind::plain || quantity.kind == QuantityKind::count; }

bool is_person(const std::string& noun, const Lexicon& lexicon) {
  return noun == "people" || noun == "person" || lexicon.hypernym(noun, "person", Upos::NOUN, 2).has_value();
}

/// The summary's figure counted in the text's unit; none where they count different things.
std::optional<Quantity> in_unit_of(const Quantity& full, const Quantity& brief, const Lexicon& lexicon) {
  if (brief.unit == full.unit || !is_count(brief)) return brief;
  if (!is_count(full)) return std::nullopt;
  Quantity same = brief;
  same.unit = full.unit;
  same.kind = full.kind;
  if (full.unit.empty()) return same;
  if (brief.unit.empty()) return is_person(full.unit, lexicon) ? std::optional(same) : std::nullopt;
  const Containment kind = relate_words(brief.unit, full.unit, Upos::NOUN, lexicon).kind;
  if (kind == Containment::equal) return same;
  const bool few_are_more = kind == Containment::narrower ? full.max && brief.min && *full.max < *brief.min : full.min && brief.max && *brief.max < *full.min;
  const bool one_is_a_kind = kind == Containment::narrower || kind == Containment::wider;
  return one_is_a_kind && few_are_more ? std::optional(same) : std::nullopt;
}

}  // namespace

bool is_measure(const ClaimQuantity& figure) {
  constexpr std::size_t digits_of_year = 4;
  const Quantity& quantity = figure.quantity;
  if (figure.text.size() == digits_of_year && quantity.stated >= 1900 && quantity.stated < 2100) return false;
  return is_count(quantity) || quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::measure;
}

bool are_comparable(const ClaimQuantity& summary, const ClaimQuantity& told, const Lexicon& lexicon) {
  return in_unit_of(told.quantity, summary.quantity, lexicon).has_value();
}

Containment relate_figures(const ClaimQuantity& summary, const ClaimQuantity& told, const Lexicon& lexicon) {
  const std::optional<Quantity> figure = in_unit_of(told.quantity, summary.quantity, lexicon);
  return figure ? relate_quantities(*figure, told.quantity).kind : Containment::unknown;
}

bool is_mentioned(const ClaimQuantity& summary, std::span<const Claim* const> body) {
  constexpr std::size_t most = 60;
  std::vector<double> figures;
  for (const Claim* claim : body)
    for (const ClaimQuantity& own : claim->quantities)
      if (figures.size() < most) figures.push_back(own.quantity.stated);
  for (std::size_t one = 0; one < figures.size(); ++one) {
    if (figures[one] == summary.quantity.stated) return true;
    for (std::size_t two = one + 1; two < figures.size(); ++two)
      if (figures[one] + figures[two] == summary.quantity.stated) return true;
  }
  return false;
}

std::string figure_text(const Claim& claim, const ClaimQuantity& figure) {
  constexpr std::size_t longest = 40;  ///< bytes
  const auto holds = [&](const Argument& argument) { return argument.span.contains(figure.span) && argument.text.size() <= longest; };
  if (holds(claim.subject)) return claim.subject.text;
  const auto found = std::ranges::find_if(claim.arguments, holds);
  return found == claim.arguments.end() ? figure.text : found->text;
}

}  // namespace crosscheck
