#include "checker/values/resolve_time.hpp"

#include <array>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace crosscheck {

namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 5> season_codes{"", "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 6> day_part_codes{"", "MO", "MI", "AF", "EV", "NI"};

TimeValue dated(std::string value) {
  DayInterval interval = days_of_value(value);
  return {TimeType::date, std::move(value), interval};
}

/// The nearest year in which what starts in `month` (1-12) lies on the right side of the document's day.
int nearest_year(int month, int day, Day document, TimeDirection direction, std::optional<int> which) {
  const CivilDay now = civil(document);
  const int here = now.month * 100 + now.day, there = month * 100 + (day > 0 ? day : now.day);
  if (which && *which > 0) return there > here ? now.year : now.year + 1;
  if (which && *which < 0) return there < here ? now.year : now.year - 1;
  if (which) return now.year;
  for (int year = now.year - 1; day > 0 && year <= now.year + 1; ++year)  // a day within weeks of the article's is that one
    if (exists(year, month, day) && std::abs((day_of(year, month, day) - document).count()) <= 45) return year;
  if (direction == TimeDirection::future) return there >= here ? now.year : now.year + 1;
  if (there <= here) return now.year;
  // A day or month ahead in a clause of the past: last year's, unless it is just ahead and no verb told.
  if (direction == TimeDirection::unknown && month - now.month <= 3) return now.year;
  return now.year - 1;
}

std::string weekday_value(const TimeExpression& time, const TimeContext& context) {
  if (!context.document) return fmt::format("XXXX-WXX-{}", time.weekday);
  const Day document = *context.document;
  const int here = weekday(document);
  const int ahead = (time.weekday - here + 7) % 7;
  Day day = document;
  if (time.which && *time.which > 0) day = document + days{ahead == 0 ? 7 : ahead};
  else if (time.which && *time.which < 0) day = document - days{ahead == 0 ? 7 : 7 - ahead};
  else if (time.which) day = document + days{time.weekday - here};
  else if (context.direction == TimeDirection::future) day = document + days{ahead};
  else day = ahead == 0 ? document : document - days{7 - ahead};
  return to_string(day);
}

std::string month_value(const TimeExpression& time, const TimeContext& context) {
  int year = time.year;
  if (year == 0 && context.document) year = nearest_year(time.month, time.day, *context.document, context.direction, time.which);
  const std::string stem = year == 0 ? fmt::format("XXXX-{:02}", time.month) : fmt::format("{:04}-{:02}", year, time.month);
  return time.day == 0 ? stem : fmt::format("{}-{:02}", stem, time.day);
}

/// Quarters, halves and seasons: the year in which they lie when none is said.
std::string part_of_year_value(const TimeExpression& time, const TimeContext& context) {
  const std::string code = time.quarter ? fmt::format("Q{}", time.quarter)
                           : time.half  ? fmt::format("H{}", time.half)
                                        : std::string(season_codes[static_cast<std::size_t>(time.season)]);
  if (time.year > 0) return fmt::format("{:04}-{}", time.year, code);
  if (!context.document) return "XXXX-" + code;
  const int first_month = time.quarter ? time.quarter * 3 - 2 : time.half ? time.half * 6 - 5 : time.season == Season::winter ? 12 : static_cast<int>(time.season) * 3;
  const CivilDay now = civil(*context.document);
  int year = now.year;
  if (time.which) {
    if (*time.which > 0 && first_month <= now.month) ++year;
    if (*time.which < 0 && first_month + 2 >= now.month) --year;
  } else if (first_month > now.month && context.direction != TimeDirection::future) {
    --year;
  } else if (first_month + 3 <= now.month && context.direction == TimeDirection::future) {
    ++year;
  }
  return fmt::format("{:04}-{}", year, code);
}

std::string calendar_value(const TimeExpression& time, const TimeContext& context) {
  if (time.month > 0) return month_value(time, context);
  if (time.weekday > 0) return weekday_value(time, context);
  if (time.quarter > 0 || time.half > 0 || time.season != Season::none) return part_of_year_value(time, context);
  if (time.decade > 0) return fmt::format("{:03}", time.decade);
  if (time.century > 0) return fmt::format("{:02}", time.century);
  if (time.year > 0) return fmt::format("{}{:04}", time.fiscal ? "FY" : "", time.year);
  return context.document ? to_string(*context.document) : "XXXX-XX-XX";
}

/// The anchor moved by `count` units; days and weeks in days, longer ones in months.
Day moved(Day from, TimeUnit unit, double count) {
  const auto whole = static_cast<int>(std::lround(count));
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::weekend: return from + days{static_cast<int>(std::lround(count * 7))};
    case TimeUnit::month: return add_months(from, whole);
    case TimeUnit::quarter:
    case TimeUnit::season: return add_months(from, whole * 3);
    case TimeUnit::half: return add_months(from, whole * 6);
    case TimeUnit::year: return add_months(from, static_cast<int>(std::lround(count * 12)));
    case TimeUnit::decade: return add_months(from, whole * 120);
    case TimeUnit::century: return add_months(from, whole * 1200);
    case TimeUnit::none:
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour: return from;
    case TimeUnit::day: return from + days{whole};
  }
  return from;
}

TimeValue shift_value(const TimeExpression& time, const TimeContext& context) {
  const bool narrative = time.anchor == TimeAnchor::narrative && context.narrative;
  const std::optional<Day> anchor = narrative ? context.narrative : context.document;
  const double count = time.count.value_or(0);
  if (!anchor || std::fabs(count) > 3000) {
    if (time.unit == TimeUnit::day && count == 0 && time.day_part == DayPart::none && time.anchor == TimeAnchor::document) return {TimeType::date, "PRESENT_REF", {}};
    return {TimeType::date, count < 0 ? "PAST_REF" : count > 0 ? "FUTURE_REF" : "PRESENT_REF", {}};
  }
  const Day day = moved(*anchor, time.unit, count);
  if (civil(day).year < 1) return {TimeType::date, "PAST_REF", {}};
  TimeUnit unit = time.same_period ? context.narrative_unit : time.unit;
  if (unit == TimeUnit::decade && std::fabs(count) >= 1 && time.count != std::floor(count)) unit = TimeUnit::year;
  std::string value = period_value(day, unit);
  if (time.fiscal && unit == TimeUnit::year) value = "FY" + value;
  return dated(std::move(value));
}

std::string duration_value(const TimeExpression& time) {
  const auto figure = [&](double factor) -> std::string {
    if (!time.count) return "X";
    return fmt::format("{:g}", std::round(*time.count * factor * 1000) / 1000);
  };
  switch (time.unit) {
    case TimeUnit::second: return "PT" + figure(1) + "S";
    case TimeUnit::minute: return "PT" + figure(1) + "M";
    case TimeUnit::hour: return time.count == 0.5 ? "PT30M" : "PT" + figure(1) + "H";
    case TimeUnit::none:
    case TimeUnit::day: return "P" + figure(1) + "D";
    case TimeUnit::week: return "P" + figure(1) + "W";
    case TimeUnit::weekend: return "P" + figure(1) + "WE";
    case TimeUnit::month: return "P" + figure(1) + "M";
    case TimeUnit::quarter: return "P" + figure(1) + "Q";
    case TimeUnit::season: return "P" + figure(3) + "M";
    case TimeUnit::half: return time.count ? "P" + figure(6) + "M" : "PXM";
    case TimeUnit::year: return time.count == 0.5 ? "P6M" : "P" + figure(1) + "Y";
    case TimeUnit::decade: return "P" + figure(10) + "Y";
    case TimeUnit::century: return "P" + figure(100) + "Y";
  }
  return {};
}

/// The time of day, where one was said, makes it a TIME.
void add_time_of_day(const TimeExpression& time, TimeValue& value) {
  if (time.hour < 0 && time.day_part == DayPart::none) return;
  value.type = TimeType::time;
  if (time.hour >= 0) value.value += fmt::format("T{:02}:{:02}{}", time.hour, time.minute, time.universal ? "Z" : "");
  else value.value += fmt::format("T{}", day_part_codes[static_cast<std::size_t>(time.day_part)]);
}

/// "early 2009" keeps the year's value; its days are the first third.
void narrow(PeriodPart part, DayInterval& interval) {
  if (part == PeriodPart::none || !interval.earliest || !interval.latest) return;
  const auto third = (*interval.latest - *interval.earliest) / 3;
  if (part == PeriodPart::start) interval.latest = *interval.earliest + third + third / 2;
  if (part == PeriodPart::end) interval.earliest = *interval.latest - third - third / 2;
  if (part == PeriodPart::middle) interval = {*interval.earliest + third / 2, *interval.latest - third / 2};
}

}  // namespace

TimeValue resolve_time(const TimeExpression& time, const TimeContext& context) {
  TimeValue value;
  switch (time.shape) {
    case TimeShape::past: return {TimeType::date, "PAST_REF", {std::nullopt, context.document}};
    case TimeShape::present: return {TimeType::date, "PRESENT_REF", {context.document, context.document}};
    case TimeShape::future: return {TimeType::date, "FUTURE_REF", {context.document, std::nullopt}};
    case TimeShape::duration: return {TimeType::duration, duration_value(time), {}};
    case TimeShape::set: return {TimeType::set, time.weekday ? fmt::format("XXXX-WXX-{}", time.weekday) : duration_value(time), {}};
    case TimeShape::calendar: value = dated(calendar_value(time, context)); break;
    case TimeShape::shift: value = shift_value(time, context); break;
  }
  narrow(time.part, value.days);
  add_time_of_day(time, value);
  return value;
}

}  // namespace crosscheck
