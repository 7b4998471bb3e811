#pragma once
// The kinds of conflict, a file each: an aligned pair of asserted claims -> the conflict of that kind, or none.
#include <optional>
#include <span>

#include "checker/graph/compare/pair.hpp"

namespace crosscheck {

std::optional<Decision> negation_conflict(const Pair& pair);
/// Opposite verbs ("accepted" / "rejected") or opposite complements ("legal" / "illegal").
std::optional<Decision> antonym_conflict(const Pair& pair);
/// `value-conflict` and `magnitude-slip`.
std::optional<Decision> value_conflict(const Pair& pair);
std::optional<Decision> rank_conflict(const Pair& pair);
std::optional<Decision> date_conflict(const Pair& pair);
std::optional<Decision> place_conflict(const Pair& pair);
/// Two doers of one deed, or doer and done-to swapped.
std::optional<Decision> agent_conflict(const Pair& pair);
std::optional<Decision> title_conflict(const Pair& pair);
/// Also of claims that are planned, undecided or denied.
std::optional<Decision> phase_conflict(const Pair& pair);
/// `relation-conflict` and `single-value-conflict`, as the packs declare them.
std::optional<Decision> relation_conflict(const Pair& pair);

using ConflictKind = std::optional<Decision> (*)(const Pair&);

/// One line a kind; the first that answers decides.
struct ConflictEntry {
  ConflictKind decide;
  bool asserted_only = true;  ///< looks at asserted claims alone
};
std::span<const ConflictEntry> conflict_kinds();

/// Positive or negative, certain, no question, condition or mere plan.
bool is_asserted(const Claim& claim);
/// "will close", "would not run", "plans to cut": what is to come, stated as certain.
bool is_foretold(const Claim& claim);

}  // namespace crosscheck
