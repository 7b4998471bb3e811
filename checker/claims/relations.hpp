#pragma once
// Claims -> the packs' relations that they state, and the qualifiers named in them. Works on claims alone, not on text.
#include <vector>

#include "checker/claims/extract.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// Fills Predicate::relation, Claim::relations and Claim::qualifiers of every claim. A phrase, written in the active voice,
/// matches by predicate lemma, roles and types, so passive, relative, reduced, nominal and coordinated forms match too.
/// Time grows with the claims and the phrases of their own predicates.
void mark_relations(std::vector<Claim>& claims, const RuleSet& rules);

/// The same, with the article at hand.
void mark_relations(std::vector<Claim>& claims, const ClaimSources& sources, const RuleSet& rules);

}  // namespace crosscheck
