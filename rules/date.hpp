#pragma once
// Days and intervals of days, the only notion of time that rules and claims compare.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

using Day = std::chrono::sys_days;

/// Both ends inclusive; an absent end is unbounded.
struct DayInterval {
  std::optional<Day> earliest;
  std::optional<Day> latest;
  friend bool operator==(const DayInterval&, const DayInterval&) = default;
};

/// True unless the two certainly share no day.
bool overlaps(const DayInterval& a, const DayInterval& b);
/// `YYYY-MM-DD` of a valid day, years 1 to 9999.
std::optional<Day> day_from(std::string_view iso);
std::string to_string(Day day);

}  // namespace crosscheck
