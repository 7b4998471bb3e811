#pragma once
// One claim against one atom of a condition, or one row against one comparison: does it fit, and if not, what keeps it from fitting?
#include <set>
#include <string>
#include <string_view>

#include "checker/checks/condition_rows.hpp"

namespace crosscheck {

/// Claim fields that the branch's comparisons ask about a variable: what atoms presume of them does not hold then.
std::set<std::string> asked_fields(const ConditionBranch& branch, const std::string& variable);

/// What keeps an atom from taking the claim as asserted ("is a mere plan"), but for the fields asked about; empty where it is positive,
/// certain, no plan or condition, in the paper's voice or reported without doubt.
std::string_view doubt_about(const Claim& claim, const std::set<std::string>& asked);

/// Puts what the atom's arguments stand for into the row. The first argument that the relation does not fit, or null where all do.
const ConditionArgument* unfit_argument(const ConditionAtom& atom, const Claim& claim, const ClaimRelation& relation, const ClaimTable& table,
                                        ConditionRow& row);

/// The value of the claim's qualifier, or an empty text.
std::string qualifier_of(const Claim& claim, const std::string& name);

/// The comparison (no count) holds for the row.
bool holds(const ConditionComparison& comparison, const ConditionRow& row, const ClaimTable& table);

}  // namespace crosscheck
