#pragma once
// The words that stand for the closed sets of claims in dumps, and back: `to_string` and `from_word<T>`.
#include <optional>
#include <string_view>

#include "checker/citations/citations.hpp"
#include "checker/claims/claim.hpp"
#include "checker/values/time_value.hpp"

namespace crosscheck {

std::string_view to_string(QuantityKind kind);

/// The enumerator that is spelled so. Defined for the enumerations of claims, quotes, entities, times and citations.
template <class Enumeration>
std::optional<Enumeration> from_word(std::string_view word);

}  // namespace crosscheck
