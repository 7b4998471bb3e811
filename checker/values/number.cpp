#include "checker/values/number.hpp"

#include <cmath>
#include <string>

#include <boost/spirit/home/x3.hpp>

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct Words : x3::symbols<double> {
  Words(std::initializer_list<std::pair<const char*, double>> entries) {
    for (const auto& [word, value] : entries) add(word, value);
  }
};

const Words ones{{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}};
const Words teens{{"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
                  {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"zero", 0}};
const Words tens{{"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
const Words scales{{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}, {"mln", 1e6}, {"bln", 1e9}, {"bn", 1e9}, {"tn", 1e12}};
const Words word_scales{{"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}, {"mln", 1e6}, {"bln", 1e9}, {"bn", 1e9}};
const Words parts{{"half", 2}, {"halves", 2}, {"thirds", 3}, {"third", 3}, {"quarters", 4}, {"quarter", 4}, {"fourths", 4},
                  {"fifths", 5}, {"fifth", 5}, {"sixths", 6}, {"sixth", 6}, {"sevenths", 7}, {"eighths", 8}, {"eighth", 8},
                  {"ninths", 9}, {"tenths", 10}, {"tenth", 10}};
const Words vulgar{{"\xc2\xbd", 0.5}, {"\xc2\xbc", 0.25}, {"\xc2\xbe", 0.75}, {"\xe2\x85\x93", 1.0 / 3}, {"\xe2\x85\x94", 2.0 / 3}};
const Words crowds{{"dozens", 24}, {"scores", 40}, {"hundreds", 200}, {"thousands", 2e3}, {"millions", 2e6}, {"billions", 2e9}, {"trillions", 2e12},
                   {"tens of thousands", 2e4}, {"tens of millions", 2e7}, {"tens of billions", 2e10}, {"hundreds of thousands", 2e5},
                   {"hundreds of millions", 2e8}, {"hundreds of billions", 2e11}, {"thousands of millions", 2e9}};

const auto letter = x3::char_("a-z");
const auto digit = x3::char_('0', '9');
const auto word_end = !x3::char_("a-z0-9");
const auto gap = x3::lit(' ') | '-' | '\n' | "\xc2\xa0";

const auto set = [](auto& context) { x3::_val(context) = x3::_attr(context); };
const auto add = [](auto& context) { x3::_val(context) += x3::_attr(context); };
const auto multiply = [](auto& context) { x3::_val(context) *= x3::_attr(context); };
const auto divide = [](auto& context) { x3::_val(context) /= x3::_attr(context); };
const auto set_one = [](auto& context) { x3::_val(context) = 1; };
const auto hundredfold = [](auto& context) { x3::_val(context) *= 100; };
const auto dozenfold = [](auto& context) { x3::_val(context) *= 12; };
const auto add_half = [](auto& context) { x3::_val(context) += 0.5; };

// Digits as text, so that the digits that were given can be counted.
const auto grouped = x3::repeat(1, 3)[digit] >> +(x3::lit(',') >> x3::repeat(3)[digit]) >> !digit;
const x3::rule<struct Numeral, std::string> numeral = "numeral";
const auto numeral_def = x3::raw[(grouped | +digit) >> -('.' >> +digit)] | x3::raw[x3::lit('.') >> +digit];

// Numbers in words; every word ends at a word's end.
const x3::rule<struct BelowHundred, double> below_hundred = "below hundred";
const auto below_hundred_def = (tens[set] >> -(gap >> ones[add] >> word_end) >> word_end) | ((teens[set] | ones[set]) >> word_end);
const x3::rule<struct BelowThousand, double> below_thousand = "below thousand";
const auto below_thousand_def = ((ones[set] | x3::lit('a')[set_one]) >> gap >> x3::lit("hundred")[hundredfold] >> word_end >>
                                 -(-(gap >> "and") >> gap >> below_hundred[add])) |
                                below_hundred[set];
const x3::rule<struct Group, double> group = "group";
const auto group_def = (below_thousand[set] | x3::lit('a')[set_one]) >> gap >> word_scales[multiply] >> word_end;
const x3::rule<struct InWords, double> in_words = "number in words";
const auto in_words_def = (group[set] >> *(gap >> group[add]) >> -(-(gap >> "and") >> gap >> below_thousand[add])) |
                          ((below_thousand[set] | x3::lit('a')[set_one]) >> gap >> x3::lit("dozen")[dozenfold] >> word_end) |
                          (below_thousand[set] >> gap >> x3::lit("and") >> gap >> "a" >> gap >> x3::lit("half")[add_half] >> word_end) |
                          below_thousand[set];

// "a third", "two-thirds", "three quarters", "half"; "1/2" only with a small divisor.
const x3::rule<struct Fraction, double> fraction = "fraction";
const auto fraction_def = ((ones[set] | x3::lit('a')[set_one]) >> gap >> parts[divide] >> word_end) |
                          (x3::lit("half")[set_one] >> x3::attr(2.0)[divide] >> word_end);
const x3::rule<struct Slashed, double> slashed = "slashed fraction";
const auto small = x3::uint_parser<unsigned, 10, 1, 2>{};
const auto slashed_def = small[set] >> '/' >> small[divide] >> !(digit | '/');

BOOST_SPIRIT_DEFINE(numeral, below_hundred, below_thousand, group, in_words, fraction, slashed)

// "million" after digits; a lone m, bn or k only where it touches them: "3m", "2bn", "40k".
const auto scale = (-gap >> scales >> word_end) | (x3::lit('k') >> word_end >> x3::attr(1e3));

template <class Grammar, class Value>
bool read(Text& from, Text to, const Grammar& grammar, Value& value) {
  Text at = from;
  if (!x3::parse(at, to, grammar, value)) return false;
  from = at;
  return true;
}

/// Digits and step of whole numbers in words: "two hundred" gives one digit.
void count_digits(Number& number) {
  double rest = std::fabs(number.value);
  if (rest < 1 || rest != std::floor(rest)) return;
  number.step = 1;
  while (std::fmod(rest, 10) == 0) rest /= 10, number.step *= 10;
  for (; rest >= 1; rest /= 10) ++number.significant_digits;
}

Number from_numeral(std::string_view written) {
  std::string digits;
  std::size_t decimals = 0;
  bool after_point = false;
  for (const char c : written) {
    if (c == '.') after_point = true;
    if (c == '.' || (c >= '0' && c <= '9')) digits += c;
    if (after_point && c != '.') ++decimals;
  }
  Number number;
  number.value = std::strtod(digits.c_str(), nullptr);
  if (!after_point) {
    count_digits(number);
    return number;
  }
  number.step = std::pow(10.0, -static_cast<double>(decimals));
  bool leading = true;
  for (const char c : digits) {
    if (c == '.' || (leading && c == '0')) continue;
    leading = false;
    ++number.significant_digits;
  }
  return number;
}

void apply_scale(Number& number, double factor) {
  number.value *= factor;
  number.step *= factor;
  number.scale *= factor;
}

/// "3-1/2", "3 1/2", "3½": what follows the whole part.
bool add_fraction(Text& at, Text end, Number& number) {
  double part = 0;
  if (read(at, end, vulgar, part) || read(at, end, x3::rule<struct Mixed, double>{} = (x3::lit('-') | ' ') >> slashed, part)) {
    number.value += part;
    number.step = 0;
    return true;
  }
  return false;
}

std::optional<Number> digits_at(Text& at, Text end) {
  double part = 0;
  if (read(at, end, slashed, part) || read(at, end, vulgar, part)) return Number{part, 0, 1, 1, false, false};
  std::string written;
  if (!read(at, end, numeral, written)) return std::nullopt;
  Number number = from_numeral(written);
  add_fraction(at, end, number);
  double factor = 1;
  if (read(at, end, scale, factor)) apply_scale(number, factor);
  return number;
}

std::optional<Number> words_at(Text& at, Text end) {
  double value = 0;
  Text longest = at;
  if (Text crowd = at; read(crowd, end, x3::rule<struct Crowd, double>{} = crowds >> word_end, value)) {
    at = crowd;
    return Number{value, 0, 0, 1, true, true};
  }
  Number number{0, 0, 0, 1, false, true};
  const bool is_fraction = read(longest, end, fraction, value);
  if (!is_fraction && !read(longest, end, in_words, value)) return std::nullopt;
  number.value = value;
  if (!is_fraction) count_digits(number);
  for (const double magnitude : {1e6, 1e9, 1e12})
    if (!is_fraction && number.value >= magnitude) number.scale = magnitude;
  at = longest;
  double factor = 1;  // "half a million", "a quarter of a million", "one and a half million"
  const auto article = x3::lit(" a ") | " of a " | x3::lit(' ');
  if (read(at, end, x3::rule<struct Scaled, double>{} = article >> word_scales >> word_end, factor)) {
    apply_scale(number, factor);
  }
  return number;
}

}  // namespace

std::optional<Prefix<Number>> match_number(std::string_view lower) {
  if (lower.empty()) return std::nullopt;
  Text at = lower.begin();
  const bool digits = (lower[0] >= '0' && lower[0] <= '9') || lower[0] == '.' || lower[0] == '\xc2' || lower[0] == '\xe2';
  const std::optional<Number> number = digits ? digits_at(at, lower.end()) : words_at(at, lower.end());
  if (!number || !std::isfinite(number->value)) return std::nullopt;
  return Prefix<Number>{*number, static_cast<std::size_t>(at - lower.begin())};
}

std::optional<Number> parse_number(std::string_view text) { return whole(match_number(lowered(text)), text); }

}  // namespace crosscheck
