#pragma once
// A reporting verb -> the word that heads its source: its subject, its agent, or what it inherits from the clause above.
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// no_token where nobody is named ("it is claimed").
TokenId source_of(const ParsedArticle& parsed, TokenId verb);

}  // namespace crosscheck
