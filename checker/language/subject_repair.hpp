#pragma once
// ParsedArticle -> the same with a subject for finite clauses that were left without one, where the words before their verb leave
// no doubt: "said [lending] was down", "after [prices] rose".
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Heads and relations alone change; a tree stays a tree. Linear in the words but for sentences' depth. Runs after the other repairs.
void repair_subjects(ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
