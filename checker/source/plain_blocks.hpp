#pragma once
// Lines of plain text -> blocks with regions. Shared by text files and JSON Lines records.
#include <optional>
#include <string_view>

#include "checker/source/text_builder.hpp"

namespace crosscheck {

/// Writes the blocks of `text`, whose first byte is the input's first. With `title` (of a record, or of the front matter)
/// no headline is looked for, and lines that repeat the title are set aside. Returns the headline found, or empty.
std::string_view add_plain_blocks(TextBuilder& builder, std::string_view text, std::string_view title);

/// The date of a line like "Published: 28 January 2020" among the page furniture.
std::optional<Day> date_among(const Article& article);

}  // namespace crosscheck
