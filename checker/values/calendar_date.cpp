#include <string>

#include <boost/spirit/home/x3.hpp>

#include "checker/values/rank.hpp"
#include "checker/values/time_expression.hpp"
#include "checker/values/time_words.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

template <class Value>
using Words = time_words::Table<x3::symbols<Value>, Value>;

const Words<int> month_names(time_words::months);
const Words<int> short_months(time_words::short_months);
const Words<int> weekday_names(time_words::weekdays);
const Words<int> short_weekdays(time_words::short_weekdays);
const Words<Season> season_names(time_words::seasons);
constexpr std::pair<const char*, int> pointers[] = {{"last ", -1}, {"this past ", -1}, {"this ", 0}, {"this coming ", 1}, {"next ", 1}, {"the last ", -1}, {"the previous ", -1}, {"the next ", 1}};
const Words<int> pointing(pointers);
constexpr std::pair<const char*, int> nineties[] = {{"twenties", 192}, {"thirties", 193}, {"forties", 194}, {"fifties", 195}, {"sixties", 196},
                                                    {"seventies", 197}, {"eighties", 198}, {"nineties", 199}, {"noughties", 200}};
const Words<int> decade_names(nineties);
constexpr std::pair<const char*, int> feasts[] = {{"christmas day", 1225}, {"christmas eve", 1224}, {"christmas", 1225}, {"boxing day", 1226},
                                                  {"new year's day", 101}, {"new year's eve", 1231}, {"new year\xe2\x80\x99s day", 101},
                                                  {"new year\xe2\x80\x99s eve", 1231}, {"halloween", 1031}, {"valentine's day", 214}};
const Words<int> fixed_feasts(feasts);

const auto digit = x3::char_('0', '9');
const auto word_end = !x3::char_("a-z0-9");
const auto figure_end = !(x3::char_("a-z0-9%/:$") | (x3::char_(".,") >> digit) | "\xc2\xa3" | " %");
const x3::uint_parser<int, 10, 4, 4> four_digits;
const x3::uint_parser<int, 10, 1, 2> two_digits;
const x3::uint_parser<int, 10, 2, 2> both_digits;

/// Reads with one grammar; `at` moves only where it fits.
struct Reader {
  Text at;
  Text end;

  template <class Grammar>
  bool skip(const Grammar& grammar) { return x3::parse(at, end, grammar); }
  template <class Grammar, class Value>
  bool read(const Grammar& grammar, Value& value) {
    Text next = at;
    Value found{};
    if (!x3::parse(next, end, grammar, found)) return false;
    at = next;
    value = found;
    return true;
  }
  /// Whether both fit one after the other; else stays where it was.
  template <class Body>
  bool attempt(const Body& body) {
    const Text before = at;
    if (body()) return true;
    at = before;
    return false;
  }
};

bool read_year(Reader& reader, int& year) {
  return reader.attempt([&] {
    int figure = 0;
    if (!reader.read(four_digits >> figure_end, figure) || figure < 1000 || figure >= 2200) return false;
    year = figure;
    return true;
  });
}

bool read_month(Reader& reader, int& month) {
  return reader.read(month_names >> word_end, month) || reader.read(short_months >> '.', month) || reader.read(short_months >> &(' ' >> digit), month);
}

bool read_day(Reader& reader, int& day) {
  return reader.attempt([&] {
    int figure = 0;
    if (!reader.read(two_digits, figure) || figure < 1 || figure > 31) return false;
    if (!reader.skip((x3::lit("st") | "nd" | "rd" | "th") >> word_end) && !reader.skip(figure_end)) return false;
    day = figure;
    return true;
  });
}

bool read_weekday(Reader& reader, int& day) {
  return reader.read(weekday_names >> word_end, day) || reader.read(short_weekdays >> '.', day);
}

/// ", 2005" or " 2005" or " of 2005" after a day or month; " , 2005" in text that was cut into words.
void read_following_year(Reader& reader, int& year) {
  reader.attempt([&] { return reader.skip(x3::lit(", ") | " , " | " of " | ' ' | ",\n") && read_year(reader, year); });
}

bool read_iso(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    return reader.read(four_digits, time.year) && reader.skip(x3::char_("-/")) && reader.read(both_digits, time.month) &&
           reader.skip(x3::char_("-/")) && reader.read(both_digits, time.day) && reader.skip(word_end);
  });
}

/// "31/12/2005", "12/31/2005", "31.12.2005": the month is the one that can be; where both can, American order.
bool read_numeric(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    int first = 0, second = 0;
    if (!reader.read(two_digits, first) || !reader.skip(x3::char_("-/.")) || !reader.read(two_digits, second) || !reader.skip(x3::char_("-/.")) ||
        !reader.read(four_digits >> figure_end, time.year))
      return false;
    time.month = first > 12 ? second : first;
    time.day = first > 12 ? first : second;
    return time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31;
  });
}

/// "June 3, 2005", "June 3rd", "June 2005", "June".
bool read_month_first(Reader& reader, TimeExpression& time) {
  if (!read_month(reader, time.month)) return false;
  reader.attempt([&] { return reader.skip(x3::lit(" the ") | ' ') && read_day(reader, time.day); });
  read_following_year(reader, time.year);
  return true;
}

/// "3 June 2005", "the 3rd of June", "the third of June".
bool read_day_first(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    reader.skip(x3::lit("the "));
    if (!read_day(reader, time.day)) {
      const auto ordinal = match_ordinal({reader.at, static_cast<std::size_t>(reader.end - reader.at)});
      if (!ordinal || ordinal->value > 31) return false;
      time.day = ordinal->value;
      reader.at += static_cast<std::ptrdiff_t>(ordinal->length);
      if (!reader.skip(&x3::lit(" of "))) return false;
    }
    if (!reader.skip(x3::lit(" of ") | ' ' | '-') || !read_month(reader, time.month)) return false;
    read_following_year(reader, time.year);
    return true;
  });
}

bool read_date(Reader& reader, TimeExpression& time) {
  if (read_iso(reader, time) || read_numeric(reader, time)) return true;
  time = {};
  const Text start = reader.at;
  int pointer = 0;
  const bool pointed = reader.read(pointing, pointer);
  if (pointed) time.which = pointer;
  if (read_weekday(reader, time.weekday)) {
    reader.attempt([&] { return reader.skip(x3::lit(", the ") | ", " | " , " | " the " | ' ') && (read_month_first(reader, time) ? time.day > 0 : read_day_first(reader, time)); });
    if (time.day == 0) time.month = 0, time.year = 0;
    return true;
  }
  if (!pointed && read_day_first(reader, time)) return true;
  if (read_month_first(reader, time)) return true;
  reader.at = start;
  return false;
}

bool read_season(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    int pointer = 0;
    if (reader.read(pointing, pointer)) time.which = pointer;
    else reader.skip(x3::lit("the "));
    if (!reader.read(season_names >> word_end, time.season)) return false;
    read_following_year(reader, time.year);
    return true;
  });
}

/// "the third quarter", "third-quarter", "the final quarter of 2009", "Q3 2012", "the first half of 1998".
bool read_quarter(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    int which = 0;
    bool half = false;
    if (reader.read(x3::lit('q') >> x3::uint_parser<int, 10, 1, 1>{} >> word_end, which) || reader.read(x3::uint_parser<int, 10, 1, 1>{} >> "q" >> word_end, which)) {
      time.quarter = which;
    } else {
      reader.skip(x3::lit("the ") | "its " | "their ");
      reader.skip(x3::lit("fiscal "));
      time.final_one = reader.skip(x3::lit("final ") | "final-");
      if (!time.final_one) {
        const auto ordinal = match_ordinal({reader.at, static_cast<std::size_t>(reader.end - reader.at)});
        if (!ordinal) return false;
        which = ordinal->value;
        reader.at += static_cast<std::ptrdiff_t>(ordinal->length);
        if (!reader.skip(x3::lit(" - ") | ' ' | '-')) return false;
      }
      time.fiscal = reader.skip(x3::lit("fiscal "));
      half = reader.skip(x3::lit("half") >> word_end);
      if (!half && !reader.skip((x3::lit("quarter") | "qtr") >> word_end)) return false;
      if (time.final_one) which = half ? 2 : 4;
      (half ? time.half : time.quarter) = which;
    }
    if (which < 1 || which > (half ? 2 : 4)) return false;
    read_following_year(reader, time.year);
    return true;
  });
}

bool read_decade(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    reader.skip(x3::lit("the "));
    const auto plural = (x3::lit("s") | "'s" | "\xe2\x80\x99s") >> word_end;
    int year = 0;
    if (reader.read(four_digits >> plural, year) && year % 10 == 0 && year >= 1000) {
      time.decade = year / 10;
      return true;
    }
    if (reader.read(-(x3::lit('\'') | "\xe2\x80\x99" | "\xe2\x80\x98") >> both_digits >> plural, year) && year % 10 == 0 && year >= 10) {
      time.decade = (year <= 10 ? 2000 + year : 1900 + year) / 10;
      return true;
    }
    return reader.read(decade_names >> word_end, time.decade);
  });
}

bool read_century(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    reader.skip(x3::lit("the "));
    const auto ordinal = match_ordinal({reader.at, static_cast<std::size_t>(reader.end - reader.at)});
    if (!ordinal || ordinal->value > 22) return false;
    reader.at += static_cast<std::ptrdiff_t>(ordinal->length);
    time.century = ordinal->value - 1;
    return reader.skip((x3::lit(" - ") | ' ' | '-') >> "century" >> word_end);
  });
}

/// "fiscal 1998", "fiscal year 2009", "FY2007", "the 1986/87 season"'s 1986/87.
bool read_fiscal(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    time.fiscal = true;
    const auto introduction = (x3::lit("fiscal year ") | "fiscal " | "financial year " | "fy " | "fy");
    if (reader.skip(introduction)) return read_year(reader, time.year);
    int next = 0;
    return reader.read(four_digits, time.year) && time.year > 1700 && time.year < 2200 && reader.read(x3::lit('/') >> both_digits >> word_end, next) &&
           next == (time.year + 1) % 100;
  });
}

bool read_feast(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    int pointer = 0, feast = 0;
    if (reader.read(pointing, pointer)) time.which = pointer;
    if (!reader.read(fixed_feasts >> word_end, feast)) return false;
    time.month = feast / 100, time.day = feast % 100;
    read_following_year(reader, time.year);
    return true;
  });
}

bool read_short_year(Reader& reader, TimeExpression& time) {
  return reader.attempt([&] {
    int year = 0;
    if (!reader.read((x3::lit('\'') | "\xe2\x80\x99" | "\xe2\x80\x98") >> both_digits >> figure_end, year)) return false;
    time.year = year < 40 ? 2000 + year : 1900 + year;
    return true;
  });
}

}  // namespace

std::optional<Prefix<TimeExpression>> match_calendar(std::string_view lower) {
  Prefix<TimeExpression> best{{}, 0};
  const auto consider = [&](auto read) {
    Reader reader{lower.begin(), lower.end()};
    TimeExpression time;
    if (!read(reader, time)) return;
    const auto length = static_cast<std::size_t>(reader.at - lower.begin());
    if (length > best.length) best = {time, length};
  };
  consider(read_date);
  consider(read_quarter);
  consider(read_season);
  consider(read_decade);
  consider(read_century);
  consider(read_fiscal);
  consider(read_feast);
  consider(read_short_year);
  consider([](Reader& reader, TimeExpression& time) { return read_year(reader, time.year); });
  if (best.length == 0) return std::nullopt;
  return best;
}

}  // namespace crosscheck
