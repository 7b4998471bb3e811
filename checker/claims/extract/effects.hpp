#pragma once
// A predicate and the word over it -> what that word does to the predicate's action: "failed to", "without", "too dark to", "it is false that".
#include "checker/claims/extract/clause.hpp"

namespace crosscheck {

/// A governing word that leaves the action as it is.
inline constexpr Governing transparent{"be", Phase::none, Certainty::certain, false, false};

/// The effect of `above`, the head of `predicate`; nullptr where it says nothing about the action.
const Governing* effect_of(const Tree& tree, TokenId predicate, TokenId above);
/// A verb marked by *to*.
bool is_infinitive(const Tree& tree, TokenId verb);

}  // namespace crosscheck
