#pragma once
// Faults of packs and configuration, collected so that a desk sees all of them at once, each with its line and a caret.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/load/toml_value.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// The name nearest in spelling (edit distance with transpositions), empty where none is near. Linear in `names`.
std::string nearest_name(std::string_view wrong, const std::vector<std::string_view>& names);
/// "; did you mean `x`", or "; known: a, b, c" for short lists, or nothing.
std::string remedy(std::string_view wrong, const std::vector<std::string_view>& names);

class Problems {
public:
  /// Remembers the file's text, for showing lines.
  void add_file(const std::string& path, std::string text);
  void add(const Origin& origin, const std::string& message);
  bool empty() const { return list_.empty(); }
  std::size_t size() const { return list_.size(); }
  /// One Error that lists all problems by file and line; its place is the first one's.
  void throw_if_any() const;

private:
  struct Problem {
    Origin origin;
    std::string message;
  };
  std::string shown(const Origin& origin) const;

  std::map<std::string, std::string> files_;
  std::vector<Problem> list_;
};

}  // namespace crosscheck
