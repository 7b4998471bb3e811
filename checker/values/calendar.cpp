#include "checker/values/calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};

/// The number in `text[at, at + length)`, or nothing where it is no number.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t length) {
  if (at + length > text.size()) return std::nullopt;
  int value = 0;
  const auto result = std::from_chars(text.data() + at, text.data() + at + length, value);
  if (result.ec != std::errc() || result.ptr != text.data() + at + length || value < 0) return std::nullopt;
  return value;
}

DayInterval months_interval(int year, int first, int last) {
  return {day_of(year, first, 1), day_of(year, last, days_in_month(year, last))};
}

DayInterval years_interval(int first, int last) { return {day_of(std::max(first, 1), 1, 1), day_of(last, 12, 31)}; }

/// Monday of an ISO week.
Day week_start(int year, int week) {
  const Day fourth = day_of(year, 1, 4);
  return fourth - std::chrono::days{weekday(fourth) - 1} + std::chrono::weeks{week - 1};
}

DayInterval season_interval(int year, std::string_view season) {
  if (season == "SP") return months_interval(year, 3, 5);
  if (season == "SU") return months_interval(year, 6, 8);
  if (season == "FA") return months_interval(year, 9, 11);
  if (season == "WI") return {day_of(year, 12, 1), day_of(year + 1, 2, days_in_month(year + 1, 2))};
  return {};
}

/// `2018` followed by what stands after the hyphen.
DayInterval within_year(int year, std::string_view part) {
  if (part.size() >= 3 && part[0] == 'W') {
    const auto week = number_at(part, 1, 2);
    if (!week || *week < 1 || *week > 53) return {};
    const Day monday = week_start(year, *week);
    if (part.size() > 3) return {monday + std::chrono::days{5}, monday + std::chrono::days{6}};
    return {monday, monday + std::chrono::days{6}};
  }
  if (part.size() == 2 && (part[0] == 'Q' || part[0] == 'H')) {
    const int length = part[0] == 'Q' ? 3 : 6, number = part[1] - '0';
    if (number < 1 || number * length > 12) return {};
    return months_interval(year, (number - 1) * length + 1, number * length);
  }
  const auto month = number_at(part, 0, 2);
  if (!month) return season_interval(year, part);
  if (*month < 1 || *month > 12) return {};
  if (part.size() < 5) return months_interval(year, *month, *month);
  const auto day = number_at(part, 3, 2);
  if (!day) return months_interval(year, *month, *month);
  if (!exists(year, *month, *day)) return {};
  const Day only = day_of(year, *month, *day);
  return {only, only};
}

}  // namespace

Day day_of(int year, int month, int day) {
  return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}};
}

CivilDay civil(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

bool exists(int year, int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month); }

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last{std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int weekday(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

std::string_view weekday_name(int weekday) { return weekdays[static_cast<std::size_t>((weekday + 6) % 7)]; }
std::string_view month_name(int month) { return months[static_cast<std::size_t>((month + 11) % 12)]; }

std::string iso_week(Day day) {
  const Day thursday = day + std::chrono::days{4 - weekday(day)};
  const CivilDay date = civil(thursday);
  const auto days = (thursday - day_of(date.year, 1, 1)).count();
  return fmt::format("{:04}-W{:02}", date.year, days / 7 + 1);
}

Day add_months(Day day, int count) {
  const CivilDay date = civil(day);
  const int index = date.year * 12 + date.month - 1 + count;
  const int year = index / 12, month = index % 12 + 1;
  return day_of(year, month, std::min(date.day, days_in_month(year, month)));
}

std::string period_value(Day day, TimeUnit unit) {
  const CivilDay date = civil(day);
  switch (unit) {
    case TimeUnit::week: return iso_week(day);
    case TimeUnit::weekend: return iso_week(day) + "-WE";
    case TimeUnit::month: return fmt::format("{:04}-{:02}", date.year, date.month);
    case TimeUnit::quarter: return fmt::format("{:04}-Q{}", date.year, (date.month + 2) / 3);
    case TimeUnit::half: return fmt::format("{:04}-H{}", date.year, (date.month + 5) / 6);
    case TimeUnit::season: {
      constexpr std::array<std::string_view, 12> names{"WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI"};
      return fmt::format("{:04}-{}", date.month < 3 ? date.year - 1 : date.year, names[static_cast<std::size_t>(date.month - 1)]);
    }
    case TimeUnit::year: return fmt::format("{:04}", date.year);
    case TimeUnit::decade: return fmt::format("{:03}", date.year / 10);
    case TimeUnit::century: return fmt::format("{:02}", date.year / 100);
    case TimeUnit::none:
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
    case TimeUnit::day: return to_string(day);
  }
  return {};
}

DayInterval days_of_value(std::string_view value) {
  value = value.substr(0, value.find('T'));
  if (value.starts_with("FY")) return {};
  const std::size_t end = std::min(value.find('-'), value.size());
  const auto number = number_at(value, 0, end);
  if (!number || *number < 1) return {};
  if (end == 2 && value.size() == 2) return years_interval(*number * 100, *number * 100 + 99);
  if (end == 3 && value.size() == 3) return years_interval(*number * 10, *number * 10 + 9);
  if (end != 4) return {};
  return value.size() == 4 ? years_interval(*number, *number) : within_year(*number, value.substr(5));
}

}  // namespace crosscheck
