#pragma once
// "about $3.4 billion", "20 to 25 percent", "up to 4 km", "at least nine" -> Amount: bounds, unit and the digits given.
#include <optional>
#include <string_view>

#include "checker/values/number.hpp"
#include "checker/values/quantity.hpp"
#include "checker/values/units.hpp"

namespace crosscheck {

/// What words before (or after) a figure do to it.
enum class Bound : std::uint8_t { none, about, nearly, more_than, at_least, less_than, at_most };

/// One figure, or the two ends of a range, with its unit.
struct Amount {
  Number number;
  std::optional<Number> upper;  ///< of a range
  const Unit* unit = nullptr;   ///< null: a bare number
  Bound bound = Bound::none;
  std::size_t figure = 0;       ///< where the figure with its sign begins, after the words of the bound
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// The longest amount that `lower` (lower case) starts with.
std::optional<Prefix<Amount>> match_amount(std::string_view lower);
std::optional<Amount> parse_amount(std::string_view text);

/// The interval that the words mean: figures as rounded as their digits say, "about" five per cent either way at
/// least, bounds open on their other side. Kind and unit are the amount's; a bare number is a `plain` quantity.
Quantity quantity_of(const Amount& amount);

}  // namespace crosscheck
