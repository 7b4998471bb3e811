#pragma once
// ParsedArticle -> the same with a verb at the root of sentences that were read as a mere noun with what happened to it:
// "Concerns over oil pushed down shares."
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Whole sentences of the body, closed by a full stop, alone; captions and headlines may be mere nouns. A tree stays a tree.
void repair_nominal_roots(ParsedArticle& parsed);

}  // namespace crosscheck
