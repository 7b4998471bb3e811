#include <cmath>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/figures.hpp"
#include "checker/values/ratio.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr std::array upward{"rise"sv, "increase"sv, "grow"sv, "climb"sv, "jump"sv, "gain"sv, "surge"sv, "soar"sv, "leap"sv, "up"sv, "advance"sv, "expand"sv, "growth"sv, "raise"sv, "lift"sv, "rocket"sv, "swell"sv};
constexpr std::array downward{"fall"sv, "drop"sv, "decline"sv, "decrease"sv, "slip"sv, "slide"sv, "plunge"sv, "shrink"sv, "tumble"sv, "dip"sv, "sink"sv, "down"sv, "slump"sv, "plummet"sv, "cut"sv, "reduce"sv, "lower"sv};
constexpr std::array more_or_less{"more"sv, "than"sv, "almost"sv, "nearly"sv, "about"sv, "roughly"sv, "over"sv, "just"sv, "virtually"sv, "practically"sv, "approximately"sv, "around"sv, "less"sv, "up"sv};
constexpr std::array negations{"not"sv, "n't"sv, "without"sv, "never"sv};

/// The old and the new figure of a change.
struct Pair {
  std::size_t from = 0;  ///< indices into Analysis::quantities
  std::size_t to = 0;
};

class Changes : private FigureCheck {
public:
  Changes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : FigureCheck(input, findings) {}

  void run() {
    for (const SentenceFigures& sentence : figures_by_sentence(input_.analysis)) {
      for (std::size_t at = 0; at + 1 < sentence.figures.size(); ++at) {
        if (const auto pair = pair_at(sentence, at)) check_pair(sentence, *pair);
        share_of(sentence, at);
      }
    }
  }

private:
  /// "from B to A" or "to A from B"; other currencies in brackets may stand between.
  std::optional<Pair> pair_at(const SentenceFigures& sentence, std::size_t at) const {
    const std::size_t one = sentence.figures[at];
    const std::string_view lead = words_.before(first(one));
    if (lead != "from" && lead != "to") return std::nullopt;
    for (std::size_t next = at + 1; next < sentence.figures.size() && next <= at + 2; ++next) {
      const std::size_t two = sentence.figures[next];
      if (first(two) - last(one) > (lead == "to" ? 12U : 3U)) break;
      if (!comparable(value(one), value(two))) continue;
      const std::string_view join = words_.before(first(two));
      if (lead == "from" && join == "to" && first(two) - last(one) <= 3) return Pair{one, two};
      if (lead == "to" && join == "from" && same_clause(last(one), first(two))) return Pair{two, one};
      break;
    }
    return std::nullopt;
  }

  /// No further verb between, so that both figures belong to one change.
  bool same_clause(TokenId from, TokenId to) const {
    for (TokenId token = from; token < to; ++token)
      if (words_.upos(token) == Upos::VERB || words_.upos(token) == Upos::CCONJ || words_.upos(token) == Upos::SCONJ || words_.word(token) == ";") return false;
    return true;
  }

  /// +1, -1 by the words of change in the tokens before; 0 where there are none or both.
  int direction(TokenId from, TokenId to) const {
    int found = 0;
    for (TokenId token = from; token < to; ++token) {
      if (among(words_.word(token), negations)) return 0;
      const int here = is_one_of(token, upward) ? 1 : is_one_of(token, downward) ? -1 : 0;
      if (here != 0 && found != 0 && here != found) return 0;
      if (here != 0) found = here;
    }
    return found;
  }

  /// By lemma, word, or the word without "ed": the tagger takes "advanced" for an adjective.
  template <std::size_t count>
  bool is_one_of(TokenId token, const std::array<std::string_view, count>& list) const {
    const std::string_view word = words_.word(token);
    const bool past = word.size() > 4 && word.ends_with("ed");
    return among(words_.lemma(token), list) || among(word, list) || (past && (among(word.substr(0, word.size() - 1), list) || among(word.substr(0, word.size() - 2), list)));
  }

  TokenId back(TokenId token, TokenId steps) const {
    const TokenId begin = words_.sentence_of(token).first;
    return token - begin > steps ? token - steps : begin;
  }

  void check_pair(const SentenceFigures& sentence, const Pair& pair) {
    const auto old_range = sharp_range(pair.from), new_range = sharp_range(pair.to);
    if (!old_range || !new_range || old_range->low <= 0 || new_range->low <= 0 || value(pair.from).kind == QuantityKind::rank) return;
    const TokenId start = std::min(first(pair.from), first(pair.to)), end = std::max(last(pair.from), last(pair.to));
    if (ratio_word(pair, *old_range, *new_range, start, end)) return;
    for (const std::size_t at : sentence.figures) {
      if (value(at).kind != QuantityKind::percent || at == pair.from || at == pair.to) continue;
      const bool before = last(at) <= start && (start - last(at) <= 1 || only_a_time_between(last(at), start - 1));
      const bool after = first(at) >= end && first(at) - end <= 5 && same_clause(end, first(at));
      if (!before && !after) continue;
      const int sign = before ? direction(back(first(at), 4), first(at)) : direction(end, first(at));
      if (sign == 0) continue;
      if (value(pair.from).kind == QuantityKind::percent) percent_point(at, pair);
      else percent_change(at, pair, sign, *old_range, *new_range);
      return;
    }
  }

  /// Counts that are set against each other are rounded less than their zeros would allow: "from 800 to 600" is no "about".
  std::optional<Range> sharp_range(std::size_t at) const {
    constexpr double most = 0.02, large = 1e5;
    const Quantity& quantity = value(at);
    auto range = range_of(quantity);
    if (!range || !is_count(quantity) || quantity.approximate || quantity.stated >= large) return range;
    return Range{std::max(range->low, quantity.stated * (1 - most)), std::min(range->high, quantity.stated * (1 + most))};
  }

  /// "rose 15 percent last year, from": nothing but a comma and words of time.
  bool only_a_time_between(TokenId from, TokenId to) const {
    constexpr std::array time_words{","sv, "last"sv, "this"sv, "in"sv, "a"sv, "the"sv, "year"sv, "month"sv, "week"sv, "quarter"sv};
    if (to < from || to - from > 4) return false;
    for (TokenId token = from; token < to; ++token)
      if (!among(words_.word(token), time_words)) return false;
    return true;
  }

  static std::string sum(double old_value, double new_value) {
    return fmt::format("({} - {}) / {} = {:+.1f} %", shown(new_value), shown(old_value), shown(old_value), (new_value - old_value) / old_value * 100);
  }

  DraftFinding& raise(std::string_view rule, std::size_t at, const Pair& pair, std::string message) {
    DraftFinding finding = draft_finding(input_, rule, quantities_[at].span, std::move(message));
    finding.related.push_back({input_.document, quantities_[pair.from].span, "the figure before", {}});
    finding.related.push_back({input_.document, quantities_[pair.to].span, "the figure after", {}});
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  void percent_change(std::size_t at, const Pair& pair, int sign, Range old_range, Range new_range) {
    const auto stated = range_of(value(at));
    if (!stated || value(at).approximate || counts_otherwise(first(at))) return;
    const double low = (new_range.low / old_range.high - 1) * 100, high = (new_range.high / old_range.low - 1) * 100;
    const double margin = std::max(0.6, value(at).stated * 0.03);
    const double least = sign > 0 ? stated->low : -stated->high, most = sign > 0 ? stated->high : -stated->low;
    if (most + margin >= low && least - margin <= high) return;
    const double old_value = value(pair.from).stated, new_value = value(pair.to).stated;
    DraftFinding& finding = raise("percent-change", at, pair,
                                  fmt::format("a change of {} conflicts with {} before and {} after, which is {:+.1f} %", words_.quoted(quantities_[at].span),
                                              words_.quoted(quantities_[pair.from].span), words_.quoted(quantities_[pair.to].span), (new_value / old_value - 1) * 100));
    finding.working.push_back(sum(old_value, new_value));
    finding.working.push_back(fmt::format("with rounding between {:+.1f} % and {:+.1f} %", low, high));
    finding.confidence = 0.85;
  }

  /// "… per share after the three-for-two split": the two figures are counted in different shares. "The yen rose against the
  /// dollar to 153 from 154": a rate that falls as the currency rises.
  bool counts_otherwise(TokenId token) const {
    const Sentence& sentence = words_.sentence_of(token);
    for (TokenId at = sentence.first; at < sentence.last; ++at)
      if (words_.word(at).find("split") != std::string_view::npos || words_.word(at) == "adjusted" || words_.word(at) == "against") return true;
    return false;
  }

  /// "rose 2 percent to 6 percent from 4 percent".
  void percent_point(std::size_t at, const Pair& pair) {
    const double old_value = value(pair.from).stated, new_value = value(pair.to).stated, stated = value(at).stated;
    const double difference = std::fabs(new_value - old_value), relative = std::fabs(new_value / old_value - 1) * 100;
    if (std::fabs(difference - stated) > 0.051 || std::fabs(relative - stated) < std::max(1.0, stated * 0.15)) return;
    DraftFinding& finding = raise("percent-point", at, pair,
                                  fmt::format("{} is the difference of two percentages: {:g} percentage point{}, or {:.0f} per cent", words_.quoted(quantities_[at].span), difference,
                                              difference == 1 ? "" : "s", relative));
    finding.working.push_back(fmt::format("{:g} % - {:g} % = {:g} percentage points", std::max(old_value, new_value), std::min(old_value, new_value), difference));
    finding.working.push_back(sum(old_value, new_value));
  }

  /// "doubled to 10 from 4", "more than tripled from 2 to 5".
  bool ratio_word(const Pair& pair, Range old_range, Range new_range, TokenId start, TokenId end) {
    for (TokenId token = back(start, 4); token < end; ++token) {
      if (token >= start && token < end - 1 && words_.upos(token) != Upos::VERB) continue;
      const auto ratio = parse_ratio(words_.word(token));
      if (!ratio || ratio->form != RatioForm::change || words_.upos(token) != Upos::VERB) continue;
      const std::string_view before = words_.before(token), earlier = token > 1 ? words_.before(token - 1) : std::string_view();
      double least = ratio->factor * 0.88, most = ratio->factor * 1.25;
      if (before == "than" && earlier == "more") least = ratio->factor * 0.97, most = ratio->factor * 1.9;
      else if (before == "nearly" || before == "almost" || before == "than") least = ratio->factor * 0.7, most = ratio->factor * 1.02;
      else if (among(before, more_or_less)) least = ratio->factor * 0.75, most = ratio->factor * 1.35;
      if (ratio->factor < 1) std::swap(least, most), least = ratio->factor * 0.7, most = ratio->factor * 1.2;
      if (among(before, negations) || among(earlier, negations)) return true;
      const double low = new_range.low / old_range.high, high = new_range.high / old_range.low;
      if (high >= least && low <= most) return true;
      DraftFinding finding;
      finding.rule = "ratio-word";
      finding.place = {input_.document, parsed_.tokens[token].span, {}, {}};
      const double actual = value(pair.to).stated / value(pair.from).stated;
      finding.message = fmt::format("{} conflicts with {} before and {} after: {:.2g} times", words_.quoted(finding.place.span), words_.quoted(quantities_[pair.from].span),
                                    words_.quoted(quantities_[pair.to].span), actual);
      finding.related.push_back({input_.document, quantities_[pair.from].span, "the figure before", {}});
      finding.related.push_back({input_.document, quantities_[pair.to].span, "the figure after", {}});
      finding.working.push_back(fmt::format("{} / {} = {:.3g}", shown(value(pair.to).stated), shown(value(pair.from).stated), actual));
      findings_.push_back(std::move(finding));
      return true;
    }
    return false;
  }

  /// "789, or about a quarter, of its 3,200 dealers"; "12 of the 40 members, or 30 percent".
  void share_of(const SentenceFigures& sentence, std::size_t at) {
    if (at + 2 >= sentence.figures.size()) return;
    std::size_t part = sentence.figures[at], share = sentence.figures[at + 1], whole = sentence.figures[at + 2];
    const auto is_share = [&](std::size_t index) { return value(index).kind == QuantityKind::ratio || value(index).kind == QuantityKind::percent; };
    bool fits = is_share(share) && gap_is(last(part), first(share), {","sv, "or"sv}) && words_.before(first(share)) == "or" && gap_is(last(share), first(whole), {","sv, "of"sv, "its"sv, "the"sv, "their"sv, "all"sv}) &&
                contains_of(last(share), first(whole));
    if (!fits) {
      std::swap(share, whole);
      fits = is_share(share) && words_.before(first(share)) == "or" && first(share) - last(whole) <= 5 && gap_is(last(part), first(whole), {"of"sv, "the"sv, "its"sv, "their"sv, "all"sv, "out"sv}) &&
             contains_of(last(part), first(whole)) && !words_.before(first(share) - 1).empty();
      if (fits && parsed_.tokens[first(share) - 2].upos != Upos::PUNCT) fits = false;
    }
    if (!fits || is_share(part) || is_share(whole) || !comparable_counts(part, whole)) return;
    const auto part_range = range_of(value(part)), whole_range = range_of(value(whole)), share_range = range_of(value(share));
    if (!part_range || !whole_range || !share_range || whole_range->low <= 0) return;
    const double scale = value(share).kind == QuantityKind::percent ? 100 : 1;
    const double actual = value(part).stated / value(whole).stated * scale, stated = value(share).stated;
    const double margin = value(share).approximate || scale == 1 ? stated * 0.13 : std::max(0.6, stated * 0.03);
    const double low = part_range->low / whole_range->high * scale - margin, high = part_range->high / whole_range->low * scale + margin;
    if (share_range->high >= low && share_range->low <= high) return;
    DraftFinding finding = draft_finding(input_, "ratio-word", quantities_[share].span, fmt::format("{} conflicts with {} of {}, which is {:.3g}{}", words_.quoted(quantities_[share].span), words_.quoted(quantities_[part].span),
                                  words_.quoted(quantities_[whole].span), actual, scale > 1 ? " %" : ""));
    finding.related.push_back({input_.document, quantities_[part].span, "the part", {}});
    finding.related.push_back({input_.document, quantities_[whole].span, "the whole", {}});
    finding.working.push_back(fmt::format("{} / {} = {:.3g}{}", shown(value(part).stated), shown(value(whole).stated), actual, scale > 1 ? " %" : ""));
    findings_.push_back(std::move(finding));
  }

  bool comparable_counts(std::size_t part, std::size_t whole) const {
    if (is_count(value(part)) && is_count(value(whole))) return value(part).stated < value(whole).stated;
    return value(part).kind == QuantityKind::money && comparable(value(part), value(whole)) && value(part).stated < value(whole).stated;
  }

  bool gap_is(TokenId from, TokenId to, std::initializer_list<std::string_view> allowed) const {
    if (to < from || to - from > 5) return false;
    for (TokenId token = from; token < to; ++token)
      if (std::find(allowed.begin(), allowed.end(), words_.word(token)) == allowed.end()) return false;
    return true;
  }

  bool contains_of(TokenId from, TokenId to) const {
    for (TokenId token = from; token < to; ++token)
      if (words_.word(token) == "of") return true;
    return false;
  }
};

}  // namespace

void check_changes(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Changes(input, findings).run(); }

}  // namespace crosscheck
