#include "checker/values/amount.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <boost/spirit/home/x3.hpp>

namespace crosscheck {
namespace {

namespace x3 = boost::spirit::x3;
using Text = std::string_view::const_iterator;

struct UnitSymbols : x3::symbols<const Unit*> {
  explicit UnitSymbols(bool before) {
    for (const Unit& unit : units())
      if (unit.before == before) add(std::string(unit.written), &unit);
  }
};

struct BoundSymbols : x3::symbols<Bound> {
  BoundSymbols(std::initializer_list<std::pair<const char*, Bound>> entries) {
    for (const auto& [words, bound] : entries) add(words, bound);
  }
};

const BoundSymbols bounds_before{
    {"about ", Bound::about}, {"around ", Bound::about}, {"roughly ", Bound::about}, {"approximately ", Bound::about}, {"some ", Bound::about},
    {"an estimated ", Bound::about}, {"estimated ", Bound::about}, {"circa ", Bound::about}, {"close to ", Bound::about}, {"an average ", Bound::about},
    {"nearly ", Bound::nearly}, {"almost ", Bound::nearly}, {"just under ", Bound::nearly}, {"just below ", Bound::nearly}, {"just short of ", Bound::nearly},
    {"just over ", Bound::about}, {"slightly more than ", Bound::about}, {"just above ", Bound::about}, {"a little over ", Bound::about},
    {"slightly over ", Bound::about}, {"slightly less than ", Bound::nearly}, {"just more than ", Bound::about},
    {"more than ", Bound::more_than}, {"over ", Bound::more_than}, {"above ", Bound::more_than}, {"in excess of ", Bound::more_than},
    {"greater than ", Bound::more_than}, {"well over ", Bound::more_than}, {"upwards of ", Bound::at_least},
    {"at least ", Bound::at_least}, {"a minimum of ", Bound::at_least}, {"no fewer than ", Bound::at_least}, {"no less than ", Bound::at_least},
    {"not less than ", Bound::at_least}, {"less than ", Bound::less_than}, {"fewer than ", Bound::less_than}, {"under ", Bound::less_than},
    {"below ", Bound::less_than}, {"up to ", Bound::at_most}, {"as many as ", Bound::at_most}, {"as much as ", Bound::at_most},
    {"at most ", Bound::at_most}, {"no more than ", Bound::at_most}, {"not more than ", Bound::at_most}, {"a maximum of ", Bound::at_most}};
const BoundSymbols bounds_after{{" or so", Bound::about}, {" or thereabouts", Bound::about}, {"-odd", Bound::about}, {"-some", Bound::about},
                                {" or more", Bound::at_least}, {"-plus", Bound::at_least}, {" plus", Bound::at_least}, {"+", Bound::at_least},
                                {" or less", Bound::at_most}, {" or fewer", Bound::at_most}};

const UnitSymbols signs_before{true};
const UnitSymbols words_after{false};
const auto word_end = !x3::char_("a-z0-9");
const auto gap = x3::lit(' ') | '-' | '\n' | "\xc2\xa0" | "\xe2\x80\x91";
const auto sign = signs_before >> -gap;
const auto symbol_end = x3::eps;
const auto dash = x3::lit(" - ") | " \xe2\x80\x93 " | "\xe2\x80\x93" | '-';

template <class Grammar>
bool skip(Text& from, Text to, const Grammar& grammar) {
  return x3::parse(from, to, grammar);
}

template <class Symbols, class Value>
bool look_up(Text& from, Text to, const Symbols& symbols, Value& value) {
  return x3::parse(from, to, symbols, value);
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
std::string_view rest(Text at, Text end) { return {at, static_cast<std::size_t>(end - at)}; }

/// "$", "US$" before a figure; a code in letters must not be the end of a word, which the caller sees to.
const Unit* sign_at(Text& at, Text end) {
  const Unit* unit = nullptr;
  Text begin = at;
  if (!x3::parse(at, end, sign, unit)) return nullptr;
  if (at != end && ((*at >= '0' && *at <= '9') || *at == '.' || !is_letter(unit->written.back()))) return unit;
  at = begin;
  return nullptr;
}

/// The unit after a figure. One letter counts only where it touches the figure: "26p", "20C".
const Unit* word_at(Text& at, Text end) {
  Text begin = at;
  const bool apart = skip(at, end, gap);
  const Unit* unit = nullptr;
  if (look_up(at, end, words_after, unit) && (!is_letter(unit->written.back()) || skip(at, end, word_end)) &&
      !(apart && unit->written.size() == 1 && is_letter(unit->written[0])))
    return unit;
  at = begin;
  return nullptr;
}

/// Counted by the million where the figure is short: "2.5m people" are no metres.
bool is_counted_word(Text at, Text end) {
  static const x3::symbols<x3::unused_type> counted = [] {
    x3::symbols<x3::unused_type> words;
    for (const char* word : {"people", "users", "customers", "subscribers", "viewers", "listeners", "readers", "homes", "households", "jobs", "workers", "employees", "tonnes", "tons", "barrels", "voters", "children", "adults", "patients",
                             "pupils", "students", "passengers", "visitors", "tourists", "copies", "tickets", "shares", "vehicles", "cars", "units", "devices", "doses", "accounts", "members", "refugees", "residents", "hectares", "acres"})
      words.add(word);
    return words;
  }();
  const Unit* unit = nullptr;
  Text next = at;
  if (look_up(next, end, words_after, unit) && unit->kind == QuantityKind::money && skip(next, end, word_end)) return true;
  return x3::parse(at, end, counted) && skip(at, end, word_end);
}

/// "35m" beside a currency sign or word, or before what is counted, is a magnitude; elsewhere metres.
void attach_million(Text& at, Text end, Number& number, bool has_sign) {
  Text next = at;
  if (number.scaled() || !skip(next, end, x3::lit('m') >> word_end)) return;
  Text word = next;
  if (!has_sign && !(skip(word, end, gap) && is_counted_word(word, end))) return;
  at = next;
  number.value *= 1e6;
  number.step *= 1e6;
  number.scale = 1e6;
}

struct Figure {
  Number number;
  const Unit* unit = nullptr;
  bool has_sign = false;
};

/// "-10C", "minus 10C": only temperatures lie below nought in print; elsewhere the sign is a dash.
std::optional<Figure> below_nought(Text& at, Text end);

std::optional<Figure> figure_at(Text& at, Text end) {
  if (auto negative = below_nought(at, end)) return negative;
  Figure figure;
  figure.unit = sign_at(at, end);
  figure.has_sign = figure.unit != nullptr;
  const auto number = match_number(rest(at, end));
  if (!number) return std::nullopt;
  figure.number = number->value;
  at += static_cast<std::ptrdiff_t>(number->length);
  attach_million(at, end, figure.number, figure.has_sign);
  Text after = at;
  if (figure.number.vague) skip(after, end, x3::lit(" of"));  // "millions of dollars"
  const Unit* word = word_at(after, end);
  if (word && (!figure.has_sign || word->kind == QuantityKind::money)) {
    if (!figure.has_sign) figure.unit = word;
    at = after;
  }
  return figure;
}

std::optional<Figure> below_nought(Text& at, Text end) {
  Text next = at;
  if (!skip(next, end, x3::lit("minus ") | "-" | "\xe2\x88\x92") || next == end || *next < '0' || *next > '9') return std::nullopt;
  auto figure = figure_at(next, end);
  if (!figure || !figure->unit || figure->unit->canonical != "C") return std::nullopt;
  figure->number.value = -figure->number.value;
  at = next;
  return figure;
}

/// "20 to 25 percent", "$3-5 million", "between 60 and 90": the other end, where both can be ends of one range.
void extend_range(Text& at, Text end, bool between, Amount& amount, const Figure& first) {
  Text next = at;
  if (between ? !skip(next, end, x3::lit(" and ")) : !skip(next, end, x3::lit(" to ") | dash)) return;
  const auto second = figure_at(next, end);
  if (!second || second->number.vague) return;
  if (first.unit && second->unit && first.unit->canonical != second->unit->canonical) return;
  if (first.unit && !second->unit && !first.has_sign) return;  // "5 percent to 20"
  Number lower = first.number;
  if (second->number.scaled() && !lower.scaled() && lower.value < 1000) {  // "3 to 5 million", not "700,000 to one million"
    lower.scale = second->number.scale;
    lower.value *= lower.scale, lower.step *= lower.scale;
  }
  if (!between && lower.value >= second->number.value) return;
  amount.number = lower;
  amount.upper = second->number;
  if (!amount.unit) amount.unit = second->unit;
  at = next;
}

}  // namespace

std::optional<Prefix<Amount>> match_amount(std::string_view lower) {
  Text at = lower.begin();
  const Text end = lower.end();
  Amount amount;
  look_up(at, end, bounds_before, amount.bound);
  const bool between = amount.bound == Bound::none && skip(at, end, x3::lit("between "));
  amount.figure = static_cast<std::size_t>(at - lower.begin());
  const auto first = figure_at(at, end);
  if (!first) return std::nullopt;
  amount.number = first->number;
  amount.unit = first->unit;
  extend_range(at, end, between, amount, *first);
  if (between && !amount.upper) return std::nullopt;
  Bound after = Bound::none;
  Text suffix = at;
  if (amount.bound == Bound::none && look_up(suffix, end, bounds_after, after) && skip(suffix, end, word_end)) {
    amount.bound = after;
    at = suffix;
    if (!amount.unit) amount.unit = word_at(at, end);
  }
  return Prefix<Amount>{amount, static_cast<std::size_t>(at - lower.begin())};
}

std::optional<Amount> parse_amount(std::string_view text) { return whole(match_amount(lowered(text)), text); }

namespace {

double in_unit(double value, const Unit* unit) { return unit ? value * unit->factor + unit->offset : value; }

/// Half a unit of the last digit that means anything; counts below a hundred and written out in full are exact.
double slack(const Number& number, const Unit* unit, Bound bound) {
  const double mantissa = std::fabs(number.value) / number.scale;
  const double step = number.step / number.scale;
  const bool share = unit && unit->kind != QuantityKind::money && unit->kind != QuantityKind::measure;
  double half = 0;
  if (step > 0 && step < 1) half = step / 2;
  else if (step > 0 && (number.scaled() || unit) && (mantissa < 1000 || share) && !(unit && !number.scaled() && unit->kind == QuantityKind::money)) half = 0.5;
  else if (step >= 100) half = std::min(step / 2, mantissa / 20);
  if (bound == Bound::about) half = std::max({half, step > 1 ? step / 2 : 0.0, mantissa / 20});
  return half * number.scale;
}

}  // namespace

Quantity quantity_of(const Amount& amount) {
  const Number& low = amount.number;
  const Number& high = amount.upper ? *amount.upper : low;
  Quantity quantity;
  quantity.stated = in_unit(low.value, amount.unit);
  quantity.kind = amount.unit ? amount.unit->kind : QuantityKind::plain;
  quantity.unit = amount.unit ? std::string(amount.unit->canonical) : std::string();
  quantity.significant_digits = low.significant_digits;
  quantity.approximate = amount.bound == Bound::about || amount.bound == Bound::nearly || low.vague;
  quantity.min = in_unit(low.value - slack(low, amount.unit, amount.bound), amount.unit);
  quantity.max = in_unit(high.value + slack(high, amount.unit, amount.bound), amount.unit);
  switch (amount.bound) {
    case Bound::nearly:
      quantity.min = in_unit(low.value * 0.9, amount.unit);
      quantity.max = in_unit(high.value, amount.unit);
      quantity.open_max = true;
      break;
    case Bound::more_than:
      quantity.min = quantity.stated;
      quantity.max.reset();
      quantity.open_min = true;
      break;
    case Bound::at_least: quantity.min = quantity.stated; quantity.max.reset(); break;
    case Bound::less_than:
      quantity.max = in_unit(high.value, amount.unit);
      quantity.min.reset();
      quantity.open_max = true;
      break;
    case Bound::at_most: quantity.max = in_unit(high.value, amount.unit); quantity.min.reset(); break;
    case Bound::none:
    case Bound::about: break;
  }
  if (low.vague) quantity.max.reset();
  return quantity;
}

}  // namespace crosscheck
