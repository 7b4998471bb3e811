#pragma once
// Two quantities -> can both describe one thing? Interval arithmetic with the precision that the words imply.
#include "checker/graph/compare/containment.hpp"
#include "checker/values/quantity.hpp"

namespace crosscheck {

/// Unknown where the units differ. Rounding counts: "3.4 million" and "3,412,000" are equal; "more than 5" holds 7.
MeaningRelation relate_quantities(const Quantity& first, const Quantity& second);

/// The factor 1e3, 1e6 or 1e9 where the two are the same digits off by it ("1.65 billion" / "1.65 million"); 0 otherwise.
double magnitude_between(const Quantity& first, const Quantity& second);

}  // namespace crosscheck
