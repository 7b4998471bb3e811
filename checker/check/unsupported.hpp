#pragma once
// What a rule asks support for and does not find -> the verdict `unsupported` of the claims that it is said in.
#include <functional>
#include <vector>

#include "checker/check.hpp"
#include "checker/checks/conflicts.hpp"

namespace crosscheck {

/// Of each finding of `unsourced-number`, `unsourced-superlative`, `unsourced-accusation` and `headline-unsupported` that is
/// `told`, the narrowest claim around its passage is unsupported, unless something else was found of it. `verdicts` are of each document.
void mark_unsupported(const std::vector<DraftFinding>& drafts, const std::vector<CheckedDocument>& documents,
                      const std::function<bool(std::size_t draft)>& told, std::vector<std::vector<ClaimVerdict>>& verdicts);

}  // namespace crosscheck
