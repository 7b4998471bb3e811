#pragma once
// "42-year-old", "42 years old", "aged 42", "at the age of 42" -> years.
#include <optional>
#include <string_view>

#include "checker/values/prefix.hpp"

namespace crosscheck {

/// Years of age that `lower` (lower case) starts with; the bare "42" of "Smith, 42," is the caller's to judge.
std::optional<Prefix<double>> match_age(std::string_view lower);
std::optional<double> parse_age(std::string_view text);

}  // namespace crosscheck
