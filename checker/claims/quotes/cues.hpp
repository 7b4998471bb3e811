#pragma once
// Reporting verbs, nouns and phrases with what the tree gives them -> cues: who (source), by which words, what (content).
#include <vector>

#include "checker/claims/entities/extents.hpp"
#include "checker/claims/quotes/cue_words.hpp"
#include "checker/claims/token_range.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// An attribution in tokens. A verb that may introduce direct speech is kept even without content; quotations give it some.
struct Cue {
  TokenId head = no_token;
  TokenRange words;
  TokenId source = no_token;  ///< head of the source
  std::vector<TokenRange> content;
  CueKind kind = CueKind::speech;
  Stance stance = Stance::report;
  bool may_quote = false;
};

/// Adds the words to the cue's content, without the marks at their ends.
void add_trimmed(const ParsedArticle& parsed, Cue& cue, TokenRange range);

/// In text order of their heads.
std::vector<Cue> find_cues(const ParsedArticle& parsed, const Extents& extents, const CueWords& words);

}  // namespace crosscheck
