#pragma once
// Values of a condition's terms in one row, and how they compare.
#include <optional>

#include "checker/checks/condition_rows.hpp"

namespace crosscheck {

/// What a term stands for: a text, a figure with its unit, a truth value, a day, or a list of texts.
struct TermValue {
  AttributeValue value;
  std::string unit;
};

/// Nothing where the entity or claim has no such attribute.
std::optional<TermValue> value_of(const ConditionTerm& term, const ConditionRow& row, const ClaimTable& table);
/// False where the two are of different kinds or either is absent, whatever the operator.
bool compares(const std::optional<TermValue>& left, ConditionOperator op, const std::optional<TermValue>& right);

}  // namespace crosscheck
