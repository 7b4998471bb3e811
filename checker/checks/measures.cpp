#include <cmath>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/figures.hpp"
#include "checker/values/amount.hpp"
#include "checker/values/number.hpp"
#include "checker/values/time_expression.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

// "the gap between 31 and 24" joins two things; it is no range.
constexpr std::array two_things{"gap"sv, "difference"sv, "margin"sv, "ratio"sv, "choice"sv, "match"sv, "game"sv, "relationship"sv, "distance"sv, "spread"sv, "link"sv, "choose"sv, "choosing"sv, "differential"sv,
                                "split"sv, "contest"sv, "divided"sv, "correlation"sv, "differentials"sv, "merger"sv, "swap"sv};

class Measures : private FigureCheck {
public:
  Measures(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : FigureCheck(input, findings) {}

  void run() {
    for (const SentenceFigures& sentence : figures_by_sentence(input_.analysis)) {
      for (const std::size_t at : sentence.figures) reversed(at);
      for (std::size_t at = 0; at + 1 < sentence.figures.size(); ++at) {
        converted(sentence.figures[at], sentence.figures[at + 1]);
        ranges_down(sentence.figures[at], sentence.figures[at + 1]);
      }
    }
    for (const TimeMention& time : input_.analysis.times) reversed_span(time);
  }

private:
  DraftFinding& raise(std::string_view rule, std::size_t one, std::size_t two, std::string message) {
    DraftFinding finding = draft_finding(input_, rule, words_.span(quantities_[one].first_token, quantities_[two].last_token), std::move(message));
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  /// "between 31 and 24".
  void reversed(std::size_t at) {
    const auto amount = parse_amount(words(at));
    const TokenId between = quantities_[at].first_token;
    if (!amount || !amount->upper || amount->number.value <= amount->upper->value || words_.word(between) != "between") return;
    if (in_two_units(at)) return;
    // "between 2200 and 0700": hours of the day.
    const std::string_view last = words_.word(quantities_[at].last_token - 1);
    if (last.size() == 4 && last[0] == '0') return;
    if (joins_two(between)) return;
    // "between 11 and 6": hours again, where nothing is counted.
    if (!amount->unit && amount->number.value <= 24 && quantities_[at].noun == no_token) return;
    DraftFinding& finding = raise("range-order", at, at, fmt::format("the range {} runs backwards", words_.quoted(quantities_[at].span)));
    finding.working.push_back(fmt::format("{} > {}", shown(amount->number.value), shown(amount->upper->value)));
  }

  /// "fares range from £40 to £25"
  void ranges_down(std::size_t one, std::size_t two) {
    const TokenId from = first(one) - 1;
    if (first(one) < 2 || words_.word(from) != "from" || !is_ranging(from - 1)) return;
    if (first(two) != last(one) + 1 || words_.word(last(one)) != "to" || value(one).kind != value(two).kind || value(one).unit != value(two).unit) return;
    if (value(one).kind == QuantityKind::rank || value(one).stated <= value(two).stated) return;
    DraftFinding& finding = raise("range-order", one, two, fmt::format("the range {} runs backwards", words_.quoted(words_.span(first(one), last(two)))));
    finding.working.push_back(fmt::format("{} > {}", shown(value(one)), shown(value(two))));
  }

  /// The verb, which the tagger may take for a noun; not "a wide range from".
  bool is_ranging(TokenId token) const {
    const Upos lead = token > 0 ? words_.upos(token - 1) : Upos::PUNCT;
    return words_.word(token).starts_with("rang") && words_.lemma(token) == "range" && lead != Upos::DET && lead != Upos::ADJ;
  }

  /// "between 97 cents and one dollar".
  bool in_two_units(std::size_t at) const {
    const std::string range = words(at);
    const std::size_t join = range.find(" and ");
    if (!range.starts_with("between ") && !range.starts_with("Between ")) return false;
    if (join == std::string::npos) return false;
    const auto lower = parse_amount(range.substr(8, join - 8)), upper = parse_amount(range.substr(join + 5));
    return lower && upper && lower->unit && upper->unit && lower->unit->factor != upper->unit->factor;
  }

  bool joins_two(TokenId between) const {
    for (TokenId token = between > 3 ? between - 3 : 0; token < between; ++token)
      if (words_.same_sentence(token, between) && (among(words_.lemma(token), two_things) || among(words_.word(token), two_things))) return true;
    return false;
  }

  /// "between 18 and 12 months".
  void reversed_span(const TimeMention& time) {
    const TokenId first = time.first_token;
    if (first < 3 || !words_.same_sentence(first - 3, first) || words_.before(first) != "and" || words_.word(first - 3) != "between") return;
    const auto longer = parse_number(words_.word(first - 2)), shorter = parse_number(words_.word(first));
    const auto span = parse_time(parsed_.text(time.span));
    if (!longer || !shorter || !span || span->shape != TimeShape::duration || longer->value <= shorter->value || joins_two(first - 3)) return;
    const Span range = words_.span(first - 3, time.last_token);
    DraftFinding finding = draft_finding(input_, "range-order", range, fmt::format("the range {} runs backwards", words_.quoted(range)));
    finding.working.push_back(fmt::format("{} > {}", shown(longer->value), shown(shorter->value)));
    findings_.push_back(std::move(finding));
  }

  /// "100 miles (160 km)", "30C, or 86F".
  void converted(std::size_t one, std::size_t two) {
    const Quantity &first = value(one), &second = value(two);
    if (first.kind != QuantityKind::measure || second.kind != QuantityKind::measure || first.unit != second.unit) return;
    const TokenId after = quantities_[one].last_token, next = quantities_[two].first_token;
    const bool bracket = next == after + 1 && words_.word(after) == "(" && words_.word(quantities_[two].last_token) == ")";
    const bool other = next == after + 2 && words_.word(after) == "," && words_.word(after + 1) == "or";
    if (!bracket && !other) return;
    const auto one_amount = parse_amount(words(one)), two_amount = parse_amount(words(two));
    if (!one_amount || !two_amount || !one_amount->unit || !two_amount->unit || one_amount->unit->factor == two_amount->unit->factor || one_amount->upper || two_amount->upper) return;
    if (composite(one) || one_amount->bound != Bound::none || first.stated == 0) return;
    if (agrees(*one_amount, *two_amount, true) || agrees(*one_amount, *two_amount, false)) return;
    const double exact = (one_amount->number.value * one_amount->unit->factor + one_amount->unit->offset - two_amount->unit->offset) / two_amount->unit->factor;
    DraftFinding& finding = raise("unit-conversion", one, two,
                                  fmt::format("{} is {:.3g} {}, not {}", words_.quoted(quantities_[one].span), exact, two_amount->unit->written, words_.quoted(quantities_[two].span)));
    if (bracket) finding.place.span = words_.span(quantities_[one].first_token, quantities_[two].last_token + 1);
    finding.working.push_back(fmt::format("{:g} {} = {:.4g} {}", one_amount->number.value, one_amount->unit->written, exact, two_amount->unit->written));
  }

  std::string words(std::size_t at) const { return std::string(parsed_.text(quantities_[at].span)); }

  /// "6ft 2in (1.88m)": the figure before belongs to the first.
  bool composite(std::size_t at) const {
    if (at == 0) return false;
    const QuantityMention& before = quantities_[at - 1];
    return before.last_token == quantities_[at].first_token && before.quantity.kind == QuantityKind::measure;
  }

  /// Whether the two can be roundings of one measure. A rise of 2C is 3.6F: differences have no offset.
  static bool agrees(const Amount& a, const Amount& b, bool with_offset) {
    const auto interval = [&](const Amount& amount) {
      const double size = std::fabs(amount.number.value), digit = amount.number.step / 2;
      const double half = size < 10 ? digit : std::max(std::min(digit, size * 0.05), size * 0.03);
      const double offset = with_offset ? amount.unit->offset : 0;
      const double low = (amount.number.value - half) * amount.unit->factor + offset, high = (amount.number.value + half) * amount.unit->factor + offset;
      return Range{std::min(low, high), std::max(low, high)};
    };
    const Range first = interval(a), second = interval(b);
    return first.low <= second.high && second.low <= first.high;
  }
};

}  // namespace

void check_measures(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Measures(input, findings).run(); }

}  // namespace crosscheck
