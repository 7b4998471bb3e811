#pragma once
// [[ignore]] of crosscheck.toml -> marks on the report's findings, and findings about ignores that ignore nothing.
#include <optional>

#include "reports/report.hpp"
#include "rules/config.hpp"

namespace crosscheck {

/// An ignore names a finding by fingerprint, or a rule under paths. One that expired before `today` counts no more.
/// Ignores that ignore nothing give `suppression-unused`: those with paths where a document matches, those of a
/// fingerprint only in a `whole` run, which checks all that the configuration names.
void apply_ignores(Report& report, const Config& config, const RuleSet& rules, const std::optional<Day>& today, bool whole);

}  // namespace crosscheck
