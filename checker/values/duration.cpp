#include <string>

#include <boost/spirit/home/x3.hpp>

#include "checker/values/number.hpp"
#include "checker/values/time_expression.hpp"
#include "checker/values/time_words.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct UnitSymbols : x3::symbols<TimeUnit> {
  UnitSymbols() {
    for (const auto& [word, unit] : time_words::units) add(word, unit);
  }
};

const UnitSymbols unit_words;
const auto word_end = !x3::char_("a-z0-9");
const auto gap = x3::lit(" - ") | ' ' | '-' | '\n' | "\xc2\xa0" | "\xe2\x80\x91";
// "the past three years", "the next few weeks": still a span of time.
const auto span_words = (x3::lit("the ") | "these ") >> (x3::lit("last ") | "past " | "next " | "coming " | "previous " | "preceding " | "first " | "final " | "following " | "");
const auto past_one = (x3::lit("the past ") | "the coming " | "this past ");
const auto vague = (x3::lit("several ") | "a few " | "few " | "many " | "a couple of " | "couple of " | "some " | "a number of ");
const auto article = (x3::lit("a ") | "an " | "a full " | "the entire " | "an entire " | "a single ");
const auto age_follows = &(gap >> "old");

std::string_view rest(Text at, Text end) { return {at, static_cast<std::size_t>(end - at)}; }

struct Length {
  std::optional<double> count;
  TimeUnit unit = TimeUnit::none;
};

bool read_unit(Text& at, Text end, TimeUnit& unit) {
  Text next = at;
  if (!x3::parse(next, end, unit_words >> word_end, unit)) return false;
  at = next;
  return true;
}

/// "three years", "five-year", "half an hour", "a year and a half", "several months", "a week".
bool read_length(Text& at, Text end, Length& length) {
  Text next = at;
  if (x3::parse(next, end, x3::lit("half a ") | "half an " | "half-a-")) {
    length.count = 0.5;
    return read_unit(next, end, length.unit) && (at = next, true);
  }
  if (x3::parse(next, end, vague)) return read_unit(next, end, length.unit) && (at = next, true);
  if (x3::parse(next, end, article)) {
    length.count = 1;
    if (read_unit(next, end, length.unit)) {
      if (x3::parse(next, end, x3::lit(" and a half") >> word_end)) length.count = 1.5;
      at = next;
      return true;
    }
    next = at;
  }
  const auto number = match_number(rest(next, end));
  if (!number || number->value.value > 1e6) return false;
  next += static_cast<std::ptrdiff_t>(number->length);
  if (!number->value.vague) length.count = number->value.value;
  else x3::parse(next, end, x3::lit(" of"));
  const auto million = x3::lit(" million") | " billion";
  if (!x3::parse(next, end, gap) || x3::parse(next, end, million) || !read_unit(next, end, length.unit)) return false;
  at = next;
  return true;
}

}  // namespace

std::optional<Prefix<TimeExpression>> match_duration(std::string_view lower) {
  Text at = lower.begin();
  const Text end = lower.end();
  TimeExpression time;
  time.shape = TimeShape::duration;
  Length length;
  Text inner = at;
  const bool introduced = x3::parse(inner, end, span_words) && read_length(inner, end, length);
  if (introduced || (inner = at, length = {1, TimeUnit::none}, x3::parse(inner, end, past_one) && read_unit(inner, end, length.unit))) {
    at = inner;
  } else if (length = {}; !read_length(at, end, length)) {
    // "decades", "years": the caller asks for words around the shorter ones; "decade-long".
    at = lower.begin();
    length = {};
    if (!read_unit(at, end, length.unit)) return std::nullopt;
    const bool plural = *(at - 1) == 's';
    if (!plural && !x3::parse(at, end, &(gap >> "long" >> word_end))) return std::nullopt;
    if (!plural) length.count = 1;
  }
  if (x3::parse(at, end, age_follows) || length.unit == TimeUnit::second) return std::nullopt;
  Text tail = at;
  if (x3::parse(tail, end, gap >> "long" >> word_end) && *at != ' ') at = tail;
  time.count = length.count;
  time.unit = length.unit;
  return Prefix<TimeExpression>{time, static_cast<std::size_t>(at - lower.begin())};
}

}  // namespace crosscheck
