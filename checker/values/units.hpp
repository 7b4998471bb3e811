#pragma once
// Words and signs of measures and currencies -> canonical unit with its conversion factor.
#include <optional>
#include <span>
#include <string_view>

#include "checker/values/quantity.hpp"

namespace crosscheck {

/// One way to write a unit. A figure in it times `factor` is a figure in `canonical` (temperatures: plus `offset` after).
struct Unit {
  std::string_view written;    ///< lower case
  std::string_view canonical;  ///< USD, percent, m, kg, …; one for each dimension
  double factor = 1;
  double offset = 0;
  QuantityKind kind = QuantityKind::measure;
  bool before = false;  ///< written before the figure: "$", "US$"
};

/// All units; those written before the figure first.
std::span<const Unit> units();
/// The unit written so, in any case; null if none.
const Unit* unit_from(std::string_view word);

}  // namespace crosscheck
