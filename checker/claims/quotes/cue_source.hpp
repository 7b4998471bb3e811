#pragma once
// A reporting verb -> the word that heads its source: its subject, its agent, or what it inherits from the clause above.
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// no_token where nobody is named ("it is claimed").
TokenId source_of(const ParsedArticle& parsed, TokenId verb);

/// For a verb in the past or present tense that the tree gives no subject: the noun phrase right before its words
/// `[first, verb]`, or right behind it ("…," said Lund).
TokenId source_beside(const ParsedArticle& parsed, TokenId first, TokenId verb);

}  // namespace crosscheck
