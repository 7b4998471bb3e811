#include "checker/values/ratio.hpp"

#include <boost/spirit/home/x3.hpp>

#include "checker/values/number.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct Words : x3::symbols<double> {
  Words(std::initializer_list<std::pair<const char*, double>> entries) {
    for (const auto& [word, value] : entries) add(word, value);
  }
};

const Words changes{{"doubled", 2}, {"doubling", 2}, {"doubles", 2}, {"tripled", 3}, {"tripling", 3}, {"triples", 3}, {"trebled", 3}, {"trebling", 3},
                    {"quadrupled", 4}, {"quadrupling", 4}, {"quintupled", 5}, {"halved", 0.5}, {"halving", 0.5}, {"halves", 0.5}};
const Words factors{{"twice", 2}, {"thrice", 3}, {"twofold", 2}, {"threefold", 3}, {"fourfold", 4}, {"fivefold", 5}, {"sixfold", 6},
                    {"eightfold", 8}, {"tenfold", 10}, {"double", 2}, {"triple", 3}, {"treble", 3}};
const Words parts{{"half", 2}, {"third", 3}, {"thirds", 3}, {"quarter", 4}, {"quarters", 4}, {"fourth", 4}, {"fourths", 4}, {"fifth", 5}, {"fifths", 5},
                  {"sixth", 6}, {"sixths", 6}, {"seventh", 7}, {"eighth", 8}, {"eighths", 8}, {"ninth", 9}, {"tenth", 10}, {"tenths", 10}};
const auto word_end = !x3::char_("a-z0-9");
const auto gap = x3::lit(' ') | '-' | " - ";

std::string_view rest(Text at, Text end) { return {at, static_cast<std::size_t>(end - at)}; }

/// "one in four", "three out of ten", "three-quarters", "a third", "four times", "ten-fold".
std::optional<Prefix<Ratio>> counted(std::string_view lower) {
  Text at = lower.begin();
  const Text end = lower.end();
  double count = 1, part = 0;
  if (x3::parse(at, end, x3::lit("half") >> word_end)) return Prefix<Ratio>{{0.5, RatioForm::share}, 4};
  const bool article = x3::parse(at, end, x3::lit("a ") | "one-" | "one ");
  if (!article) {
    const auto number = match_number(lower);
    if (!number) return std::nullopt;
    if (number->value.value > 0 && number->value.value < 1)
      return Prefix<Ratio>{{number->value.value, RatioForm::share}, number->length};
    count = number->value.value;
    at += static_cast<std::ptrdiff_t>(number->length);
    if (x3::parse(at, end, gap >> (x3::lit("times") | "fold") >> word_end))
      return Prefix<Ratio>{{count, RatioForm::times}, static_cast<std::size_t>(at - lower.begin())};
    if (!x3::parse(at, end, gap)) return std::nullopt;
  }
  if (x3::parse(at, end, parts >> word_end, part))
    return Prefix<Ratio>{{count / part, RatioForm::share}, static_cast<std::size_t>(at - lower.begin())};
  if (!x3::parse(at, end, x3::lit("in ") | "out of every " | "out of ")) return std::nullopt;
  const auto whole_part = match_number(rest(at, end));
  if (!whole_part || whole_part->value.value <= count || whole_part->value.value > 1e6) return std::nullopt;
  const auto length = static_cast<std::size_t>(at - lower.begin()) + whole_part->length;
  return Prefix<Ratio>{{count / whole_part->value.value, RatioForm::share}, length};
}

}  // namespace

std::optional<Prefix<Ratio>> match_ratio(std::string_view lower) {
  Text at = lower.begin();
  double factor = 0;
  if (x3::parse(at, lower.end(), changes >> word_end, factor))
    return Prefix<Ratio>{{factor, RatioForm::change}, static_cast<std::size_t>(at - lower.begin())};
  at = lower.begin();
  if (x3::parse(at, lower.end(), factors >> word_end, factor))
    return Prefix<Ratio>{{factor, RatioForm::times}, static_cast<std::size_t>(at - lower.begin())};
  return counted(lower);
}

std::optional<Ratio> parse_ratio(std::string_view text) { return whole(match_ratio(lowered(text)), text); }

}  // namespace crosscheck
