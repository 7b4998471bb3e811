#pragma once
// The schema tables of packs and of crosscheck.toml, and the structs that they are read into.
#include <optional>
#include <string>
#include <vector>

#include "rules/config.hpp"
#include "rules/load/schema.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// The [pack] table.
struct PackHead {
  PackInfo info;
  std::vector<std::string> extends;
};

/// A [[fact]] as written: further keys are qualifiers.
struct FactText {
  Fact fact;
  std::string world;
};

/// A [[relation]] as written, phrases not yet parsed.
struct RelationText {
  Relation relation;
  std::vector<std::string> phrases;
};

/// A [[rule]] as written.
struct RuleText {
  PackRule rule;
  std::string severity;
  std::string when;
};

extern const TableSchema pack_schema;
extern const TableSchema pack_head_schema, type_schema, entity_schema, qualifier_schema, relation_schema, source_schema,
    fact_schema, rule_schema, example_schema, correction_schema, policy_schema;
extern const TableSchema config_schema;
extern const TableSchema document_schema, ignore_schema;

/// A scalar as conditions use it.
AttributeValue attribute_of(const TomlValue& value);

}  // namespace crosscheck
