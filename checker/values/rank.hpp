#pragma once
// "second largest", "third-most populous", "No. 1", "number three", "35th" -> Rank.
#include <optional>
#include <string>
#include <string_view>

#include "checker/values/prefix.hpp"

namespace crosscheck {

/// A place in an order. `scale` is the superlative, "largest", or empty where the words name none ("No. 2", "fifth").
struct Rank {
  int place = 0;
  std::string scale;
  bool numbered = false;  ///< "No. 2", "number three"
  friend bool operator==(const Rank&, const Rank&) = default;
};

/// The longest rank that `lower` (lower case) starts with; plain ordinals included.
std::optional<Prefix<Rank>> match_rank(std::string_view lower);
std::optional<Rank> parse_rank(std::string_view text);
/// "first", "twenty-first", "35th" -> 1, 21, 35.
std::optional<Prefix<int>> match_ordinal(std::string_view lower);

}  // namespace crosscheck
