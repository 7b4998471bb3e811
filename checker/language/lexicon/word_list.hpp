#pragma once
// A column of a word table that holds several words, with commas between.
#include <algorithm>
#include <string_view>

namespace crosscheck {

/// `word` is one of the words of `list` ("board,aboard,carry").
inline bool is_listed(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    if (list.substr(0, comma) == word) return true;
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return false;
}

}  // namespace crosscheck
