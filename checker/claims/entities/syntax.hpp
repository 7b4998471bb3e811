#pragma once
// What the place of a mention in its sentence says of it: its role, its clause, what it can't refer to.
#include "checker/claims/entities/draft.hpp"

namespace crosscheck {

enum class Role : std::uint8_t { subject, object, oblique, possessor, other };

/// The role of a mention's head; of conjuncts and appositions that of the first.
Role role_of(const ParsedArticle& parsed, TokenId head);

/// The verb (or predicate) whose clause holds the token; the root at last. Follows few heads.
TokenId clause_of(const ParsedArticle& parsed, TokenId token);

/// `token` stands somewhere below `ancestor`.
bool is_below(const ParsedArticle& parsed, TokenId token, TokenId ancestor);

/// "Smith saw him": two arguments of one verb are two people, unless the pronoun is reflexive or a possessive.
bool share_clause(const ParsedArticle& parsed, TokenId pronoun, TokenId antecedent);

/// "his mother": the phrase that holds a pronoun as its modifier is not what the pronoun means.
bool holds_as_modifier(const ParsedArticle& parsed, TokenId pronoun, TokenId antecedent);

/// "told Reuters", "TOKYO (Reuters) -", "according to Reuters": the name of one who passes on what others say.
bool is_outlet_place(const ParsedArticle& parsed, TokenId first, TokenId last, TokenId head);

}  // namespace crosscheck
