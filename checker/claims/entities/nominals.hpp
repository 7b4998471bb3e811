#pragma once
// ParsedArticle -> descriptions ("the Chinese giant", "two companies") and pronouns, as mentions before they are clustered.
#include <optional>
#include <vector>

#include "checker/claims/entities/draft.hpp"
#include "checker/claims/entities/extents.hpp"

namespace crosscheck {

/// Noun phrases whose head is a common noun outside the names; `taken` has one entry a token: part of a name.
std::vector<Draft> find_nominals(const ParsedArticle& parsed, const EntityWords& words, const Extents& extents,
                                 const std::vector<bool>& taken);

/// Personal, possessive and reflexive pronouns.
std::vector<Draft> find_pronouns(const ParsedArticle& parsed, const std::vector<bool>& taken);

/// What the form tells; none for other words. `form` in any case.
std::optional<PronounKind> pronoun_kind(std::string_view form);

}  // namespace crosscheck
