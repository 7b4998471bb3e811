#pragma once
// Options -> what a run works with: configuration and rules.
#include "checker/cli/common_options.hpp"
#include "rules/config.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// The files of --config, else the nearest crosscheck.toml from the working folder upwards, else nothing; then what the
/// environment says.
Config load_configuration(const CommonOptions& options);

/// What a pack needs from a run beside the configuration.
struct RuleOptions {
  bool default_rules = true;
  std::optional<Day> today;
};
/// newsroom, the configuration's packs, then those of --rules.
RuleSet load_rule_set(const CommonOptions& options, const Config& config, const RuleOptions& rule_options = {});

/// `desk.toml:12`; a pack that came with the program is `packs/newsroom.toml`, wherever that is installed; "the program" for no file.
std::string place_of(const Origin& origin);
/// The path alone, the same way.
std::string shown_path(const std::string& path);

}  // namespace crosscheck
