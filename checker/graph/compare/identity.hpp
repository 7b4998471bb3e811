#pragma once
// Two arguments of equal meaning -> are they one and the same thing, and not two of a kind?
#include <span>
#include <string_view>

#include "checker/claims/claim.hpp"
#include "checker/graph/compare/decision.hpp"

namespace crosscheck {

class Lexicon;

/// A name stands in it: resolved, or written in capitals.
bool is_named(const Argument& argument);
/// "a van", "another bond", "some shares": one of several. Names and plurals with an article or possessor are none.
bool is_indefinite(const Argument& argument);
/// "the storm", "its ferry": one that the reader knows by its article or owner.
bool is_pointed_at(const Argument& argument);
/// The head noun is one of these kinds, or WordNet counts its first senses among them.
bool is_of_kind(const Argument& argument, std::span<const std::string_view> kinds, const Lexicon& lexicon);
/// "no one", "nobody": a person who denies the deed.
bool is_nobody(const Argument& argument);
/// "he", "it", "they": resolved or not.
bool is_bare_pronoun(const Argument& argument);

/// Of arguments that mean the same. In one article the same words mean one thing, unless both introduce something new ("an earlier
/// pact … an earlier pact"), one stands for a name and the other for no known one ("the company"); between articles only names do.
bool is_one_thing(const Argument& first, const Argument& second, const CompareSettings& settings);

/// Stricter, for figures: one name, or the same words (two measures of output need not be one).
bool is_one_measured_thing(const Argument& first, const Argument& second, const CompareSettings& settings);

}  // namespace crosscheck
