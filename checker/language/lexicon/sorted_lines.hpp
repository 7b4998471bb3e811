#pragma once
// Binary search in text whose lines are sorted bytewise by their first field: WordNet's index and exception files, our own lemma table.
#include <optional>
#include <string_view>

namespace crosscheck {

/// The line whose first field (up to `separator`) is `key`, without its newline; none when there is none.
/// `lines` must be sorted by that field as bytes; logarithmic, copies nothing.
std::optional<std::string_view> find_line(std::string_view lines, std::string_view key, char separator = ' ');

}  // namespace crosscheck
