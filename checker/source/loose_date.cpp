#include "checker/source/loose_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<Day> day_of(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1000 || year > 9999 || month < 1 || day < 1 || !date.ok()) return std::nullopt;
  return Day{date};
}

/// Figures and words of the text in order, at most eight.
struct Part {
  int number = 0;
  std::size_t digits = 0;
  int month = 0;
};

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size() && parts.size() < 8;) {
    const std::size_t start = at;
    if (is_figure(text[at])) {
      while (at < text.size() && is_figure(text[at])) ++at;
      Part part;
      part.digits = at - start;
      if (part.digits <= 8) std::from_chars(text.data() + start, text.data() + at, part.number);
      parts.push_back(part);
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      std::string word(text.substr(start, std::min<std::size_t>(at - start, 3)));
      for (char& c : word) c = static_cast<char>(c | 32);
      for (std::size_t i = 0; i < months.size(); ++i)
        if (at - start >= 3 && word == months[i]) parts.push_back({0, 0, static_cast<int>(i + 1)});
    } else {
      ++at;
    }
  }
  return parts;
}

}  // namespace

std::optional<Day> loose_date(std::string_view text) {
  const std::vector<Part> parts = parts_of(text.substr(0, 64));
  if (!parts.empty() && parts[0].digits == 8) {
    const int n = parts[0].number;
    return day_of(n / 10000, n / 100 % 100, n % 100);
  }
  if (parts.size() < 3) return std::nullopt;
  if (parts[0].digits == 4 && parts[1].digits > 0 && parts[1].digits <= 2 && parts[2].digits > 0 && parts[2].digits <= 2)
    return day_of(parts[0].number, parts[1].number, parts[2].number);
  for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
    const Part &a = parts[i], &b = parts[i + 1], &c = parts[i + 2];
    if (c.digits != 4 && c.digits != 6) continue;
    const int year = c.digits == 6 ? c.number / 100 : c.number;  // "1 September 202310:35": the time glued to the year
    if (a.digits > 0 && a.digits <= 2 && b.month > 0) return day_of(year, b.month, a.number);
    if (a.month > 0 && b.digits > 0 && b.digits <= 2) return day_of(year, a.month, b.number);
  }
  return std::nullopt;
}

}  // namespace crosscheck
