#include "checker/verify/sentence_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace crosscheck {

namespace {

constexpr std::array cardinals = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                                  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array ordinals = {"zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
                                 "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

struct LargeNumber {
  std::string_view word;
  double value;
};
constexpr std::array large = {LargeNumber{"thirty", 30}, LargeNumber{"forty", 40}, LargeNumber{"fifty", 50}, LargeNumber{"sixty", 60},
                              LargeNumber{"seventy", 70}, LargeNumber{"eighty", 80}, LargeNumber{"ninety", 90}, LargeNumber{"dozen", 12},
                              LargeNumber{"hundred", 1e2}, LargeNumber{"thousand", 1e3}, LargeNumber{"million", 1e6},
                              LargeNumber{"billion", 1e9}, LargeNumber{"trillion", 1e12}};

std::optional<NumberWord> listed(std::string_view form, const auto& words, bool ordinal) {
  const auto found = std::ranges::find(words, form);
  if (found == words.end()) return std::nullopt;
  return NumberWord{static_cast<double>(found - words.begin()), ordinal};
}

bool ends_with_any(std::string_view text, const auto& endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view form) {
  if (auto found = listed(form, cardinals, false)) return found;
  if (auto found = listed(form, ordinals, true)) return found;
  if (const auto found = std::ranges::find(large, form, &LargeNumber::word); found != large.end()) return NumberWord{found->value, false};
  std::string digits;
  for (const char c : form) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view rest(stop, static_cast<std::size_t>(end - stop));
  if (rest.empty()) return NumberWord{value, false};
  constexpr std::array suffixes = {"st", "nd", "rd", "th"};
  if (std::ranges::find(suffixes, rest) != suffixes.end()) return NumberWord{value, true};
  return std::nullopt;
}

Bound bound_from(std::string_view before, std::string_view after) {
  constexpr std::array lower = {"at least", "over", "more than", "above", "exceeding", "exceed", "exceeds", "exceeded", "beyond", "minimum of", "no less than", "pass", "tops", "surpass", "surpasses"};
  constexpr std::array upper = {"at most", "up to", "less than", "fewer than", "under", "below", "no more than", "maximum of", "as many as"};
  constexpr std::array loose = {"about", "around", "nearly", "almost", "roughly", "approximately", "some", "estimated", "an estimated", "close to"};
  constexpr std::array later = {"or more", "or higher", "or above", "and over", "or older", "+"};
  for (const std::string_view words : later) {
    if (after.starts_with(words)) return Bound::lower;
  }
  constexpr std::array fewer = {"or fewer", "or less", "or lower", "or younger"};
  for (const std::string_view words : fewer) {
    if (after.starts_with(words)) return Bound::upper;
  }
  if (ends_with_any(before, upper)) return Bound::upper;
  if (ends_with_any(before, lower)) return Bound::lower;
  return ends_with_any(before, loose) ? Bound::loose : Bound::exact;
}

}  // namespace crosscheck
