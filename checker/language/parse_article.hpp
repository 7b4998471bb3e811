#pragma once
// Article -> ParsedArticle: sentences, tokens, tags, lemmas, dependencies, names. CoNLL-U input keeps its tokens and sentences.
#include "checker/language/language.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Total; deterministic; linear in the text.
ParsedArticle parse_article(Article article, const Language& language);

}  // namespace crosscheck
