#pragma once
// The claims of a claim's text and of its evidence -> what compare_claims finds that both cannot hold: the engine of `check`, asked
// about two texts that are taken to speak of one situation.
#include <optional>

#include "checker/claims/claim.hpp"
#include "checker/verify/facet_conflict.hpp"

namespace crosscheck {

struct RuleSet;

/// The surest contradiction among the claims of both, or none. Meant for passages: of each side the first hundred are compared.
std::optional<FacetConflict> claim_conflict(const std::vector<Claim>& stated, const std::vector<Claim>& found, const Lexicon& lexicon, const RuleSet& rules);

}  // namespace crosscheck
