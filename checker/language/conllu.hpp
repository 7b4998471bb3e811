#pragma once
// CoNLL-U -> ParsedArticle: tokens and sentences as they stand; the text is the forms joined by SpaceAfter, a sentence a line.
#include <string_view>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// With `keep_annotation` the columns LEMMA UPOS XPOS FEATS HEAD DEPREL are taken over (unknown tags become X, none, dep;
/// heads that lead nowhere or round in a circle become roots), else they are left empty. Throws Error with the line's number.
ParsedArticle parsed_from_conllu(std::string_view conllu, bool keep_annotation);

}  // namespace crosscheck
