#pragma once
// What loading has read so far: the values, the TOML tables that they came from, and the faults found.
#include <deque>
#include <string>
#include <vector>

#include "rules/load/pack_schema.hpp"
#include "rules/load/problems.hpp"
#include "rules/load/toml_value.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// One pack file. Tables that values point to live as long as it does.
struct PackDocument {
  std::string path;
  std::string text;
  TomlValue tree;
  PackHead head;
};

/// A value's table; the vectors below run parallel to those of `rules`.
struct Written {
  const PackDocument* document = nullptr;
  const TomlValue* table = nullptr;

  Origin origin() const;
  /// Of the value of a key, else of the table.
  Origin of(std::string_view key) const;
  /// Of one item of a list.
  Origin of(std::string_view key, std::size_t item) const;
  /// Of a character of a string (its column as a small parser counts it).
  Origin inside(const TomlValue& value, std::uint32_t column) const;
};

struct LoadState {
  Problems problems;
  std::deque<PackDocument> documents;  ///< in loading order
  RuleSet rules;
  std::vector<Written> types, entities, qualifiers, relations, sources, facts, desk_rules, examples, corrections, policies;
};

/// Parses `document.text` and adds its values to the state. Faults of shape, phrases and conditions become problems.
void read_pack(PackDocument& document, LoadState& state);
/// Checks everything that needs all packs: names, types, references, rules that can never fire, facts that conflict.
void check_packs(LoadState& state, const std::optional<Day>& today);
/// The part of check_packs about conditions and messages of rules.
void check_rules(LoadState& state);
/// Rule ids, regions and settings of policies, of packs and of crosscheck.toml.
void check_policies(const std::vector<Policy>& policies, const std::vector<PackRule>& rules,
                    const std::vector<Written>& tables, Problems& problems);
/// The part of check_packs about facts.
void check_facts(LoadState& state, const std::optional<Day>& today);

}  // namespace crosscheck
