#pragma once
// CROSSCHECK_* variables -> a Config that counts for more than files and for less than options.
#include <functional>
#include <string>

#include "checker/cli/common_options.hpp"
#include "rules/config.hpp"

namespace crosscheck {

/// The value of a variable, or null: `std::getenv`, or a table in tests.
using Variables = std::function<const char*(const char*)>;

/// CROSSCHECK_RULES, _PATHS, _AGAINST, _SOURCES (lists, separated by `:`), _FAIL_ON, _BASELINE, _MIN_COVERAGE, _DATE, _TODAY,
/// _DEFAULT_RULES. Each value's origin is its variable. Throws Error for a value that does not fit.
Config environment_configuration(const Variables& variable);
/// CROSSCHECK_CONFIG, _JOBS and _COLOR, where the command line gave nothing.
void complete_from_environment(CommonOptions& options, const Variables& variable);
/// A line about each variable that begins with CROSSCHECK_ and is none of ours, with the nearest that is.
std::string unknown_variables(const char* const* environment);

}  // namespace crosscheck
