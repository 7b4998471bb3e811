#pragma once
// Options -> what a run works with: configuration, rules, language; and articles completed by the configuration.
#include <string>

#include "checker/cli/common_options.hpp"
#include "checker/language/language.hpp"
#include "rules/config.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// The files of --config, else the nearest crosscheck.toml from the working folder upwards, else nothing.
Config load_configuration(const CommonOptions& options);

/// What a pack needs from a run beside the configuration.
struct RuleOptions {
  bool default_rules = true;
  std::optional<Day> today;
};
/// newsroom, the configuration's packs, then those of --rules.
RuleSet load_rule_set(const CommonOptions& options, const Config& config, const RuleOptions& rule_options = {});

/// Fills in what the article lacks: from its [[document]], then the date of --date or the configuration.
void complete(Article& article, const Config& config, std::optional<Day> date);

}  // namespace crosscheck
