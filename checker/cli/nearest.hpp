#pragma once
// A misspelled name -> the nearest valid one.
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// The name at the smallest edit distance, at most a third of its length; empty when none is near.
std::string nearest_of(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace crosscheck
