#include "rules/load_pack.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "rules/catalogue.hpp"
#include "rules/error.hpp"
#include "rules/fact_text.hpp"
#include "rules/load/load_state.hpp"
#include "rules/name_index.hpp"
#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_chain = 32;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error("cannot read the pack", path.string());
  std::ostringstream out;
  out << file.rdbuf();
  return std::move(out).str();
}

/// FNV-1a, 64 bits: tells one state of a pack from another.
std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return fmt::format("{:016x}", hash);
}

bool is_path(std::string_view name) { return name.find('/') != std::string_view::npos || name.ends_with(".toml"); }

class Loader {
public:
  explicit Loader(const PackSearch& search) : search_(search) {}

  void load(const PackRequest& request) {
    const fs::path path = find(request);
    std::error_code problem;
    const fs::path canonical = fs::weakly_canonical(path, problem);
    const std::string key = problem ? path.string() : canonical.string();
    if (std::find(open_.begin(), open_.end(), key) != open_.end()) {
      state_.problems.add(request.origin, fmt::format("pack `{}` extends itself", request.name));
      return;
    }
    if (loaded_.contains(key)) return;
    if (open_.size() > longest_chain) throw Error("packs extend each other more than 32 deep", path.string());
    open_.push_back(key);
    read(path);
    open_.pop_back();
    loaded_.insert(key);
  }

  void load_text(const std::string& text, const std::string& path) { add(text, path); }

  RuleSet finish() {
    check_packs(state_, search_.today);
    state_.problems.throw_if_any();
    for (Fact& fact : state_.rules.facts) fact.statement = fact_statement(fact, state_.rules);
    state_.rules.index = std::make_shared<const RuleIndex>(state_.rules);
    state_.rules.name_index = std::make_shared<const NameIndex>(state_.rules.entities);
    return std::move(state_.rules);
  }

private:
  fs::path find(const PackRequest& request) const {
    std::error_code problem;
    const fs::path beside = request.beside;
    if (is_path(request.name)) {
      const fs::path path = fs::path(request.name).is_absolute() ? fs::path(request.name) : beside / request.name;
      if (!fs::is_regular_file(path, problem)) refuse(request, fmt::format("no such pack file `{}`", path.string()));
      return path;
    }
    for (const fs::path& folder : {beside, beside / "packs", search_.packs_folder})
      if (const fs::path path = folder / (request.name + ".toml"); fs::is_regular_file(path, problem)) return path;
    refuse(request, fmt::format("no pack named `{}`{}", request.name, remedy_for(request.name)));
  }

  [[noreturn]] static void refuse(const PackRequest& request, const std::string& message) {
    throw Error(message, request.origin.path, request.origin.line, request.origin.column);
  }

  std::string remedy_for(const std::string& name) const {
    std::vector<std::string> names;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(search_.packs_folder, problem))
      if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return remedy(name, {names.begin(), names.end()});
  }

  void read(const fs::path& path) { add(bytes_of(path), path.string()); }

  void add(const std::string& text, const std::string& path) {
    state_.problems.add_file(path, text);
    PackDocument document{path, text, parsed(text, path), {}};
    if (const TomlValue* head = document.tree.find("pack"); head != nullptr && head->kind == TomlKind::table)
      if (const TomlValue* extends = head->find("extends"); extends != nullptr && extends->kind == TomlKind::array)
        for (const TomlValue& base : extends->items)
          if (base.kind == TomlKind::string)
            load({base.text, fs::path(path).parent_path().string(), {path, base.place.line, base.place.column}});
    state_.documents.push_back(std::move(document));
    PackDocument& stored = state_.documents.back();
    read_pack(stored, state_);
    stored.head.info.path = path;
    stored.head.info.hash = hash_of(text);
    state_.rules.packs.push_back(stored.head.info);
  }

  /// A fault of syntax hides the rest of the file, so it is told together with what came before.
  TomlValue parsed(const std::string& text, const std::string& path) {
    try {
      return parse_toml(text, path);
    } catch (const Error& error) {
      state_.problems.add({path, error.line(), error.column()}, error.message());
      state_.problems.throw_if_any();
      throw;
    }
  }

  PackSearch search_;
  LoadState state_;
  std::vector<std::string> open_;
  std::set<std::string> loaded_;
};

/// Policies and ignores of crosscheck.toml may name rules of packs, so they are judged last.
void check_config_rules(const Config& config, const RuleSet& rules) {
  std::vector<std::string_view> known;
  for (const CatalogueRule& rule : catalogue()) known.push_back(rule.id);
  for (const PackRule& rule : rules.rules) known.emplace_back(rule.id);
  Problems problems;
  for (const std::string& file : config.files) problems.add_file(file, bytes_of(file));
  const auto check = [&](const std::string& id, const Origin& origin) {
    if (!id.empty() && std::find(known.begin(), known.end(), id) == known.end())
      problems.add(origin, fmt::format("unknown rule `{}`{}", id, remedy(id, known)));
  };
  for (const Policy& policy : config.policies) check(policy.rule, policy.origin);
  for (const Ignore& ignore : config.ignores) check(ignore.rule, ignore.origin);
  problems.throw_if_any();
}

}  // namespace

RuleSet load_rules(const std::vector<std::string>& packs, const Config& config, const PackSearch& search) {
  Loader loader(search);
  if (search.default_rules && config.default_rules.value_or(true)) loader.load({"newsroom", search.packs_folder.string(), {}});
  for (const PackRequest& request : config.rules) loader.load(request);
  for (const std::string& name : packs) loader.load({name, {}, {}});
  RuleSet rules = loader.finish();
  check_config_rules(config, rules);
  rules.policies.insert(rules.policies.end(), config.policies.begin(), config.policies.end());
  return rules;
}

RuleSet load_pack_text(const std::string& text, const std::string& path) {
  Loader loader({});
  loader.load_text(text, path);
  return loader.finish();
}

std::string pack_json_schema() { return json_schema(pack_schema, "Crosscheck rule pack"); }
std::string config_json_schema() { return json_schema(config_schema, "crosscheck.toml"); }

}  // namespace crosscheck
