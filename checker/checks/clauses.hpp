#pragma once
// The clauses of a dependency tree: where one starts, which words are its own, and whose it is.
#include <vector>

#include "checker/claims/extract/tree.hpp"

namespace crosscheck {

/// Heads a clause of its own: a root, a subordinate or relative clause, a verb coordinated with another, an apposition after a comma.
bool starts_clause(const Tree& tree, TokenId word);

/// The word that heads the clause of a word: the nearest above it that starts a clause, or the sentence's root.
TokenId clause_head(const Tree& tree, TokenId word);

/// The words of a clause, its head first: what hangs below the head and is no clause of its own.
std::vector<TokenId> clause_words(const Tree& tree, TokenId head);

/// Whose clause it is where it has no subject: the noun that it describes, the subject of the clause above; no_token where unknown.
TokenId borrowed_subject(const Tree& tree, TokenId head);

}  // namespace crosscheck
