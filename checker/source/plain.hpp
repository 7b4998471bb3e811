#pragma once
// Plain text -> Article: a block a line (hard-wrapped paragraphs are joined), the headline found, page furniture set aside.
#include <string>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Total. Fills input, text, map, blocks, title.
Article read_plain(std::string input);

}  // namespace crosscheck
