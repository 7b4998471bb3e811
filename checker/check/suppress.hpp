#pragma once
// Requests in the copy not to report -> marks on findings, and findings about requests that are unused or give no reason.
#include <optional>
#include <string>
#include <vector>

#include "checker/check.hpp"

namespace crosscheck {

/// Why each draft is not to be reported, if so: a suppression of its document covers it (any of its passages will do). Appends
/// `suppression-unused` and `suppression-without-reason` to the drafts. Only `reported` documents count. Throws Error for a
/// suppression of no rule, or of one that does not exist.
std::vector<std::optional<std::string>> apply_suppressions(const std::vector<CheckedDocument>& documents, const RuleSet& rules,
                                                           std::vector<DraftFinding>& drafts);

}  // namespace crosscheck
