#pragma once
// The rules that a desk wrote: their conditions over the claims of each document, then joined over those of all.
#include <span>
#include <vector>

#include "checker/checks/conflicts.hpp"

namespace crosscheck {

/// A finding for each fulfilment of a condition. A document by itself counts first (what a rule wants absent must be absent
/// from that document alone); then conditions of several atoms or with a count are joined over all documents. Claims read
/// back give the same as the articles do.
std::vector<DraftFinding> find_pack_rules(std::span<const ArticleClaims> articles, const RuleSet& rules);

}  // namespace crosscheck
