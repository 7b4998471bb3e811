#pragma once
// Runs the comparison on pairs of claims in notation, for the tables of the kinds of conflict.
#include <span>
#include <string_view>

#include "checker/graph/compare/decision.hpp"

namespace crosscheck {

/// Two claims in claim_notation; `document: b` on one makes it a pair between articles.
struct ClaimPair {
  std::string_view first;
  std::string_view second;
};

Decision decide(const ClaimPair& pair, const RuleSet& rules, bool presume_one_situation = false);

/// Every pair must be decided by this rule, both ways round.
void check_conflicts(std::string_view rule, std::span<const ClaimPair> pairs, const RuleSet& rules);
/// No pair may be a contradiction or a change, either way round.
void check_silence(std::span<const ClaimPair> pairs, const RuleSet& rules);

}  // namespace crosscheck
