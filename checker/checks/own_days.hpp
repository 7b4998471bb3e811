#pragma once
// Is a time one of the days that an article is about?
#include <optional>

#include "checker/values/time_value.hpp"
#include "rules/date.hpp"

namespace crosscheck {

/// A day of the week, a time of day, or days within twelve of the article's date. Years, months and seasons tell another time.
bool is_among_own_days(const TimeValue& time, const std::optional<Day>& date);

}  // namespace crosscheck
