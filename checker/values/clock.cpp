#include <boost/spirit/home/x3.hpp>

#include "checker/values/time_expression.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct Halves : x3::symbols<int> {
  Halves() {
    for (const char* morning : {"a.m.", "am", "a.m", "a m"}) add(morning, 0);
    for (const char* afternoon : {"p.m.", "pm", "p.m", "p m"}) add(afternoon, 12);
  }
};

struct Zones : x3::symbols<int> {
  Zones() {
    for (const char* universal : {"utc", "gmt"}) add(universal, 1);
    for (const char* other : {"est", "edt", "pst", "pdt", "et", "bst", "cet", "local time", "eastern time"}) add(other, 0);
  }
};

const Halves halves;
const Zones zones;
const auto digit = x3::char_('0', '9');
const auto word_end = !x3::char_("a-z0-9");
const x3::uint_parser<int, 10, 1, 2> hours;
const x3::uint_parser<int, 10, 2, 2> minutes;

std::optional<Prefix<TimeExpression>> named_hour(std::string_view lower) {
  TimeExpression time;
  for (const auto& [word, hour] : {std::pair<std::string_view, int>{"midnight", 0}, {"noon", 12}, {"midday", 12}}) {
    if (!lower.starts_with(word)) continue;
    Text at = lower.begin() + static_cast<std::ptrdiff_t>(word.size());
    if (!x3::parse(at, lower.end(), word_end)) continue;
    time.hour = hour;
    return Prefix<TimeExpression>{time, word.size()};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Prefix<TimeExpression>> match_clock(std::string_view lower) {
  if (const auto named = named_hour(lower)) return named;
  Text at = lower.begin();
  const Text end = lower.end();
  TimeExpression time;
  bool has_minutes = false, military = false;
  if (x3::parse(at, end, minutes, time.hour) && x3::parse(at, end, minutes, time.minute)) {
    military = true;  // "1500 GMT": only beside a zone
  } else {
    at = lower.begin();
    if (!x3::parse(at, end, hours, time.hour)) return std::nullopt;
    Text next = at;
    if (x3::parse(next, end, x3::omit[x3::char_(":.")] >> minutes >> !digit, time.minute)) has_minutes = true, at = next;
    if (has_minutes && *(at - 3) == '.') has_minutes = false;  // "3.30" is a number unless a.m. or p.m. follows
  }
  int half = 0, zone = 0;
  const bool has_half = !military && x3::parse(at, end, -x3::lit(' ') >> halves, half);
  if (has_half && at != end && ((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9'))) return std::nullopt;
  const bool clock_words = !military && !has_half && x3::parse(at, end, x3::lit(" o'clock") | " o\xe2\x80\x99""clock");
  const bool has_zone = x3::parse(at, end, -x3::lit(' ') >> zones >> word_end, zone);
  if (time.hour > 24 || time.minute > 59 || (!has_half && !has_minutes && !has_zone && !clock_words) || (has_half && time.hour > 12)) return std::nullopt;
  if (!has_half && !has_zone && !clock_words && at != end && ((*at >= 'a' && *at <= 'z') || *at == '.' || *at == ':')) {
    const auto next = at + 1;
    if (*at != '.' || (next != end && *next >= '0' && *next <= '9')) return std::nullopt;
  }
  if (has_half) time.hour = time.hour % 12 + half;
  time.universal = zone == 1;
  return Prefix<TimeExpression>{time, static_cast<std::size_t>(at - lower.begin())};
}

}  // namespace crosscheck
