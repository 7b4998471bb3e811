#pragma once
// Attributions -> each claim's voices, outermost first.
#include "checker/claims/extract.hpp"

namespace crosscheck {

/// A claim gets the voices of every content span that holds its predicate; the reporting clause itself does not. What was
/// reported weeks before the article held at the time of the report.
void attribute_claims(const ClaimSources& sources, std::vector<Claim>& claims);

}  // namespace crosscheck
