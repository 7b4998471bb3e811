#pragma once
// A claim that a pack's rule speaks of, and for which it did not fire -> the first condition that failed: for the authors of rules.
#include <cstdint>
#include <string>
#include <vector>

#include "checker/checks/condition_rows.hpp"

namespace crosscheck {

/// `why` tells the first condition that fails, and what was found instead.
struct NearMiss {
  std::string rule;
  std::string why;
  std::size_t missing = 0;  ///< conditions of the rule that the claim by itself does not fulfil
};

/// At most one for each rule, nearest first. A rule is near where the claim states a relation that the rule asks for, or has the verb of one
/// of that relation's phrases. Rules that the claim fulfils are left out.
std::vector<NearMiss> near_misses(std::uint32_t claim, const ClaimTable& table);

}  // namespace crosscheck
