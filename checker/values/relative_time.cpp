#include <string>

#include <boost/spirit/home/x3.hpp>

#include "checker/values/time_expression.hpp"
#include "checker/values/time_words.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

template <class Value>
using Words = time_words::Table<x3::symbols<Value>, Value>;

const Words<TimeUnit> periods(time_words::periods);
const Words<DayPart> day_parts(time_words::day_parts);

constexpr std::pair<const char*, int> days[] = {{"today", 0}, {"yesterday", -1}, {"tomorrow", 1}, {"the day before yesterday", -2}, {"the day after tomorrow", 2}};
const Words<int> deictic_days(days);
/// A step from the document's date.
constexpr std::pair<const char*, int> steps[] = {{"last ", -1}, {"the last ", -1}, {"this ", 0}, {"the current ", 0}, {"current ", 0}, {"next ", 1}, {"the coming ", 1}, {"this past ", -1}, {"the present ", 0}};
const Words<int> document_steps(steps);
/// A step from the time that the text spoke of last.
constexpr std::pair<const char*, int> told[] = {{"the previous ", -1}, {"the preceding ", -1}, {"previous ", -1}, {"the following ", 1}, {"following ", 1},
                                                {"the same ", 0}, {"that same ", 0}, {"that ", 0}, {"the next ", 1}, {"the prior ", -1}};
const Words<int> narrative_steps(told);
constexpr std::pair<const char*, int> sides[] = {{" before", -1}, {" after", 1}, {" earlier", -1}, {" later", 1}, {" previous", -1}};
const Words<int> after_steps(sides);
constexpr std::pair<const char*, TimeShape> references[] = {
    {"now", TimeShape::present}, {"currently", TimeShape::present}, {"current", TimeShape::present}, {"presently", TimeShape::present},
    {"at present", TimeShape::present}, {"at the moment", TimeShape::present}, {"nowadays", TimeShape::present}, {"these days", TimeShape::present},
    {"ongoing", TimeShape::present}, {"the present", TimeShape::present}, {"right now", TimeShape::present},
    {"recently", TimeShape::past}, {"more recently", TimeShape::past}, {"most recently", TimeShape::past}, {"recent", TimeShape::past},
    {"lately", TimeShape::past}, {"the past", TimeShape::past}, {"the recent past", TimeShape::past}, {"previously", TimeShape::past},
    {"recent years", TimeShape::past}, {"recent months", TimeShape::past}, {"recent weeks", TimeShape::past}, {"recent days", TimeShape::past},
    {"the future", TimeShape::future}, {"the near future", TimeShape::future}, {"the foreseeable future", TimeShape::future},
    {"soon", TimeShape::future}, {"very soon", TimeShape::future}, {"the coming years", TimeShape::future}, {"the coming months", TimeShape::future},
    {"the coming weeks", TimeShape::future}, {"the coming days", TimeShape::future}, {"the long term", TimeShape::future}, {"coming years", TimeShape::future}};
const Words<TimeShape> reference_words(references);

const auto word_end = !x3::char_("a-z0-9");
const auto sentence_end = &(x3::eoi | x3::char_(",.;:)\"\n") | "\xe2\x80\x9d" | " and " | " - ");
const auto same_period = (x3::lit("the same ") | "the year-earlier " | "the year-ago ") >> -x3::lit("three-month ") >>
                         (x3::lit("period") | "month" | "quarter" | "week" | "time" | "day") >> word_end;
const auto year_back = (x3::lit(" of the last year") | " of last year" | " in the previous year" | " of the previous year" | " last year" | " a year ago" |
                        " a year earlier" | " the previous year" | " the year before" | " one year ago" | " one year earlier" | " a year before" | " in " >> x3::lit("last year")) >>
                       word_end;

/// "today", "yesterday morning", "tonight", "last night", "this evening", "earlier today", "later this year".
bool read_deictic(Text& at, Text end, TimeExpression& time) {
  Text next = at;
  time.shape = TimeShape::shift;
  time.unit = TimeUnit::day;
  int step = 0;
  x3::parse(next, end, x3::lit("earlier ") | "later ");
  if (x3::parse(next, end, deictic_days >> word_end, step)) {
    x3::parse(next, end, ' ' >> day_parts >> word_end, time.day_part);
  } else if (x3::parse(next, end, (x3::lit("tonight") | "overnight") >> word_end)) {
    time.day_part = DayPart::night;
  } else if (x3::parse(next, end, x3::lit("last night") >> word_end)) {
    step = -1;
    time.day_part = DayPart::night;
  } else if (!x3::parse(next, end, "this " >> day_parts >> word_end, time.day_part)) {
    return false;
  }
  time.count = step;
  at = next;
  return true;
}

bool read_period(Text& at, Text end, TimeUnit& unit, bool& fiscal) {
  Text next = at;
  fiscal = x3::parse(next, end, x3::lit("fiscal ") | "financial ");
  if (!x3::parse(next, end, periods >> word_end, unit)) return false;
  at = next;
  return true;
}

/// "last month", "this week", "the previous year", "the next day", "the same day", "earlier this year".
bool read_step(Text& at, Text end, TimeExpression& time) {
  time.shape = TimeShape::shift;
  Text next = at;
  int step = 0;
  x3::parse(next, end, x3::lit("earlier ") | "later " | "early " | "late ");
  if (x3::parse(next, end, document_steps, step) && read_period(next, end, time.unit, time.fiscal)) {
    time.count = step;
    at = next;
    return true;
  }
  next = at;
  if (!x3::parse(next, end, narrative_steps, step) || !read_period(next, end, time.unit, time.fiscal)) return false;
  time.count = step;
  time.anchor = TimeAnchor::narrative;
  at = next;
  return true;
}

/// "the year before", "the day after" at the end of a clause; "the year previous".
bool read_told(Text& at, Text end, TimeExpression& time) {
  Text next = at;
  int step = 0;
  if (!x3::parse(next, end, x3::lit("the ") >> periods >> after_steps >> word_end >> sentence_end)) return false;
  next = at;
  x3::parse(next, end, x3::lit("the ") >> periods, time.unit);
  x3::parse(next, end, after_steps, step);
  time.shape = TimeShape::shift;
  time.count = step;
  time.anchor = TimeAnchor::narrative;
  at = next;
  return true;
}

/// "two years ago", "a week earlier", "three days later", "six months from now", "two days before."
bool read_distance(Text& at, Text end, TimeExpression& time) {
  const auto length = match_duration({at, static_cast<std::size_t>(end - at)});
  if (!length) return false;
  Text next = at + static_cast<std::ptrdiff_t>(length->length);
  int sign = 0;
  TimeAnchor anchor = TimeAnchor::document;
  if (x3::parse(next, end, (x3::lit(" ago") | "-ago" | " back") >> word_end)) {
    sign = -1;
  } else if (x3::parse(next, end, (x3::lit(" from now") | " hence") >> word_end)) {
    sign = 1;
  } else {
    anchor = TimeAnchor::narrative;
    if (x3::parse(next, end, (x3::lit(" earlier") | " previously" | "-earlier") >> word_end) || x3::parse(next, end, x3::lit(" before") >> sentence_end)) sign = -1;
    else if (x3::parse(next, end, x3::lit(" later") >> word_end) || x3::parse(next, end, x3::lit(" after") >> sentence_end)) sign = 1;
    else return false;
  }
  time = length->value;
  time.shape = TimeShape::shift;
  time.anchor = anchor;
  if (time.count) time.count = *time.count * sign;
  else time.shape = sign < 0 ? TimeShape::past : TimeShape::future;
  at = next;
  return true;
}

bool read_same_period(Text& at, Text end, TimeExpression& time) {
  Text next = at;
  if (!x3::parse(next, end, same_period) || !x3::parse(next, end, year_back)) return false;
  time.shape = TimeShape::shift;
  time.anchor = TimeAnchor::narrative;
  time.same_period = true;
  time.unit = TimeUnit::year;
  time.count = -1;
  at = next;
  return true;
}

bool read_reference(Text& at, Text end, TimeExpression& time) {
  Text next = at;
  if (!x3::parse(next, end, reference_words >> word_end, time.shape)) return false;
  at = next;
  return true;
}

}  // namespace

std::optional<Prefix<TimeExpression>> match_relative(std::string_view lower) {
  Prefix<TimeExpression> best{{}, 0};
  const auto consider = [&](auto read) {
    Text at = lower.begin();
    TimeExpression time;
    if (!read(at, lower.end(), time)) return;
    const auto length = static_cast<std::size_t>(at - lower.begin());
    if (length > best.length) best = {time, length};
  };
  consider(read_deictic);
  consider(read_step);
  consider(read_told);
  consider(read_distance);
  consider(read_same_period);
  consider(read_reference);
  if (best.length == 0) return std::nullopt;
  return best;
}

}  // namespace crosscheck
