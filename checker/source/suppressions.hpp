#pragma once
// Comments in Markdown and HTML -> suppressions: `<!-- crosscheck-ignore-next RULE[,RULE] -- reason -->`, and
// `<!-- crosscheck-ignore-begin RULE -- reason -->` … `<!-- crosscheck-ignore-end -->`.
#include <string_view>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Adds what `article.input` asks for; text, blocks and map must be complete. `-next` covers the rest of the block that the
/// directive stands in, else the next block; a `-begin` without its end covers the rest of the article.
void add_suppressions(Article& article);

/// "RULE[,RULE] -- reason" -> rules and reason; the reason is empty where none is given.
Suppression suppression_from(std::string_view text);

}  // namespace crosscheck
