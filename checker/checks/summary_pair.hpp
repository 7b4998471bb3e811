#pragma once
// One claim of a headline or caption beside one of the text -> how the two clash. What the summary says must all stand in the text before
// the rest can clash; what clashes is the deed ("wins" / "lost"), a figure, a day, a place or a name.
#include <optional>
#include <span>
#include <string_view>

#include "checker/graph/compare/decision.hpp"

namespace crosscheck {

/// What a summary's claim is read against; lives only while it is compared.
struct SummaryContext {
  std::string_view lead;               ///< the sentence that opens the text
  std::span<const Claim* const> body;  ///< all that the text claims
  const Lexicon& lexicon;
};

/// Asserted or planned, no question, no doubtful voice: a claim that can clash.
bool sums_up(const Claim& claim);

/// The clash between a summary's claim and one of the text, or none. Silent where another claim of the text bears the summary out. Leaves
/// `rule` empty.
std::optional<Decision> summary_conflict(const Claim& summary, const Claim& told, const SummaryContext& context);

/// The text's claim says the summary's deed of the same participants.
bool tells_deed(const Claim& summary, const Claim& told, const SummaryContext& context);

}  // namespace crosscheck
