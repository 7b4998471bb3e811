#include "rules/date.hpp"

#include <charconv>

#include <fmt/format.h>

namespace crosscheck {

bool overlaps(const DayInterval& a, const DayInterval& b) {
  if (a.latest && b.earliest && *a.latest < *b.earliest) return false;
  return !(b.latest && a.earliest && *b.latest < *a.earliest);
}

std::optional<Day> day_from(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const char* last = iso.data() + at + length;
    return std::from_chars(iso.data() + at, last, value).ptr == last ? value : -1;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string to_string(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace crosscheck
