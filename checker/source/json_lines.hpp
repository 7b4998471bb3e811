#pragma once
// JSON Lines -> an Article a record: {"id", "text", "title"?, "date"?, "url"?, "publisher"?}.
#include <string>
#include <string_view>
#include <vector>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Blank lines say nothing. Throws Error with path and line: no object, no `id` or `text`, a member of the wrong type,
/// a date that is no day, an id that came before. Unknown members are allowed. Lines count from behind `lines_before`.
std::vector<Article> read_json_lines(std::string_view input, const std::string& path, std::uint32_t lines_before = 0);

}  // namespace crosscheck
