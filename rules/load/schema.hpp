#pragma once
// Tables that say what a TOML file may hold. They drive the reader, its refusals and the JSON Schema for editors.
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/load/problems.hpp"
#include "rules/load/toml_value.hpp"

namespace crosscheck {

enum class FieldType : std::uint8_t {
  string,
  strings,       ///< a list of strings
  boolean,
  number,
  date,
  choice,        ///< a string out of `choices`
  choice_table,  ///< a table whose values are each out of `choices`
  strings_table, ///< a table of lists of strings
  scalar,        ///< string, number, date, truth value or list of strings
  table,         ///< a table of `child`
  tables         ///< a list of tables of `child`
};

struct TableSchema;

/// One key of a table. `set` writes a value of the right type into the struct that the table becomes.
struct Field {
  std::string_view key;
  FieldType type = FieldType::string;
  bool required = false;
  std::string_view about;  ///< for people, in the JSON Schema
  void (*set)(void* target, const TomlValue& value) = nullptr;
  std::span<const std::string_view> choices{};
  const TableSchema* child = nullptr;
};

struct TableSchema {
  std::string_view name;  ///< as a message names it: `[[fact]]`
  std::string_view about;
  std::span<const Field> fields;
  std::string_view open{};  ///< what further keys are; empty: there may be none
  void (*set_open)(void* target, const std::string& key, const TomlValue& value) = nullptr;

  const Field* find(std::string_view key) const;
};

/// Adds a problem for each unknown key, wrong type, missing required key and value outside its choices, at any depth.
void check_table(const TomlValue& table, const TableSchema& schema, const std::string& path, Problems& problems);
/// True where the value has the type, for readers that go on after problems.
bool fits(const TomlValue& value, const Field& field);
/// Writes all fields that fit into `target`, which must be the schema's own struct.
void read_fields(const TomlValue& table, const TableSchema& schema, void* target);
/// JSON Schema (draft 2020-12) of a file whose top table the schema describes.
std::string json_schema(const TableSchema& top, std::string_view title);

std::vector<std::string> strings_of(const TomlValue& value);

namespace assign {

inline void to(std::string& out, const TomlValue& value) { out = value.text; }
inline void to(std::optional<std::string>& out, const TomlValue& value) { out = value.text; }
inline void to(std::vector<std::string>& out, const TomlValue& value) { out = strings_of(value); }
inline void to(bool& out, const TomlValue& value) { out = value.truth; }
inline void to(std::optional<bool>& out, const TomlValue& value) { out = value.truth; }
inline void to(std::optional<double>& out, const TomlValue& value) { out = value.number; }
inline void to(std::optional<Day>& out, const TomlValue& value) { out = value.day; }

template <class Struct, class Member>
Struct owner_of(Member Struct::*);

/// A setter of one data member: `assign::into<&Source::title>`.
template <auto Pointer>
void into(void* target, const TomlValue& value) {
  using Struct = decltype(owner_of(Pointer));
  to(static_cast<Struct*>(target)->*Pointer, value);
}

}  // namespace assign
}  // namespace crosscheck
