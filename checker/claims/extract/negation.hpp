#pragma once
// The words around a predicate -> whether they deny it: not, no company, at no time, nothing that …
#include "checker/claims/extract/clause.hpp"

namespace crosscheck {

/// Where the negations of one word of the chain stand. "no longer" is told apart: it held before.
struct LocalNegation {
  bool negative = false;
  bool no_longer = false;
  bool yet = false;     ///< "has yet to", "not yet"
  bool failed = false;  ///< "tried without success"
  bool nearly = false;  ///< "almost sank"
};

/// `inner`: a participant that the chain has looked at already ("has no plans": once).
LocalNegation negation_at(const Tree& tree, TokenId word, TokenId inner = no_token);
/// A negation that denies what it stands before: not that of "not only money", "not until May", "not because it rained".
bool denies(const Tree& tree, TokenId negation);
/// nobody, nothing, none, but not "nothing but rice".
bool is_negative_pronoun(const Tree& tree, TokenId word);
/// "The firm is yet to pay", "is still to pay".
bool is_yet_to(const Tree& tree, TokenId word);
/// "tried unsuccessfully", "tried without success", "in vain", "to no avail": what was tried did not happen.
bool is_failure(const Tree& tree, TokenId word);
/// "no company", "few of them", "nobody", "not all".
bool is_negative_participant(const Tree& tree, TokenId head);
/// "does not think that the firm left", "doubts that it left": the denial is of the clause.
bool is_raised_negation(const Tree& tree, TokenId clause);
/// The word or one that governs it as an infinitive is negated: "is not going to say".
bool is_denied_above(const Tree& tree, TokenId word);
/// The negation stands with a participant that the chain's words do not hold: a shared subject, "anyone" below a denial,
/// "nothing turned up that helped", "without large associated populations".
bool is_negated_from_afar(const Tree& tree, const Clause& clause);

}  // namespace crosscheck
