#pragma once
// A reference list at an article's end ("References", then an entry a line) and the marks in the text that lead to it:
// "[3]", "[2, 5]", "(Poe, 2010)", "Poe and Smith (2010a)".
#include "checker/citations/citations.hpp"

namespace crosscheck {

/// Adds references and citations; nothing where the article has no such list.
void add_reference_list(const ParsedArticle& parsed, Citations& citations);

}  // namespace crosscheck
