#pragma once
// Calendar arithmetic on TIMEX3 values: "2018-Q4" -> its first and last day; ISO weeks; shifts by months and weeks.
#include <optional>
#include <string>
#include <string_view>

#include "rules/date.hpp"

namespace crosscheck {

/// Length of a period, or how fine a date is known.
enum class TimeUnit : std::uint8_t { none, second, minute, hour, day, week, weekend, month, quarter, half, season, year, decade, century };

/// Gregorian day; `month` and `day` are 1-based.
Day day_of(int year, int month, int day);
/// The day's year, month (1-12), day of month (1-31).
struct CivilDay {
  int year = 0;
  int month = 0;
  int day = 0;
};
CivilDay civil(Day day);
/// False for 31 June and 29 February 2023.
bool exists(int year, int month, int day);
int days_in_month(int year, int month);
/// ISO 8601: Monday 1 … Sunday 7.
int weekday(Day day);
/// "Monday" … "Sunday".
std::string_view weekday_name(int weekday);
/// "January" … "December".
std::string_view month_name(int month);
/// ISO 8601 week as `2008-W50`.
std::string iso_week(Day day);
/// The same day `months` later, or the month's last where it has no such day.
Day add_months(Day day, int months);
/// The value of the period of that length that holds the day: quarter -> `2008-Q2`, decade -> `199`.
std::string period_value(Day day, TimeUnit unit);
/// The days that a TIMEX3 date value covers; empty on both sides where it names none (`XXXX-06-03`, `PAST_REF`, durations).
DayInterval days_of_value(std::string_view value);

}  // namespace crosscheck
