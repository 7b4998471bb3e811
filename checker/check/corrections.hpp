#pragma once
// Printed corrections of the packs against the claims: a corrected statement that comes back is `correction-regressed`.
#include <vector>

#include "checker/check.hpp"

namespace crosscheck {

/// One finding for each claim that says again what a correction in force on the document's date called wrong.
/// Time grows with the claims that share a key with a corrected statement.
std::vector<DraftFinding> find_regressions(const std::vector<CheckedDocument>& documents, const Language& language, const RuleSet& rules);

}  // namespace crosscheck
