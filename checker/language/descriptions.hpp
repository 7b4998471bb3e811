#pragma once
// A parse -> the same parse with descriptions hung on the names they describe: "telecom maker Norvik raised" has one subject.
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Where a noun for people or organisations stands right before a name and both hang on one word ("maker" and "Norvik" on
/// "raised"), the parser has seen two arguments in one. Without an article the noun becomes the name's nmod:desc, with one
/// the name becomes its appos, as UD English has it; the surviving head keeps the subject. Expects tags, heads and lemmas;
/// needs no index of children. Trees stay projective trees.
void attach_descriptions(ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
