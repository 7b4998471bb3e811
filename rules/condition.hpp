#pragma once
// The condition language of rules: 'chose_vendor(?c, ?v, generation: "5G") and ?c.country == "Japan"' -> syntax tree.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/date.hpp"

namespace crosscheck {

struct ConditionNode;
using ConditionPointer = std::shared_ptr<const ConditionNode>;

/// `?name`, or `?name.attribute`; an empty name is `_`, which matches anything.
struct ConditionVariable {
  std::string name;
  std::string attribute;
};

/// A figure, with its unit where one is written: `5 "percent"`.
struct ConditionNumber {
  double value = 0;
  std::string unit;
};

using ConditionTerm = std::variant<std::string, ConditionNumber, bool, Day, ConditionVariable>;

/// One argument of an atom: positional (subject, then object), or a named qualifier.
struct ConditionArgument {
  std::string name;
  ConditionTerm term;
  std::uint32_t column = 0;
};

/// `relation(arguments) as ?variable`: the claims of a relation.
struct ConditionAtom {
  std::string relation;
  std::vector<ConditionArgument> arguments;
  std::string variable;
  std::uint32_t column = 0;
};

enum class ConditionOperator : std::uint8_t { equal, unequal, less, less_equal, greater, greater_equal, in, not_in };
std::string_view to_string(ConditionOperator op);

/// `left op right`; only `in` has several on the right. With `counted`, left is `count(atom)`.
struct ConditionComparison {
  ConditionTerm left;
  std::shared_ptr<const ConditionAtom> counted;
  ConditionOperator op = ConditionOperator::equal;
  std::vector<ConditionTerm> right;
  std::uint32_t column = 0;
};

enum class ConditionKind : std::uint8_t { all, any, negation, atom, comparison };

/// Depth is bounded by `deepest_condition`.
struct ConditionNode {
  ConditionKind kind = ConditionKind::all;
  std::vector<ConditionPointer> children;
  ConditionAtom atom;
  ConditionComparison comparison;
};

inline constexpr std::size_t deepest_condition = 32;
inline constexpr std::size_t longest_condition = 4000;

/// Syntax tree of a condition; shared and immutable. Empty root: always true.
struct Condition {
  std::string text;  ///< as written
  ConditionPointer root;
};

/// Throws Error with `column` set (1-based in `text`, code points; line breaks count as one).
Condition parse_condition(std::string_view text);

/// A conjunction: what a condition comes to once `or` is moved to the outside and `not` to the inside.
struct ConditionBranch {
  std::vector<ConditionAtom> atoms;
  std::vector<ConditionAtom> absent;  ///< no claim may match
  std::vector<ConditionComparison> comparisons;
};
inline constexpr std::size_t most_branches = 64;

/// Disjunctive normal form. Throws Error where it would have more than `most_branches` branches.
std::vector<ConditionBranch> branches_of(const Condition& condition);

}  // namespace crosscheck
