#pragma once
// Markdown (CommonMark with tables and footnotes, front matter) -> Article: blocks with regions, links, notes, suppressions.
#include <string>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Total but for front matter: throws Error (without path) with line and column where that is damaged.
Article read_markdown(std::string input);

}  // namespace crosscheck
