#include "checker/values/rank.hpp"

#include <boost/spirit/home/x3.hpp>

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct Ordinals : x3::symbols<int> {
  Ordinals(std::initializer_list<std::pair<const char*, int>> entries) {
    for (const auto& [word, value] : entries) add(word, value);
  }
};

const Ordinals ordinals{{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8},
                        {"ninth", 9}, {"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}, {"thirteenth", 13}, {"fourteenth", 14},
                        {"fifteenth", 15}, {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},
                        {"twentieth", 20}, {"thirtieth", 30}, {"fortieth", 40}, {"fiftieth", 50}, {"sixtieth", 60}, {"hundredth", 100}};
const Ordinals tens{{"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};
const Ordinals cardinals{{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}};

const auto word_end = !x3::char_("a-z0-9");
const auto gap = x3::lit(' ') | '-' | " - ";
const auto set = [](auto& context) { x3::_val(context) = x3::_attr(context); };
const auto add = [](auto& context) { x3::_val(context) += x3::_attr(context); };
const auto few_digits = x3::uint_parser<unsigned, 10, 1, 4>{};
const auto set_number = [](auto& context) { x3::_val(context) = static_cast<int>(x3::_attr(context)); };

const x3::rule<struct Ordinal, int> ordinal = "ordinal";
const auto ordinal_def = (few_digits[set_number] >> (x3::lit("st") | "nd" | "rd" | "th") >> word_end) |
                         (tens[set] >> gap >> ordinals[add] >> word_end) | (ordinals[set] >> word_end);
const x3::rule<struct Numbered, int> numbered = "numbered";
const auto numbered_def = (x3::lit("number ") | "no. " | "no." | "no ") >> ((cardinals[set] >> word_end) | (few_digits[set_number] >> word_end));
const auto adverb = x3::lit("most") | "least" | "best" | "worst";
const x3::rule<struct Superlative, std::string> superlative = "superlative";
const auto superlative_def = x3::raw[adverb >> gap >> +x3::char_("a-z")] | x3::raw[+(x3::char_("a-z") - (x3::lit("est") >> word_end)) >> "est"];

BOOST_SPIRIT_DEFINE(ordinal, numbered, superlative)

/// Words that end like superlatives and are none.
bool is_superlative(std::string_view word) {
  for (const std::string_view other : {"west", "test", "rest", "guest", "quest", "request", "interest", "forest", "protest", "arrest", "contest",
                                       "invest", "midwest", "northwest", "southwest", "chest", "nest", "harvest", "honest", "conquest", "suggest"})
    if (word == other) return false;
  return word.size() > 4;
}

}  // namespace

std::optional<Prefix<int>> match_ordinal(std::string_view lower) {
  Text at = lower.begin();
  int place = 0;
  if (!x3::parse(at, lower.end(), ordinal, place)) return std::nullopt;
  return Prefix<int>{place, static_cast<std::size_t>(at - lower.begin())};
}

std::optional<Prefix<Rank>> match_rank(std::string_view lower) {
  Text at = lower.begin();
  Rank rank;
  rank.numbered = x3::parse(at, lower.end(), numbered, rank.place);
  if (!rank.numbered && !x3::parse(at, lower.end(), ordinal, rank.place)) return std::nullopt;
  Text next = at;
  std::string scale;
  if (!rank.numbered && x3::parse(next, lower.end(), gap >> superlative >> word_end, scale) && is_superlative(scale)) {
    rank.scale = scale;
    for (char& c : rank.scale)
      if (c == '-') c = ' ';
    at = next;
  }
  return Prefix<Rank>{rank, static_cast<std::size_t>(at - lower.begin())};
}

std::optional<Rank> parse_rank(std::string_view text) { return whole(match_rank(lowered(text)), text); }

}  // namespace crosscheck
