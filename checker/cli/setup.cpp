#include "checker/cli/setup.hpp"

#include <algorithm>
#include <filesystem>

#include "checker/data_folder.hpp"
#include "rules/load_pack.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// True where the configured path means the document: as given, or relative to the configuration file.
bool means(const ConfiguredDocument& configured, const Article& article) {
  if (configured.path == article.document || configured.path == article.file) return true;
  const fs::path beside = (fs::path(configured.origin.path).parent_path() / configured.path).lexically_normal();
  const auto same = [&](const std::string& name) {
    const fs::path path = fs::path(name).lexically_normal();
    return path == beside || (path.is_absolute() != beside.is_absolute() && fs::absolute(path).lexically_normal() == fs::absolute(beside).lexically_normal());
  };
  return same(article.document) || same(article.file);
}

}  // namespace

Config load_configuration(const CommonOptions& options) {
  std::vector<fs::path> paths(options.configs.begin(), options.configs.end());
  if (paths.empty()) {
    std::error_code problem;
    if (const std::optional<fs::path> found = find_config(fs::current_path(problem))) paths.push_back(*found);
  }
  return load_configs(paths);
}

RuleSet load_rule_set(const CommonOptions& options, const Config& config, const RuleOptions& rule_options) {
  PackSearch search;
  search.packs_folder = data_folder() / "packs";
  search.default_rules = rule_options.default_rules && config.default_rules.value_or(true);
  search.today = rule_options.today ? rule_options.today : config.today;
  return load_rules(options.packs, config, search);
}

void complete(Article& article, const Config& config, std::optional<Day> date) {
  for (const ConfiguredDocument& configured : config.documents) {
    if (!means(configured, article)) continue;
    if (!article.date) article.date = configured.date;
    if (article.publisher.empty()) article.publisher = configured.publisher;
    if (article.url.empty()) article.url = configured.url;
    if (article.title.empty()) article.title = configured.title;
  }
  if (!article.date) article.date = date ? date : config.date;
}

}  // namespace crosscheck
