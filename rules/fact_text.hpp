#pragma once
// A fact of a pack -> the statement that a reader sees.
#include <string>

#include "rules/rule_set.hpp"

namespace crosscheck {

/// "SoftBank chose vendor Ericsson, Nokia"; a denied fact in the words of its relation's first phrase: "KDDI did not choose
/// Huawei". Qualifiers and validity are left out.
std::string fact_statement(const Fact& fact, const RuleSet& rules);

}  // namespace crosscheck
