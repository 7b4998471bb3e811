#pragma once
// A figure of a headline or caption beside one of the text -> can both be right? Headlines count people without a noun ("kills 12").
#include <span>
#include <string>

#include "checker/claims/claim.hpp"
#include "checker/graph/compare/containment.hpp"

namespace crosscheck {

class Lexicon;

/// Counts or measures something: no year, rank, ratio or score.
bool is_measure(const ClaimQuantity& figure);
/// Both count one kind of thing, or measure in one unit. Of a kind and a narrower one ("12 people" / "nine sailors") only where not even
/// all could be the few.
bool are_comparable(const ClaimQuantity& summary, const ClaimQuantity& told, const Lexicon& lexicon);
/// How the two stand; unknown where they are not comparable.
Containment relate_figures(const ClaimQuantity& summary, const ClaimQuantity& told, const Lexicon& lexicon);
/// The number stands somewhere in the text, of whatever, or is the sum of two that do ("a 300 million loan and 10 million of aid").
bool is_mentioned(const ClaimQuantity& summary, std::span<const Claim* const> body);
/// The figure with its noun, as written.
std::string figure_text(const Claim& claim, const ClaimQuantity& figure);

}  // namespace crosscheck
