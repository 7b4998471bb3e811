#pragma once
// ParsedArticle -> the same with participants, prepositions and clauses moved to the word that they belong to, where the words
// around them leave no doubt.
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Heads and relations alone change; a tree stays a tree. Linear in the words but for sentences' depth.
void repair_attachments(ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
