#pragma once
// Arc scores -> the best projective tree with exactly one root (Eisner 1996; one root after Zmigrod, Vieira & Cotterell 2020).
#include <cstdint>
#include <span>
#include <vector>

namespace crosscheck {

/// `arcs`: n rows of n + 1 scores, word i under the root (0) or under word j - 1 (j); at most 2^21 in size each.
/// Returns n heads in the same numbering. O(n^3): for at most `longest_tree` words.
std::vector<std::uint32_t> best_tree(std::span<const std::int32_t> arcs, std::size_t count);

inline constexpr std::size_t longest_tree = 200;

}  // namespace crosscheck
