#pragma once
// What may be wrong, as plain values: packs read from TOML and merged into one RuleSet that the checker only reads.
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/condition.hpp"
#include "rules/date.hpp"
#include "rules/name_index.hpp"
#include "rules/phrase.hpp"
#include "rules/severity.hpp"

namespace crosscheck {

/// Where a value was written, for messages: `path:line:column`.
struct Origin {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

using AttributeValue = std::variant<std::string, double, bool, Day, std::vector<std::string>>;

/// A kind of entity; `is` names its parent type or one of person, organisation, place, product, event, other.
struct EntityType {
  std::string name;
  std::string is;
  Origin origin;
};

/// A thing that packs know: canonical name, aliases, and any attributes that conditions can use.
struct PackEntity {
  std::string name;
  std::string type;
  std::vector<std::string> aliases;
  std::map<std::string, AttributeValue> attributes;
  Origin origin;
};

/// A property of the situation (4G or 5G) that is read from the claim's own clause.
struct QualifierValue {
  std::string value;
  std::vector<std::string> phrases;
};
struct Qualifier {
  std::string name;
  std::vector<QualifierValue> values;
  Origin origin;
};

/// A relation between two entities and the phrases that state it, written once in the active voice.
struct Relation {
  std::string name;
  std::string subject;
  std::string object;
  std::vector<std::string> qualifiers;
  std::vector<std::string> excludes;
  std::vector<std::string> implies;
  bool single_valued = false;
  std::vector<Phrase> phrases;
  Origin origin;
};

struct Source {
  std::string id;
  std::string title;
  std::string publisher;
  std::optional<Day> date;
  std::string url;
  std::string file;  ///< local text, absolute once loaded; empty when there is none
  std::string kind;
  Origin origin;
};

/// Closed: an object outside the list contradicts. Open: it is merely unlisted.
enum class World : std::uint8_t { open, closed };

struct Fact {
  std::string id;
  std::string subject;
  std::string relation;
  std::vector<std::string> objects;
  std::map<std::string, std::string> qualifiers;
  bool negative = false;
  World world = World::open;
  DayInterval valid;
  std::string source;  ///< id of a Source
  std::string owner;
  std::optional<Day> review_by;
  std::string note;
  std::string statement;  ///< "SoftBank chose vendor Nokia", "KDDI did not choose Huawei": made on loading (fact_text.hpp)
  Origin origin;
};

/// Text that proves a rule: `flags` are the passages that it must mark, all of them and no others.
struct RuleExample {
  std::string rule;  ///< whose findings count
  std::string text;
  std::vector<std::string> flags;
  std::optional<Day> date;  ///< of the text
  Origin origin;
};

/// A rule that a desk wrote; `when` is its condition.
struct PackRule {
  std::string id;
  Severity severity = Severity::warning;
  Condition when;
  std::string message;
  std::string explanation;
  std::vector<RuleExample> examples;
  Origin origin;
};

struct Correction {
  std::string wrong;
  std::string right;
  std::optional<Day> since;
  Origin origin;
};

/// Sets or tunes one rule of the catalogue for some paths and regions.
struct Policy {
  std::string rule;
  std::optional<bool> enabled;
  std::optional<Severity> severity;
  std::vector<std::string> paths;    ///< globs; empty: everywhere
  std::vector<std::string> regions;  ///< empty: everywhere
  std::map<std::string, AttributeValue> settings;  ///< minimum_sources, maximum_age_days, …
  Origin origin;
};

struct PackInfo {
  std::string name;
  std::string version;
  std::string description;
  std::string path;
  std::string hash;  ///< of the file's bytes
};

/// Something odd in a pack that is no error: an expired fact, a rule that can never fire.
struct PackWarning {
  Origin origin;
  std::string message;
};

class RuleIndex;

/// Everything in force for a run.
struct RuleSet {
  std::vector<PackInfo> packs;
  std::vector<EntityType> types;
  std::vector<PackEntity> entities;
  std::vector<Qualifier> qualifiers;
  std::vector<Relation> relations;
  std::vector<Source> sources;
  std::vector<Fact> facts;
  std::vector<PackRule> rules;
  std::vector<Correction> corrections;
  std::vector<Policy> policies;  ///< in order: later ones win
  /// Of all entities' names; made on loading. Null: whoever needs it builds it from `entities`.
  std::shared_ptr<const NameIndex> name_index;
  std::vector<RuleExample> examples;  ///< of packs, for facts, policies and relations
  std::vector<PackWarning> warnings;
  std::shared_ptr<const RuleIndex> index;  ///< set by load_rules; see rules/rule_index.hpp
};

}  // namespace crosscheck
