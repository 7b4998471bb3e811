#pragma once
// When a claim of a headline, a caption or the text they sum up holds, as far as comparing them asks.
#include "checker/claims/claim.hpp"

namespace crosscheck {

/// "last year", "had risen": before what the article is about.
bool is_of_the_past(const Claim& claim);
/// A day, month or year is named; no stretch of time, no "now".
bool names_a_point(const Claim& claim);

}  // namespace crosscheck
