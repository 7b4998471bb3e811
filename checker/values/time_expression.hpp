#pragma once
// A time expression as its words say it, before a document's date gives it a value: "last Monday", "June 3", "two years ago".
#include <optional>
#include <string_view>

#include "checker/values/calendar.hpp"
#include "checker/values/prefix.hpp"

namespace crosscheck {

enum class TimeShape : std::uint8_t {
  calendar,  ///< names of days, months, quarters, years, decades: whatever fields are set
  shift,     ///< `count` units from an anchor: "last month", "two years ago", "tomorrow"
  duration,  ///< `count` units; no count: several
  set,       ///< every `count` units
  past,
  present,
  future
};
enum class DayPart : std::uint8_t { none, morning, midday, afternoon, evening, night };
enum class Season : std::uint8_t { none, spring, summer, autumn, winter };
/// What a shift or a repeated period counts from.
enum class TimeAnchor : std::uint8_t { document, narrative };
/// The part of a period: "early 2009", "the end of last year".
enum class PeriodPart : std::uint8_t { none, start, middle, end };

struct TimeExpression {
  TimeShape shape = TimeShape::calendar;
  // Calendar fields; 0: not said.
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;  ///< Monday 1 … Sunday 7
  int quarter = 0;
  int half = 0;
  int decade = 0;   ///< 199: the 1990s
  int century = 0;  ///< 19: the twentieth century
  Season season = Season::none;
  bool fiscal = false;
  std::optional<int> which;  ///< of a named day, month, quarter: last -1, this 0, next 1
  bool final_one = false;    ///< "the final quarter"
  // Shifts, durations, sets.
  TimeUnit unit = TimeUnit::none;
  std::optional<double> count;  ///< absent: vague ("several months")
  TimeAnchor anchor = TimeAnchor::document;
  bool same_period = false;  ///< "the same period last year": the narrative's period, a year back
  // Times of day.
  DayPart day_part = DayPart::none;
  int hour = -1;
  int minute = 0;
  bool universal = false;  ///< UTC or GMT
  PeriodPart part = PeriodPart::none;
};

/// Each reads the longest expression of its kind that `lower` (lower case) starts with.
std::optional<Prefix<TimeExpression>> match_calendar(std::string_view lower);
std::optional<Prefix<TimeExpression>> match_relative(std::string_view lower);
std::optional<Prefix<TimeExpression>> match_duration(std::string_view lower);
std::optional<Prefix<TimeExpression>> match_set(std::string_view lower);
std::optional<Prefix<TimeExpression>> match_clock(std::string_view lower);
/// Any of them, with a part of the period before it ("early", "the end of"); the longest wins.
std::optional<Prefix<TimeExpression>> match_time(std::string_view lower);
std::optional<TimeExpression> parse_time(std::string_view text);

}  // namespace crosscheck
