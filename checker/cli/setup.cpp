#include "checker/cli/setup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "checker/cli/environment.hpp"
#include "checker/data_folder.hpp"
#include "rules/load_pack.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

}  // namespace

std::string shown_path(const std::string& path) {
  const std::string data = data_folder().generic_string() + "/";
  return path.starts_with(data) ? path.substr(data.size()) : path;
}

std::string place_of(const Origin& origin) {
  if (origin.path.empty()) return "the program";
  return origin.line == 0 ? shown_path(origin.path) : fmt::format("{}:{}", shown_path(origin.path), origin.line);
}

Config load_configuration(const CommonOptions& options) {
  std::vector<fs::path> paths(options.configs.begin(), options.configs.end());
  if (paths.empty()) {
    std::error_code problem;
    const fs::path here = fs::current_path(problem);
    if (const std::optional<fs::path> found = find_config(here)) paths.push_back(found->lexically_relative(here));  // no host's path in output
  }
  Config out = load_configs(paths);
  overlay(out, environment_configuration(std::getenv));
  return out;
}

RuleSet load_rule_set(const CommonOptions& options, const Config& config, const RuleOptions& rule_options) {
  PackSearch search;
  search.packs_folder = data_folder() / "packs";
  search.default_rules = rule_options.default_rules && config.default_rules.value_or(true);
  search.today = rule_options.today ? rule_options.today : config.today;
  return load_rules(options.packs, config, search);
}

}  // namespace crosscheck
