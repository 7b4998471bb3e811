#pragma once
// The configuration as it counts, each value with where it was decided, for --show-effective.
#include <string>

#include "rules/config.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// A value that the command line gave; empty where it gave none.
struct GivenValue {
  std::string key;
  std::string value;
};

/// Lines of TOML with the origin behind each: flags before files before the program's defaults.
std::string effective_configuration(const Config& config, const std::vector<GivenValue>& given, const RuleSet& rules);

}  // namespace crosscheck
