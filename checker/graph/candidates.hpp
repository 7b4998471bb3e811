#pragma once
// Claims -> the pairs worth comparing: those that share a key. Grows nearly linearly with the number of claims.
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "checker/claims/claim.hpp"

namespace crosscheck {

/// Indices into the claims, the smaller first.
using CandidatePair = std::pair<std::uint32_t, std::uint32_t>;

/// A key that more claims share than this is split by predicate; what is still crowded is compared within a window of this size.
inline constexpr std::size_t crowded_key = 32;

/// Sorted, each pair once. Claims that say nothing comparable (boilerplate, questions, commands) are in none.
std::vector<CandidatePair> candidate_pairs(std::span<const Claim* const> claims);

}  // namespace crosscheck
