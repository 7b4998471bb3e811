#pragma once
// ParsedArticle -> the same with the right predicate beside *be*: "are no longer on sale", "the pills that are new were safe".
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Heads and relations alone change; a tree stays a tree.
void repair_copulas(ParsedArticle& parsed);

}  // namespace crosscheck
