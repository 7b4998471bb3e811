#pragma once
// "doubled", "a third", "one in three", "four times", "tenfold", "twice" -> the factor.
#include <optional>
#include <string_view>

#include "checker/values/prefix.hpp"

namespace crosscheck {

/// How a ratio was worded.
enum class RatioForm : std::uint8_t { change, share, times };

/// `factor`: 2 of "doubled" (change) and "twice" (times), 0.25 of "one in four" and "a quarter of" (share).
struct Ratio {
  double factor = 0;
  RatioForm form = RatioForm::share;
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// The longest ratio that `lower` (lower case) starts with.
std::optional<Prefix<Ratio>> match_ratio(std::string_view lower);
std::optional<Ratio> parse_ratio(std::string_view text);

}  // namespace crosscheck
