#pragma once
// Packs in TOML -> one RuleSet, checked as a whole: names, types, phrases, conditions, facts that conflict.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "rules/config.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// Where packs are looked for.
struct PackSearch {
  std::filesystem::path packs_folder;  ///< the data folder's `packs`
  bool default_rules = true;           ///< newsroom is in force
  std::optional<Day> today;            ///< judges expired facts and review dates where given
};

/// `packs` come from the command line, the configuration's own are added before them. Throws one Error that lists every
/// fault of every pack with its line and a caret. Deterministic; each pack is loaded once, those it extends first.
RuleSet load_rules(const std::vector<std::string>& packs, const Config& config, const PackSearch& search);

/// One pack from text, with `newsroom`-like packs absent: for tests, fuzzing and editors. `path` names it in messages.
RuleSet load_pack_text(const std::string& text, const std::string& path);

/// JSON Schema of the pack format and of crosscheck.toml, from the tables that read them.
std::string pack_json_schema();
std::string config_json_schema();

}  // namespace crosscheck
