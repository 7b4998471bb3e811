#pragma once
// A predicate's word -> its subject: stated, shared in a coordination, controlled ("plans to buy"), relative ("which bought").
#include "checker/claims/extract/clause.hpp"

namespace crosscheck {

/// `head` is no_token where nothing in the sentence is the subject.
Slot subject_of(const Tree& tree, TokenId predicate);
/// What a relative pronoun stands for, or the word itself.
TokenId resolved_relative(const Tree& tree, TokenId token);
/// The noun that a relative clause describes; of "AT&T was the one that left": AT&T.
TokenId antecedent_of(const Tree& tree, TokenId relative_clause);
/// The words that govern a predicate: chain[0] is the predicate itself.
std::vector<Link> chain_of(const Tree& tree, TokenId predicate);
/// "who bought", "who" …: the word introduces a relative clause.
bool is_relative_pronoun(const Tree& tree, TokenId token);
bool is_passive(const Tree& tree, TokenId verb);
/// A verb, or another word made a predicate by a copula.
bool is_predicate(const Tree& tree, TokenId token);
/// The finite "be" before the "to" of the verb; no_token: none.
TokenId is_to_word(const Tree& tree, TokenId verb);
/// "Orvo is to pay", "the mine was to be sold": planned; not "the goal is to win".
bool is_to_future(const Tree& tree, TokenId verb);
/// Has no tense of its own: an infinitive, gerund or participle without a finite auxiliary.
bool is_nonfinite(const Tree& tree, TokenId predicate);

}  // namespace crosscheck
