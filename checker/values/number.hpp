#pragma once
// "3.4 million", "twenty-five", "3-1/2", "two and a half" -> Number with the precision that its words give.
#include <optional>
#include <string_view>

#include "checker/values/prefix.hpp"

namespace crosscheck {

/// A figure as written.
struct Number {
  double value = 0;
  double step = 0;             ///< place value of the last significant digit: 100,000 in "3.4 million"; 0 of fractions
  int significant_digits = 0;  ///< 2 in "3.4 million" and in "360,000"
  double scale = 1;            ///< of the magnitude word that follows the digits: 1e6 in "3.4 million"
  bool vague = false;          ///< "dozens", "tens of thousands": `value` is the smallest that is meant
  bool in_words = false;
  bool scaled() const { return scale > 1; }
  friend bool operator==(const Number&, const Number&) = default;
};

/// The longest number that `lower` (lower case) starts with.
std::optional<Prefix<Number>> match_number(std::string_view lower);
/// The number that is the whole of `text`, in any case.
std::optional<Number> parse_number(std::string_view text);

}  // namespace crosscheck
