#pragma once
// A predicate and the word over it -> what that word does to the predicate's action: "failed to", "without", "too dark to", "it is false that".
#include "checker/claims/extract/clause.hpp"

namespace crosscheck {

/// A governing word that leaves the action as it is.
inline constexpr Governing transparent{"be", Phase::none, Certainty::certain, false, false};

/// The effect of `above`, the head of `predicate`; nullptr where it says nothing about the action.
const Governing* effect_of(const Tree& tree, TokenId predicate, TokenId above);
/// What a verb does to the action of a noun that governs it: "has made no decision to", "has plans to", "lacks the money to",
/// "cancelled plans to"; nullptr where it says nothing about the action.
const Governing* effect_on_noun(const Tree& tree, TokenId noun, TokenId verb);
/// "did nothing to stop it", "did little to help": the object of *do* that names no deed.
bool is_no_deed(const Tree& tree, TokenId noun);
/// A verb marked by *to*.
bool is_infinitive(const Tree& tree, TokenId verb);

}  // namespace crosscheck
