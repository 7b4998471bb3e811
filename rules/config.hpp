#pragma once
// crosscheck.toml -> Config: packs, severities, documents' missing dates, ignored findings, and where each was decided.
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule_set.hpp"

namespace crosscheck {

/// [[document]]: what a document lacks. `path` is as given on the command line, or relative to the configuration file.
struct ConfiguredDocument {
  std::string path;
  std::optional<Day> date;
  std::string publisher;
  std::string url;
  std::string title;
  Origin origin;
};

/// [[ignore]]: findings that a desk accepts, with the reason.
struct Ignore {
  std::string finding;  ///< fingerprint; empty: every finding of the rule under `paths`
  std::string rule;
  std::vector<std::string> paths;
  std::string reason;
  std::string owner;
  std::optional<Day> expires;
  Origin origin;
};

/// A pack to load: a path, or a name that is looked for beside the configuration file `beside`, then in the data folder.
struct PackRequest {
  std::string name;
  std::string beside;  ///< folder; empty: the working directory
  Origin origin;
};

/// What crosscheck.toml files say; absent values are the program's defaults. See --show-effective.
struct Config {
  std::vector<std::string> files;
  std::vector<PackRequest> rules;
  std::vector<std::string> paths;
  std::vector<std::string> against;
  std::vector<std::string> sources;
  std::optional<std::string> fail_on;
  std::optional<std::string> baseline;
  std::optional<double> min_coverage;
  std::optional<Day> date;
  std::optional<Day> today;
  std::optional<bool> default_rules;
  std::vector<ConfiguredDocument> documents;
  std::vector<Ignore> ignores;
  std::vector<Policy> policies;  ///< [severity] and [[policy]], in order
  std::map<std::string, Origin> origins;  ///< of each key, for --show-effective
};

/// Reads one file with all that it `extends` (which counts for less). Throws Error that lists every fault.
Config load_config(const std::filesystem::path& path);
/// Later files win key by key; lists of packs, documents, ignores and policies add up.
Config load_configs(const std::vector<std::filesystem::path>& paths);
/// Adds `from` as a later file: it wins key by key.
void overlay(Config& into, const Config& from);
/// `crosscheck.toml` in the folder or the nearest one above it.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& folder);

}  // namespace crosscheck
