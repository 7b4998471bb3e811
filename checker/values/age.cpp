#include "checker/values/age.hpp"

#include <boost/spirit/home/x3.hpp>

#include "checker/values/number.hpp"

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

const auto word_end = !x3::char_("a-z0-9");
const auto gap = x3::lit(" - ") | '-' | ' ' | "\xe2\x80\x91";
const auto before = (x3::lit("aged ") | "at the age of " | "at age " | "the age of " | "age ") >> -(x3::lit("about ") | "around ");
const auto years_old = gap >> ((x3::lit("year") >> -x3::lit('s') >> gap >> "old" >> -x3::lit('s')) | "years of age") >> word_end;

}  // namespace

std::optional<Prefix<double>> match_age(std::string_view lower) {
  Text at = lower.begin();
  const Text end = lower.end();
  const bool introduced = x3::parse(at, end, before);
  const auto number = match_number({at, static_cast<std::size_t>(end - at)});
  if (!number || number->value.vague || number->value.value > 130) return std::nullopt;
  at += static_cast<std::ptrdiff_t>(number->length);
  if (!x3::parse(at, end, years_old) && !introduced) return std::nullopt;
  return Prefix<double>{number->value.value, static_cast<std::size_t>(at - lower.begin())};
}

std::optional<double> parse_age(std::string_view text) { return whole(match_age(lowered(text)), text); }

}  // namespace crosscheck
