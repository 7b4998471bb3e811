#pragma once
// Comments in the copy -> suppressions: `<!-- crosscheck-ignore-next RULE[,RULE] -- reason -->`, and
// `<!-- crosscheck-ignore-begin RULE -- reason -->` … `<!-- crosscheck-ignore-end -->`.
#include <string_view>

#include "checker/source/article.hpp"

namespace crosscheck {

/// Adds what `article.input` asks for; text, blocks and map must be complete. `-next` covers the rest of the block that the
/// directive stands in, else the next block; a `-begin` without its end covers the rest of the article. Throws Error with the
/// place of a directive that does not exist and of an end without its beginning.
void add_suppressions(Article& article);

/// True for a line that is a directive and nothing else; plain text sets such lines aside.
bool is_directive_line(std::string_view trimmed_line);

/// "RULE[,RULE] -- reason" -> rules and reason; the reason is empty where none is given.
Suppression suppression_from(std::string_view text);

}  // namespace crosscheck
