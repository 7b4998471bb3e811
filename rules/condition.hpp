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

/// Syntax tree of a condition; shared and immutable. Empty root: always true.
struct Condition {
  std::string text;  ///< as written
  ConditionPointer root;
};

/// Throws Error with `column` set (1-based in `text`).
Condition parse_condition(std::string_view text);

}  // namespace crosscheck
