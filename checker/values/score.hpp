#pragma once
// "3-1", "21–14", "6-4, 6-3" -> the two sides of a score or vote.
#include <optional>
#include <string_view>

#include "checker/values/prefix.hpp"

namespace crosscheck {

struct Score {
  int first = 0;
  int second = 0;
  friend bool operator==(const Score&, const Score&) = default;
};

/// Two whole numbers of at most three digits joined by a hyphen or dash, with nothing of a longer number around.
std::optional<Prefix<Score>> match_score(std::string_view lower);
std::optional<Score> parse_score(std::string_view text);

}  // namespace crosscheck
