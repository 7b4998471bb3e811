#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>

#include <fmt/format.h>

#include "rules/catalogue.hpp"
#include "rules/load/load_state.hpp"
#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 8> regions{"headline", "standfirst", "body",  "caption",
                                                  "quote",    "list",       "table", "boilerplate"};
/// Settings that policies may carry, of whichever rule.
constexpr std::array<std::string_view, 3> settings{"minimum_sources", "maximum_age_days", "maximum_distance"};

template <class Values, class Name>
std::vector<std::string_view> names_of(const Values& values, Name name) {
  std::vector<std::string_view> out;
  for (const auto& value : values) out.emplace_back(value.*name);
  return out;
}

std::vector<std::string_view> type_names(const RuleSet& rules) {
  std::vector<std::string_view> names = names_of(rules.types, &EntityType::name);
  names.insert(names.end(), base_types.begin(), base_types.end());
  return names;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Refuses a second value of one name in one pack, and across packs where `across` says so.
template <class Values, class Name>
void check_unique(const Values& values, Name name, const std::vector<Written>& tables, std::string_view key,
                  std::string_view what, bool across, Problems& problems) {
  std::unordered_map<std::string_view, std::size_t> seen;
  for (std::size_t at = 0; at < values.size(); ++at) {
    const std::string& text = values[at].*name;
    const auto [first, fresh] = seen.try_emplace(text, at);
    if (fresh || text.empty()) continue;
    const Origin before = tables[first->second].of(key);
    if (!across && tables[first->second].document != tables[at].document) continue;
    problems.add(tables[at].of(key),
                 fmt::format("{} `{}` is there already, at {}:{}", what, text, before.path, before.line));
  }
}

void check_name(const std::vector<std::string_view>& known, const std::string& name, std::string_view what,
                const Origin& origin, Problems& problems) {
  if (!name.empty() && !has(known, name))
    problems.add(origin, fmt::format("unknown {} `{}`{}", what, name, remedy(name, known)));
}

void check_types(LoadState& state) {
  const std::vector<std::string_view> known = type_names(state.rules);
  std::unordered_map<std::string_view, std::string_view> parents;
  for (const EntityType& type : state.rules.types) parents.try_emplace(type.name, type.is);
  for (std::size_t at = 0; at < state.rules.types.size(); ++at) {
    const EntityType& type = state.rules.types[at];
    check_name(known, type.is, "type", state.types[at].of("is"), state.problems);
    if (has({base_types.begin(), base_types.end()}, type.name))
      state.problems.add(state.types[at].of("name"), fmt::format("`{}` is a base type already", type.name));
    std::string_view up = type.name;
    std::size_t steps = 0;
    for (auto found = parents.find(up); found != parents.end() && steps <= 16; found = parents.find(up), ++steps) up = found->second;
    if (steps > 16) state.problems.add(state.types[at].of("is"), fmt::format("`{}` is a kind of itself, or more than 16 deep", type.name));
  }
}

/// Catches `alias` for `aliases`, which would otherwise be an attribute that nobody reads.
void check_attribute_names(const PackEntity& entity, const Written& written, Problems& problems) {
  for (const auto& [key, value] : entity.attributes) {
    const std::string near = nearest_name(key, {"name", "type", "aliases"});
    const auto gap = static_cast<int>(near.size()) - static_cast<int>(key.size());
    if (near.empty() || near[0] != key[0] || gap > 2 || gap < -2) continue;
    for (const TomlEntry& entry : written.table->entries)
      if (entry.key == key)
        problems.add({written.document->path, entry.place.line, entry.place.column},
                     fmt::format("unknown key `{}` in [[entity]]; did you mean `{}`", key, near));
  }
}

void check_entities(LoadState& state) {
  const std::vector<std::string_view> known = type_names(state.rules);
  std::unordered_map<std::string_view, std::size_t> owner;
  for (std::size_t at = 0; at < state.rules.entities.size(); ++at) {
    const PackEntity& entity = state.rules.entities[at];
    check_name(known, entity.type, "type", state.entities[at].of("type"), state.problems);
    check_attribute_names(entity, state.entities[at], state.problems);
    owner.try_emplace(entity.name, at);
  }
  for (std::size_t at = 0; at < state.rules.entities.size(); ++at) {
    const PackEntity& entity = state.rules.entities[at];
    for (std::size_t alias = 0; alias < entity.aliases.size(); ++alias) {
      const Origin origin = state.entities[at].of("aliases", alias);
      if (entity.aliases[alias].empty()) state.problems.add(origin, "an alias must not be empty");
      const auto [first, fresh] = owner.try_emplace(entity.aliases[alias], at);
      const PackEntity& other = state.rules.entities[first->second];
      if (fresh || other.name == entity.name) continue;
      if (state.entities[first->second].document != state.entities[at].document) continue;
      state.problems.add(origin, fmt::format("`{}` names `{}` already", entity.aliases[alias], other.name));
    }
  }
}

void check_qualifiers(LoadState& state) {
  for (std::size_t at = 0; at < state.rules.qualifiers.size(); ++at) {
    std::unordered_map<std::string_view, std::string_view> seen;
    for (const QualifierValue& value : state.rules.qualifiers[at].values) {
      if (value.phrases.empty())
        state.problems.add(state.qualifiers[at].of("values"), fmt::format("no words state the value `{}`", value.value));
      for (const std::string& words : value.phrases)
        if (const auto [first, fresh] = seen.try_emplace(words, value.value); !fresh && first->second != value.value)
          state.problems.add(state.qualifiers[at].of("values"),
                             fmt::format("`{}` states both `{}` and `{}`", words, first->second, value.value));
    }
  }
}

void check_relations(LoadState& state) {
  const std::vector<std::string_view> types = type_names(state.rules);
  const std::vector<std::string_view> relations = names_of(state.rules.relations, &Relation::name);
  const std::vector<std::string_view> qualifiers = names_of(state.rules.qualifiers, &Qualifier::name);
  std::unordered_map<std::string_view, bool> sayable;
  for (const Relation& relation : state.rules.relations) {
    if (!relation.phrases.empty()) sayable[relation.name] = true;
    for (const std::string& implied : relation.implies) sayable[implied] = true;
  }
  for (std::size_t at = 0; at < state.rules.relations.size(); ++at) {
    const Relation& relation = state.rules.relations[at];
    const Written& written = state.relations[at];
    check_name(types, relation.subject, "type", written.of("subject"), state.problems);
    check_name(types, relation.object, "type", written.of("object"), state.problems);
    for (std::size_t item = 0; item < relation.qualifiers.size(); ++item)
      check_name(qualifiers, relation.qualifiers[item], "qualifier", written.of("qualifiers", item), state.problems);
    for (std::size_t item = 0; item < relation.excludes.size(); ++item)
      check_name(relations, relation.excludes[item], "relation", written.of("excludes", item), state.problems);
    for (std::size_t item = 0; item < relation.implies.size(); ++item)
      check_name(relations, relation.implies[item], "relation", written.of("implies", item), state.problems);
    for (std::size_t item = 0; item < relation.phrases.size(); ++item)
      for (const PhraseElement& element : relation.phrases[item].elements)
        if (!element.type.empty()) check_name(types, element.type, "type", written.of("phrases", item), state.problems);
    if (std::find(relation.excludes.begin(), relation.excludes.end(), relation.name) != relation.excludes.end())
      state.problems.add(written.of("excludes"), fmt::format("`{}` excludes itself", relation.name));
    if (!sayable[relation.name])
      state.rules.warnings.push_back({written.origin(), fmt::format("relation `{}` has no phrases: no text can state it", relation.name)});
  }
}

/// Types that two packs give a relation must agree; the later pack adds phrases.
void merge_relations(LoadState& state) {
  std::unordered_map<std::string, std::size_t> first;
  std::vector<Relation> merged;
  std::vector<Written> tables;
  for (std::size_t at = 0; at < state.rules.relations.size(); ++at) {
    Relation& relation = state.rules.relations[at];
    const auto [found, fresh] = first.try_emplace(relation.name, merged.size());
    if (fresh) {
      merged.push_back(std::move(relation));
      tables.push_back(state.relations[at]);
      continue;
    }
    Relation& base = merged[found->second];
    const Origin origin = state.relations[at].of("name");
    if (tables[found->second].document == state.relations[at].document)
      state.problems.add(origin, fmt::format("relation `{}` is there already, at line {}", relation.name, base.origin.line));
    else if (base.subject != relation.subject || base.object != relation.object)
      state.problems.add(origin, fmt::format("relation `{}` has other types in {}:{}", relation.name, base.origin.path, base.origin.line));
    base.phrases.insert(base.phrases.end(), relation.phrases.begin(), relation.phrases.end());
    base.excludes.insert(base.excludes.end(), relation.excludes.begin(), relation.excludes.end());
    base.implies.insert(base.implies.end(), relation.implies.begin(), relation.implies.end());
  }
  state.rules.relations = std::move(merged);
  state.relations = std::move(tables);
}

/// A later pack may give an entity more aliases and attributes, not another type.
void merge_entities(LoadState& state) {
  std::unordered_map<std::string, std::size_t> first;
  std::vector<PackEntity> merged;
  std::vector<Written> tables;
  for (std::size_t at = 0; at < state.rules.entities.size(); ++at) {
    PackEntity& entity = state.rules.entities[at];
    const auto [found, fresh] = first.try_emplace(entity.name, merged.size());
    if (fresh) {
      merged.push_back(std::move(entity));
      tables.push_back(state.entities[at]);
      continue;
    }
    PackEntity& base = merged[found->second];
    const Origin origin = state.entities[at].of("name");
    if (tables[found->second].document == state.entities[at].document)
      state.problems.add(origin, fmt::format("entity `{}` is there already, at line {}", entity.name, base.origin.line));
    else if (base.type != entity.type)
      state.problems.add(origin, fmt::format("entity `{}` is a `{}` in {}:{}", entity.name, base.type, base.origin.path, base.origin.line));
    base.aliases.insert(base.aliases.end(), entity.aliases.begin(), entity.aliases.end());
    for (auto& [key, value] : entity.attributes) base.attributes.insert_or_assign(key, value);
  }
  state.rules.entities = std::move(merged);
  state.entities = std::move(tables);
}

void check_sources(LoadState& state) {
  for (std::size_t at = 0; at < state.rules.sources.size(); ++at) {
    Source& source = state.rules.sources[at];
    if (source.file.empty()) continue;
    const auto path = std::filesystem::path(source.origin.path).parent_path() / source.file;
    std::error_code problem;
    if (std::filesystem::is_regular_file(path, problem)) source.file = path.string();
    else state.problems.add(state.sources[at].of("file"), fmt::format("no such file `{}`", path.string()));
  }
}

}  // namespace

void check_policies(const std::vector<Policy>& policies, const std::vector<PackRule>& rules,
                    const std::vector<Written>& tables, Problems& problems) {
  std::vector<std::string_view> known = names_of(rules, &PackRule::id);
  for (const CatalogueRule& rule : catalogue()) known.push_back(rule.id);
  for (std::size_t at = 0; at < policies.size(); ++at) {
    check_name(known, policies[at].rule, "rule", tables[at].of("rule"), problems);
    for (std::size_t item = 0; item < policies[at].regions.size(); ++item)
      check_name({regions.begin(), regions.end()}, policies[at].regions[item], "region", tables[at].of("regions", item), problems);
    for (const auto& [key, value] : policies[at].settings) {
      std::vector<std::string_view> keys{settings.begin(), settings.end()};
      for (const Field& field : policy_schema.fields) keys.push_back(field.key);
      if (has({settings.begin(), settings.end()}, key)) continue;
      for (const TomlEntry& entry : tables[at].table->entries)
        if (entry.key == key)
          problems.add({tables[at].document->path, entry.place.line, entry.place.column},
                       fmt::format("unknown key `{}` in [[policy]]{}", key, remedy(key, keys)));
    }
  }
}

namespace {

void check_examples(LoadState& state) {
  std::vector<std::string_view> known = names_of(state.rules.rules, &PackRule::id);
  for (const CatalogueRule& rule : catalogue()) known.push_back(rule.id);
  const auto check_flags = [&](const RuleExample& example, const Written& written) {
    for (std::size_t at = 0; at < example.flags.size(); ++at)
      if (example.flags[at].empty() || example.text.find(example.flags[at]) == std::string::npos)
        state.problems.add(written.of("flags", at), fmt::format("`{}` is no passage of the example's text", example.flags[at]));
  };
  for (std::size_t at = 0; at < state.rules.examples.size(); ++at) {
    check_name(known, state.rules.examples[at].rule, "rule", state.examples[at].of("rule"), state.problems);
    check_flags(state.rules.examples[at], state.examples[at]);
  }
  for (std::size_t at = 0; at < state.rules.rules.size(); ++at) {
    const TomlValue* list = state.desk_rules[at].table->find("example");
    if (list == nullptr || list->items.size() != state.rules.rules[at].examples.size()) continue;
    for (std::size_t item = 0; item < list->items.size(); ++item)
      check_flags(state.rules.rules[at].examples[item], {state.desk_rules[at].document, &list->items[item]});
  }
}

void check_rule_ids(LoadState& state) {
  for (std::size_t at = 0; at < state.rules.rules.size(); ++at) {
    const std::string& id = state.rules.rules[at].id;
    if (find_catalogue_rule(id) != nullptr)
      state.problems.add(state.desk_rules[at].of("id"), fmt::format("rule `{}` is the program's own; choose another id", id));
    const bool plain = std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!plain) state.problems.add(state.desk_rules[at].of("id"), "a rule's id is lower-case words joined by hyphens");
  }
}

}  // namespace

void check_packs(LoadState& state, const std::optional<Day>& today) {
  merge_relations(state);
  merge_entities(state);
  RuleSet& rules = state.rules;
  check_unique(rules.types, &EntityType::name, state.types, "name", "type", true, state.problems);
  check_unique(rules.qualifiers, &Qualifier::name, state.qualifiers, "name", "qualifier", true, state.problems);
  check_unique(rules.sources, &Source::id, state.sources, "id", "source", true, state.problems);
  check_unique(rules.facts, &Fact::id, state.facts, "id", "fact", true, state.problems);
  check_unique(rules.rules, &PackRule::id, state.desk_rules, "id", "rule", true, state.problems);
  check_types(state);
  check_entities(state);
  check_qualifiers(state);
  check_relations(state);
  check_sources(state);
  check_facts(state, today);
  check_rule_ids(state);
  check_rules(state);
  check_policies(rules.policies, rules.rules, state.policies, state.problems);
  check_examples(state);
}

}  // namespace crosscheck
