#include "rules/config.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "rules/error.hpp"
#include "rules/load/load_state.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr int longest_chain = 16;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("cannot read the configuration", path.string());
  std::ostringstream out;
  out << file.rdbuf();
  return std::move(out).str();
}

/// Relative paths in a configuration file count from its folder.
void rebase(std::vector<std::string>& paths, const fs::path& folder) {
  for (std::string& path : paths)
    if (!fs::path(path).is_absolute()) path = (folder / path).lexically_normal().string();
}

template <class Value>
void take(std::optional<Value>& into, const std::optional<Value>& from) {
  if (from) into = from;
}

template <class Value>
void add(std::vector<Value>& into, const std::vector<Value>& from) {
  into.insert(into.end(), from.begin(), from.end());
}

class ConfigReader {
public:
  explicit ConfigReader(const fs::path& path) : path_(path.string()), folder_(path.parent_path()) {
    document_.path = path_;
    document_.text = bytes_of(path);
    problems_.add_file(path_, document_.text);
    try {
      document_.tree = parse_toml(document_.text, path_);
    } catch (const Error& error) {
      problems_.add({path_, error.line(), error.column()}, error.message());
      problems_.throw_if_any();
    }
  }

  Config read() {
    const TomlValue& tree = document_.tree;
    check_table(tree, config_schema, path_, problems_);
    read_fields(tree, config_schema, &config_);
    config_.files = {path_};
    for (Policy& policy : config_.policies) policy.origin.path = path_;
    for (const TomlEntry& entry : tree.entries) config_.origins[entry.key] = {path_, entry.place.line, entry.place.column};
    read_packs();
    read_tables<ConfiguredDocument>("document", document_schema, config_.documents);
    read_tables<Ignore>("ignore", ignore_schema, config_.ignores);
    read_tables<Policy>("policy", policy_schema, config_.policies);
    check_ignores();
    check_coverage();
    problems_.throw_if_any();
    rebase(config_.paths, folder_);
    rebase(config_.against, folder_);
    rebase(config_.sources, folder_);
    if (config_.baseline && !fs::path(*config_.baseline).is_absolute())
      config_.baseline = (folder_ / *config_.baseline).lexically_normal().string();
    for (ConfiguredDocument& document : config_.documents)
      if (!fs::path(document.path).is_absolute()) document.path = (folder_ / document.path).lexically_normal().string();
    return std::move(config_);
  }

  std::vector<std::string> extended() const {
    const TomlValue* list = document_.tree.find("extends");
    return list != nullptr && list->kind == TomlKind::array ? strings_of(*list) : std::vector<std::string>{};
  }

private:
  void read_packs() {
    const TomlValue* list = document_.tree.find("rules");
    if (list == nullptr || list->kind != TomlKind::array) return;
    for (const TomlValue& item : list->items)
      if (item.kind == TomlKind::string)
        config_.rules.push_back({item.text, folder_.string(), {path_, item.place.line, item.place.column}});
  }

  template <class Value>
  void read_tables(std::string_view key, const TableSchema& schema, std::vector<Value>& out) {
    const TomlValue* list = document_.tree.find(key);
    if (list == nullptr || list->kind != TomlKind::array) return;
    for (const TomlValue& table : list->items) {
      Value value;
      read_fields(table, schema, &value);
      value.origin = {path_, table.place.line, table.place.column};
      out.push_back(std::move(value));
    }
  }

  void check_ignores() {
    for (const Ignore& ignore : config_.ignores)
      if (ignore.finding.empty() && (ignore.rule.empty() || ignore.paths.empty()))
        problems_.add(ignore.origin, "[[ignore]] needs `finding`, or `rule` and `paths`; to switch a rule off everywhere use [severity]");
  }

  void check_coverage() {
    if (config_.min_coverage && !(*config_.min_coverage >= 0 && *config_.min_coverage <= 100))
      problems_.add(config_.origins["min_coverage"], "`min_coverage` must be a share from 0 to 100");
  }

  std::string path_;
  fs::path folder_;
  PackDocument document_;
  Config config_;
  Problems problems_;
};

/// Depth is bounded by `longest_chain`.
Config load_chain(const fs::path& path, int depth) {
  if (depth > longest_chain) throw Error("configuration files extend each other in a ring, or more than 16 deep", path.string());
  ConfigReader reader(path);
  Config out;
  for (const std::string& base : reader.extended()) overlay(out, load_chain(path.parent_path() / base, depth + 1));
  overlay(out, reader.read());
  return out;
}

}  // namespace

void overlay(Config& into, const Config& from) {
  add(into.files, from.files);
  add(into.rules, from.rules);
  if (!from.paths.empty()) into.paths = from.paths;
  if (!from.against.empty()) into.against = from.against;
  if (!from.sources.empty()) into.sources = from.sources;
  take(into.fail_on, from.fail_on);
  take(into.baseline, from.baseline);
  take(into.min_coverage, from.min_coverage);
  take(into.date, from.date);
  take(into.today, from.today);
  take(into.default_rules, from.default_rules);
  add(into.documents, from.documents);
  add(into.ignores, from.ignores);
  add(into.policies, from.policies);
  for (const auto& [key, origin] : from.origins) into.origins.insert_or_assign(key, origin);
}

Config load_config(const fs::path& path) { return load_chain(path, 0); }

Config load_configs(const std::vector<fs::path>& paths) {
  Config out;
  for (const fs::path& path : paths) overlay(out, load_config(path));
  return out;
}

std::optional<fs::path> find_config(const fs::path& folder) {
  std::error_code problem;
  for (fs::path at = fs::absolute(folder, problem); !problem; at = at.parent_path()) {
    if (fs::is_regular_file(at / "crosscheck.toml", problem)) return at / "crosscheck.toml";
    if (at == at.parent_path()) break;
    problem.clear();
  }
  return std::nullopt;
}

}  // namespace crosscheck
