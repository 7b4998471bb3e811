#include <boost/spirit/home/x3.hpp>

#include "checker/values/number.hpp"
#include "checker/values/time_expression.hpp"
#include "checker/values/time_words.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct Period {
  TimeUnit unit;
  double count;
};

struct Adverbs : x3::symbols<Period> {
  Adverbs() {
    add("daily", {TimeUnit::day, 1})("weekly", {TimeUnit::week, 1})("fortnightly", {TimeUnit::week, 2})("monthly", {TimeUnit::month, 1});
    add("quarterly", {TimeUnit::quarter, 1})("annual", {TimeUnit::year, 1})("annually", {TimeUnit::year, 1})("yearly", {TimeUnit::year, 1});
    add("hourly", {TimeUnit::hour, 1})("nightly", {TimeUnit::day, 1})("biennial", {TimeUnit::year, 2})("bi-annual", {TimeUnit::month, 6});
  }
};

struct UnitSymbols : x3::symbols<TimeUnit> {
  UnitSymbols() {
    for (const auto& [word, unit] : time_words::units) add(word, unit);
    add("quarter", TimeUnit::quarter);
  }
};

struct WeekdaySymbols : x3::symbols<int> {
  WeekdaySymbols() {
    for (const auto& [word, day] : time_words::weekdays) add(word, day);
  }
};

struct DayPartSymbols : x3::symbols<DayPart> {
  DayPartSymbols() {
    for (const auto& [word, part] : time_words::day_parts) add(word, part);
  }
};

const Adverbs adverbs;
const UnitSymbols unit_words;
const WeekdaySymbols weekday_names;
const DayPartSymbols day_parts;
const auto word_end = !x3::char_("a-z0-9");
const auto every = x3::lit("every ") | "each ";
const auto per = x3::lit(" a ") | " an " | " per " | " each " | " every ";
const auto times = x3::lit("once") | "twice" | "three times" | "four times" | "five times" | "several times";

}  // namespace

std::optional<Prefix<TimeExpression>> match_set(std::string_view lower) {
  Text at = lower.begin();
  const Text end = lower.end();
  TimeExpression time;
  time.shape = TimeShape::set;
  time.count = 1;
  Period period{};
  if (x3::parse(at, end, adverbs >> word_end, period)) {
    time.unit = period.unit, time.count = period.count;
    return Prefix<TimeExpression>{time, static_cast<std::size_t>(at - lower.begin())};
  }
  at = lower.begin();
  if (x3::parse(at, end, weekday_names >> 's' >> word_end, time.weekday)) return Prefix<TimeExpression>{time, static_cast<std::size_t>(at - lower.begin())};
  at = lower.begin();
  if (x3::parse(at, end, times >> per)) {
    if (!x3::parse(at, end, unit_words >> word_end, time.unit)) return std::nullopt;
    return Prefix<TimeExpression>{time, static_cast<std::size_t>(at - lower.begin())};
  }
  at = lower.begin();
  if (!x3::parse(at, end, every)) return std::nullopt;
  if (x3::parse(at, end, x3::lit("other "))) {
    time.count = 2;
  } else if (const auto number = match_number({at, static_cast<std::size_t>(end - at)})) {
    Text next = at + static_cast<std::ptrdiff_t>(number->length);
    if (x3::parse(next, end, x3::lit(' '))) at = next, time.count = number->value.value;
  }
  if (!x3::parse(at, end, unit_words >> word_end, time.unit) && !x3::parse(at, end, weekday_names >> word_end, time.weekday)) {
    if (!x3::parse(at, end, day_parts >> word_end, time.day_part)) return std::nullopt;
    time.unit = TimeUnit::day;
  }
  return Prefix<TimeExpression>{time, static_cast<std::size_t>(at - lower.begin())};
}

}  // namespace crosscheck
