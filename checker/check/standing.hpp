#pragma once
// Which rules are in force where, at which severity: the catalogue, the packs' rules, then the policies in order.
#include <optional>
#include <string_view>

#include "rules/rule_set.hpp"
#include "checker/source/article.hpp"

namespace crosscheck {

/// The severity of the rule for a document and region, or nothing where it is switched off.
std::optional<Severity> standing(std::string_view rule, std::string_view document, Region region, const RuleSet& rules);

/// True for a rule of the catalogue or of a pack in force.
bool is_rule(std::string_view rule, const RuleSet& rules);

}  // namespace crosscheck
