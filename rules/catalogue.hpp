#pragma once
// The rules that the program itself brings: one table for packs, reports, `explain` and tests.
#include <span>
#include <string_view>

#include "rules/severity.hpp"

namespace crosscheck {

/// One rule of the catalogue. `explanation` says what it looks for, why, and gives an example of our own.
struct CatalogueRule {
  std::string_view id;
  std::string_view group;
  Severity severity = Severity::warning;
  bool enabled = true;  ///< in force without any configuration but the newsroom pack
  bool policy = false;  ///< desks differ about it
  std::string_view summary;
  std::string_view explanation;
};

/// All rules, in the order of reports.
std::span<const CatalogueRule> catalogue();
/// The rule, or null.
const CatalogueRule* find_catalogue_rule(std::string_view id);

}  // namespace crosscheck
