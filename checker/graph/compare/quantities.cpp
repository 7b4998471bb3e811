#include "checker/graph/compare/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crosscheck {

namespace {

struct Interval {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// Half a unit of the last digit given: "3.4 million" is good to 50,000. Small whole counts are exact.
double rounding(const Quantity& quantity) {
  const double size = std::fabs(quantity.stated);
  if (size == 0 || quantity.significant_digits <= 0) return 0;
  const bool whole = std::floor(size) == size;
  if (whole && size < 100) return 0;
  const double exponent = std::floor(std::log10(size)) - (quantity.significant_digits - 1);
  const double half_digit = 0.5 * std::pow(10.0, exponent);
  // "10,000 vans" are not 14,000; "4 million" may be 3.7 million.
  return size < 1e5 ? std::min(half_digit, 0.05 * size) : half_digit;
}

/// The bounds are those of a rounded figure: "$4 billion" is 3.5 to 4.5.
bool is_rounded(const Quantity& quantity) {
  return quantity.min && quantity.max && *quantity.min < quantity.stated && quantity.stated < *quantity.max;
}

Interval interval_of(const Quantity& quantity) {
  const double slack = is_rounded(quantity) ? 0 : rounding(quantity);
  Interval interval;
  if (quantity.min) interval.low = *quantity.min - slack;
  if (quantity.max) interval.high = *quantity.max + slack;
  if (quantity.approximate && quantity.min && quantity.max) {
    const double tenth = 0.1 * std::fabs(quantity.stated);
    const double margin = quantity.kind == QuantityKind::percent ? std::min(tenth, 3.0) : tenth;
    interval.low = std::min(interval.low, quantity.stated - margin);
    interval.high = std::max(interval.high, quantity.stated + margin);
  }
  return interval;
}

bool comparable(const Quantity& first, const Quantity& second) {
  return first.unit == second.unit && (first.kind == second.kind || !first.unit.empty());
}

}  // namespace

MeaningRelation relate_quantities(const Quantity& first, const Quantity& second) {
  if (!comparable(first, second)) return {};
  const Interval a = interval_of(first);
  const Interval b = interval_of(second);
  const bool touches_open = (a.high == b.low && (first.open_max || second.open_min)) ||
                            (b.high == a.low && (second.open_max || first.open_min));
  const bool touches_rounded = is_rounded(first) && is_rounded(second) && (a.high == b.low || b.high == a.low);
  if (a.high < b.low || b.high < a.low || touches_open || touches_rounded) return {Containment::disjoint, Contrast::closed_list, {}};
  const bool a_in_b = b.low <= a.low && a.high <= b.high;
  const bool b_in_a = a.low <= b.low && b.high <= a.high;
  const bool same_words = first.stated == second.stated && first.min == second.min && first.max == second.max;
  if (same_words || (a_in_b && b_in_a)) return {Containment::equal, Contrast::none, {}};
  if (a_in_b) return {Containment::narrower, Contrast::none, {}};
  if (b_in_a) return {Containment::wider, Contrast::none, {}};
  return {};
}

double magnitude_between(const Quantity& first, const Quantity& second) {
  const double a = std::fabs(first.stated);
  const double b = std::fabs(second.stated);
  if (a == 0 || b == 0) return 0;
  const double ratio = std::max(a, b) / std::min(a, b);
  for (const double factor : {1e3, 1e6, 1e9}) {
    if (std::fabs(ratio / factor - 1) < 1e-6) return factor;
  }
  return 0;
}

}  // namespace crosscheck
