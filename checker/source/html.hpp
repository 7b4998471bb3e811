#pragma once
// HTML5 -> Article: the copy's blocks with regions, page furniture as boilerplate, links, notes, dates, suppressions.
#include <string>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Total over any UTF-8.
Article read_html(std::string input);

}  // namespace crosscheck
