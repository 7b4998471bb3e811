#pragma once
// TOML text -> a plain tree with the place of every key and value; the rest of the loader never sees toml++.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/date.hpp"

namespace crosscheck {

enum class TomlKind : std::uint8_t { string, integer, number, boolean, date, date_time, array, table };
/// As a message names it: "a string", "a list", …
std::string_view to_string(TomlKind kind);

/// 1-based; columns count code points.
struct TomlPlace {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct TomlEntry;

/// One value. Only the member that `kind` names is meaningful.
struct TomlValue {
  TomlKind kind = TomlKind::table;
  TomlPlace place;
  std::string text;               ///< string; of a multi-line string the decoded text
  double number = 0;              ///< integer and number
  bool truth = false;
  Day day{};
  std::vector<TomlValue> items;   ///< array
  std::vector<TomlEntry> entries; ///< table, in the order written

  /// The entry's value, or null.
  const TomlValue* find(std::string_view key) const;
};

struct TomlEntry {
  std::string key;
  TomlPlace place;  ///< of the key
  TomlValue value;
};

/// Throws Error with the place of the first fault of syntax.
TomlValue parse_toml(std::string_view text, const std::string& path);

}  // namespace crosscheck
