#include "checker/values/score.hpp"

#include <boost/spirit/home/x3.hpp>

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

const auto side = x3::uint_parser<unsigned, 10, 1, 3>{};
const auto dash = x3::lit("-") | "\xe2\x80\x93" | " - ";
const auto number_end = !(x3::char_("0-9a-z%/") | (x3::char_(".,-") >> x3::char_("0-9")));

}  // namespace

std::optional<Prefix<Score>> match_score(std::string_view lower) {
  Text at = lower.begin();
  unsigned first = 0, second = 0;
  if (!x3::parse(at, lower.end(), side, first) || !x3::parse(at, lower.end(), dash) || !x3::parse(at, lower.end(), side, second) ||
      !x3::parse(at, lower.end(), number_end))
    return std::nullopt;
  return Prefix<Score>{{static_cast<int>(first), static_cast<int>(second)}, static_cast<std::size_t>(at - lower.begin())};
}

std::optional<Score> parse_score(std::string_view text) { return whole(match_score(lowered(text)), text); }

}  // namespace crosscheck
