#pragma once
// Who speaks each quoted word: for pronouns ("I") that only the speaker explains.
#include <vector>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// One entry a token: the word that heads the speaker of the quotation around it, or no_token. Empty: nothing is quoted.
std::vector<TokenId> find_speakers(const ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
