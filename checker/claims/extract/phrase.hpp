#pragma once
// The head word of a participant -> the words that a reader would underline, and its normalised terms.
#include <vector>

#include "checker/claims/claim.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/extract/clause.hpp"

namespace crosscheck {

struct PhraseSettings {
  bool whole = true;             ///< keep coordinated words
  bool with_preposition = false;
  bool complement = false;       ///< a copula's complement: adverbials of the clause are left out
  TokenId outside = no_token;    ///< leave out the modifier that holds this word (the relative clause it is the antecedent of)
};

/// Contiguous words of the phrase without its preposition, relative clauses after a comma, appositions and marks at the edges.
TokenRange phrase_range(const Tree& tree, TokenId head, const PhraseSettings& settings);
/// Contiguous words of a whole clause without its subordinator and marks at the edges; `keep_to`: but for the infinitive's "to".
TokenRange clause_range(const Tree& tree, TokenId head, bool keep_to);
/// "said last week the firm would sell": the time of a clause that belongs to the verb of saying before it; no_token: none.
TokenId time_of_saying(const Tree& tree, TokenId clause);
/// Without punctuation at the edges.
TokenRange trimmed_range(const Tree& tree, TokenRange range);
/// Head first, then in text order; function words and the preposition are left out.
std::vector<Term> terms_of(const Tree& tree, const Entities& entities, TokenId head, TokenRange range);

}  // namespace crosscheck
