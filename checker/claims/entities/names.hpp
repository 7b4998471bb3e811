#pragma once
// ParsedArticle::names, corrected and completed by the packs' names, countries, company endings and titles -> name mentions.
#include <vector>

#include "checker/claims/entities/draft.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// In text order, without overlaps.
std::vector<Draft> find_names(const ParsedArticle& parsed, const EntityWords& words, const RuleSet& rules);

/// The general type that a pack's type descends from ("carrier" -> organisation); other where it leads nowhere.
NameType base_type(const RuleSet& rules, std::string_view type);

}  // namespace crosscheck
