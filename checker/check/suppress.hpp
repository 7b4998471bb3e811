#pragma once
// Requests in the copy not to report -> marks on findings, and findings about requests that are unused or give no reason.
#include <vector>

#include "checker/check.hpp"

namespace crosscheck {

/// Marks findings of the document that a suppression covers (any of their passages in it will do) and appends
/// `suppression-unused` and `suppression-without-reason`. Throws Error for a rule that does not exist.
void apply_suppressions(const CheckedDocument& document, std::uint32_t index, const RuleSet& rules,
                        std::vector<DraftFinding>& drafts, std::vector<std::optional<std::string>>& suppressed);

}  // namespace crosscheck
