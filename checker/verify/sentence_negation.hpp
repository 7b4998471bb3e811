#pragma once
// Which words of a sentence stand under a negation, by the tree.
#include <string_view>
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// "not", "never", "nobody", the determiner "no" …; `form` in lower case.
bool is_negator(const Token& token, std::string_view form);

/// "fail", "refuse", "unable" …: what they take as complement did not happen.
bool negates_its_complement(const Token& token);

/// One entry a token of the sentence: under an odd number of negations. "Nothing but", "not only", "not many" are none.
std::vector<bool> negative_tokens(const ParsedArticle& parsed, const Sentence& sentence);

}  // namespace crosscheck
