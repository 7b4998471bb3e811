#pragma once
// Who a source is: somebody named, somebody whom nobody can ask, or a document.
#include "checker/claims/quotes/cue_words.hpp"

namespace crosscheck {

/// By the word that heads the source and, for pronouns and descriptions, its cluster.
SourceKind source_kind(const ParsedArticle& parsed, const Entities& entities, const CueWords& words, TokenId source);

}  // namespace crosscheck
