#pragma once
// The model's names -> better names: ends set right by the parse, types decided by all evidence in the document.
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Expects tags, heads and the model's names, sorted and apart; leaves them so. Needs no index of children.
///
/// "Mahmoud Abbas" becomes one name where the parse says flat; "Enron" takes its "Corp."; "President" leaves a person's name.
/// A type is a vote of the model, the words (company suffixes, first names, countries, WordNet's instances) and the
/// description ("telecom giant Huawei"), summed over all names of the document that are written alike. Proper nouns that
/// the model passed over become names where the evidence is strong.
void refine_names(ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
