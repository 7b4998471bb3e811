#pragma once
// ParsedArticle -> the same with subjects that commas set off from their verbs: "Orvo, the country's biggest maker, has …".
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Heads and relations alone change; a tree stays a tree. Linear in the words but for sentences' depth.
void repair_set_off_subjects(ParsedArticle& parsed);

}  // namespace crosscheck
