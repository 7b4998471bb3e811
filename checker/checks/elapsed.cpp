#include <cmath>

#include <fmt/format.h>

#include "checker/checks/article_checks.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/values/rank.hpp"
#include "checker/values/time_expression.hpp"

namespace crosscheck {
namespace {

using namespace std::string_view_literals;

constexpr std::array founding{"found"sv, "establish"sv, "open"sv, "begin"sv, "launch"sv, "create"sv, "build"sv, "form"sv, "start"sv, "set"sv, "inaugurate"sv, "bear"sv, "die"sv, "complete"sv};
constexpr std::array loosely{"about"sv, "around"sv, "nearly"sv, "almost"sv, "some"sv, "roughly"sv, "over"sv, "than"sv, "least"sv, "approximately"sv, "under"sv, "to"sv, "just"sv, "or"sv, "another"sv, "every"sv};

/// "21st", "40th".
std::string ordinal_of(int number) {
  const int tens = number % 100, units = number % 10;
  const bool teen = tens >= 11 && tens <= 13;
  return fmt::format("{}{}", number, teen ? "th" : units == 1 ? "st" : units == 2 ? "nd" : units == 3 ? "rd" : "th");
}

class Elapsed {
public:
  Elapsed(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) : input_(input), parsed_(input.analysis.parsed), words_(parsed_), findings_(findings) {
    for (const TimeMention& mention : input.analysis.times) {
      const auto time = parse_time(plain(mention.span));
      expressions_.push_back(time.value_or(TimeExpression{}));
    }
  }

  void run() {
    for (std::size_t at = 0; at < times().size(); ++at) {
      if (!words_.is_copy(times()[at].first_token)) continue;
      if (const double years = years_of(at); years > 0) span_between(at, years);
      ago(at);
      later(at);
    }
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token)
      if ((words_.lemma(token) == "anniversary" || is_own_birthday(token)) && words_.is_copy(token)) anniversary(token);
    for (const QuantityMention& quantity : input_.analysis.quantities)
      if (quantity.quantity.kind == QuantityKind::age && words_.is_copy(quantity.first_token)) age_of_thing(quantity);
  }

private:
  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  std::vector<DraftFinding>& findings_;
  std::vector<TimeExpression> expressions_;

  const std::vector<TimeMention>& times() const { return input_.analysis.times; }

  std::string plain(Span span) const {
    std::string text(parsed_.text(span));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  /// The year that a mention is, or is in; 0: none said.
  int year_at(std::size_t at) const { return at < times().size() && expressions_[at].shape == TimeShape::calendar && !expressions_[at].fiscal ? expressions_[at].year : 0; }

  /// Whole years of a duration, 0 for other expressions and vague ones.
  double years_of(std::size_t at) const {
    const TimeExpression& time = expressions_[at];
    if (time.shape != TimeShape::duration || !time.count) return 0;
    if (among(words_.word(times()[at].first_token), std::array{"a"sv, "an"sv, "each"sv, "every"sv, "per"sv})) return 0;  // "6 tonnes a year": a rate
    if (time.unit == TimeUnit::year) return *time.count;
    return time.unit == TimeUnit::decade ? *time.count * 10 : 0;
  }

  bool same_sentence(std::size_t a, std::size_t b) const { return words_.same_sentence(times()[a].first_token, times()[b].first_token); }

  /// How far a stated number of years may be off.
  double slack(std::size_t at, double years) const {
    const bool loose = among(words_.before(times()[at].first_token), loosely) || expressions_[at].unit == TimeUnit::decade;
    return loose ? std::max(1.0, years * 0.15) : 1.0;
  }

  DraftFinding& raise(std::string_view rule, Span span, std::string message, std::string working) {
    DraftFinding finding = draft_finding(input_, rule, span, std::move(message));
    finding.working.push_back(std::move(working));
    findings_.push_back(std::move(finding));
    return findings_.back();
  }

  void report(std::size_t at, std::size_t first, int from, int to, double years) {
    const Span span = times()[at].span;
    DraftFinding& finding = raise("elapsed-arithmetic", span, fmt::format("{} conflicts with the years {} and {}, which lie {} apart", words_.quoted(span), from, to, to - from),
                                  fmt::format("{} - {} = {}, not {:g}", to, from, to - from, years));
    if (first < times().size()) finding.related.push_back({input_.document, times()[first].span, "from here", {}});
  }

  /// "the 40 years from 1990 to 2020", "from 1990 to 2020, a span of 40 years".
  void span_between(std::size_t at, double years) {
    const auto pair_at = [&](std::size_t first) {
      if (first + 1 >= times().size() || !same_sentence(first, first + 1) || !same_sentence(first, at)) return false;
      const int from = year_at(first), to = year_at(first + 1);
      const TokenId begin = times()[first].first_token, middle = times()[first].last_token;
      const std::string_view lead = words_.before(begin), join = words_.word(middle);
      if (from == 0 || to <= from || times()[first + 1].first_token != middle + 1) return false;
      return (lead == "from" && (join == "to" || join == "until" || join == "through")) || (lead == "between" && join == "and");
    };
    const std::size_t after = at + 1;
    const bool follows = pair_at(after) && times()[after].first_token - times()[at].last_token <= 2;
    const bool precedes = at >= 2 && pair_at(at - 2) && times()[at].first_token - times()[at - 1].last_token <= 5 && words_.word(times()[at - 1].last_token) == "," && in_apposition(at);
    if (!follows && !precedes) return;
    const std::size_t first = follows ? after : at - 2;
    const int from = year_at(first), to = year_at(first + 1);
    if (std::fabs(to - from - years) > slack(at, years)) report(at, first, from, to, years);
  }

  /// "…, a span of 40 years": nothing but a measure's words before the duration.
  bool in_apposition(std::size_t at) const {
    for (TokenId token = times()[at - 1].last_token + 1; token < times()[at].first_token; ++token)
      if (!among(words_.word(token), std::array{"a"sv, "span"sv, "period"sv, "of"sv, "total"sv, "the"sv, "some"sv, "or"sv, "for"sv})) return false;
    return true;
  }

  /// "30 years ago, in 1985": against the article's date.
  void ago(std::size_t at) {
    const TimeExpression& time = expressions_[at];
    if (!parsed_.article.date || time.shape != TimeShape::shift || time.anchor != TimeAnchor::document || time.unit != TimeUnit::year || !time.count || *time.count > -2) return;
    const double years = -*time.count;
    const int now = civil(*parsed_.article.date).year;
    for (const std::size_t other : {at + 1, at - 1}) {
      if (other >= times().size() || !same_sentence(at, other) || year_at(other) == 0) continue;
      const std::size_t left = std::min(at, other), right = std::max(at, other);
      if (!joined(times()[left].last_token, times()[right].first_token)) continue;
      if (std::fabs(now - year_at(other) - years) > slack(at, years)) report(at, other, year_at(other), now, years);
    }
  }

  /// Only ", in" or "(in" between the two.
  bool joined(TokenId from, TokenId to) const {
    if (to <= from || to - from > 3) return false;
    for (TokenId token = from; token < to; ++token)
      if (!among(words_.word(token), std::array{","sv, "in"sv, "("sv, "\xe2\x80\x93"sv, "-"sv})) return false;
    return words_.word(from) == "," || words_.word(from) == "(";
  }

  /// "thirty years later, in 2025": against the years told just before.
  void later(std::size_t at) {
    const TimeExpression& time = expressions_[at];
    if (time.shape != TimeShape::shift || time.anchor != TimeAnchor::narrative || time.unit != TimeUnit::year || !time.count || *time.count < 2) return;
    const std::size_t next = at + 1;
    if (next >= times().size() || !same_sentence(at, next) || year_at(next) == 0 || !joined(times()[at].last_token, times()[next].first_token)) return;
    const int to = year_at(next);
    std::size_t nearest = times().size();
    for (std::size_t other = at; other-- > 0 && parsed_.tokens[times()[at].first_token].sentence - parsed_.tokens[times()[other].first_token].sentence <= 2;) {
      if (year_at(other) == 0) continue;
      if (nearest == times().size()) nearest = other;
      if (std::fabs(to - year_at(other) - *time.count) <= slack(at, *time.count)) return;
    }
    if (nearest < times().size() && year_at(nearest) < to) report(at, nearest, year_at(nearest), to, *time.count);
  }

  /// "its 90th birthday": a club's, not a person's.
  bool is_own_birthday(TokenId token) const {
    const TokenId ordinal = words_.lemma(token) == "birthday" ? ordinal_before(token) : no_token;
    return ordinal != no_token && words_.before(ordinal) == "its";
  }

  /// "The bridge, built in 1950, is 79 years old": against the article's date.
  void age_of_thing(const QuantityMention& quantity) {
    const SentenceId sentence = parsed_.tokens[quantity.first_token].sentence;
    if (!parsed_.article.date || quantity.quantity.approximate || !parsed_.text(quantity.span).ends_with("old")) return;
    const auto sentence_at = [&](const TimeMention& time) { return parsed_.tokens[time.first_token].sentence; };
    const auto near = std::partition_point(times().begin(), times().end(), [&](const TimeMention& time) { return sentence_at(time) < sentence; });
    std::size_t made = times().size(), years = 0;
    for (auto at = static_cast<std::size_t>(near - times().begin()); at < times().size() && sentence_at(times()[at]) == sentence; ++at) {
      if (year_at(at) == 0) continue;
      ++years;
      if (is_made(at)) made = at;
    }
    if (made == times().size() || years != 1 || words_.after(quantity.last_token - 1) == "when") return;
    const int now = civil(*parsed_.article.date).year, from = year_at(made);
    const double age = quantity.quantity.stated;
    if (from >= now || std::fabs(now - from - age) <= 1) return;
    const Span span = quantity.span;
    DraftFinding& finding = raise("elapsed-arithmetic", span, fmt::format("{} conflicts with the years {} and {}, which lie {} apart", words_.quoted(span), from, now, now - from),
                                  fmt::format("{} - {} = {}, not {:g}", now, from, now - from, age));
    finding.related.push_back({input_.document, times()[made].span, "from here", {}});
  }

  /// "built in 1950", "founded in 1919": only the preposition between.
  bool is_made(std::size_t at) const {
    constexpr std::array makings{"build"sv, "found"sv, "establish"sv, "create"sv, "complete"sv, "make"sv, "launch"sv, "construct"sv, "open"sv};
    const TokenId first = times()[at].first_token;
    return first >= 2 && words_.before(first) == "in" && parsed_.tokens[first - 2].xpos == Xpos::VBN && among(words_.lemma(first - 2), makings);
  }

  /// "its 40th anniversary in 2017", founded in 1987.
  void anniversary(TokenId token) {
    const TokenId ordinal = ordinal_before(token);
    if (ordinal == no_token || among(words_.before(ordinal), std::array{"their"sv, "his"sv, "her"sv})) return;  // a couple's, not the firm's
    const auto count = match_ordinal(std::string(words_.word(ordinal)));
    const int number = count ? count->value : 0;
    const SentenceId sentence = parsed_.tokens[token].sentence;
    std::vector<int> years;
    int founded = 0;
    Span founded_at;
    const auto sentence_at = [&](const TimeMention& time) { return parsed_.tokens[time.first_token].sentence; };
    const auto near = std::partition_point(times().begin(), times().end(), [&](const TimeMention& time) { return sentence_at(time) + 1 < sentence; });
    for (auto at = static_cast<std::size_t>(near - times().begin()); at < times().size(); ++at) {
      const SentenceId here = sentence_at(times()[at]);
      if (here > sentence + 1) break;
      if (year_at(at) == 0) continue;
      years.push_back(year_at(at));
      if (is_founding(at, token) && (founded == 0 || here == sentence)) founded = year_at(at), founded_at = times()[at].span;
    }
    if (founded == 0) return;
    const bool has_other = std::any_of(years.begin(), years.end(), [&](int year) { return year > founded; });
    if (!has_other && !parsed_.article.date) return;
    for (const int year : years)
      if (year - founded == number) return;
    const int now = parsed_.article.date ? civil(*parsed_.article.date).year : 0;
    if (now > 0 && std::abs(now - founded - number) <= 1) return;
    int held = now;
    for (const int year : years)
      if (year > founded) held = year;
    const Span span = words_.span(ordinal, token + 1);
    DraftFinding& finding = raise("ordinal-arithmetic", span, fmt::format("{} conflicts with the year {}: that would be the {}", words_.quoted(span), founded, ordinal_of(held - founded)),
                                  fmt::format("{} - {} = {}, not {}", held, founded, held - founded, number));
    finding.related.push_back({input_.document, founded_at, "counted from here", {}});
  }

  TokenId ordinal_before(TokenId token) const {
    for (TokenId other = token; other-- > 0 && token - other <= 3 && words_.same_sentence(other, token);)
      if (match_ordinal(std::string(words_.word(other)))) return other;
    return no_token;
  }

  /// "founded in 1987", "the 1987 fire" beside "anniversary of".
  bool is_founding(std::size_t at, TokenId anniversary_token) const {
    const TokenId first = times()[at].first_token;
    const bool of_something = words_.after(anniversary_token) == "of";
    if (of_something && (first < anniversary_token || first - anniversary_token > 8 || !words_.same_sentence(first, anniversary_token))) return false;
    for (TokenId other = first; other-- > 0 && first - other <= 4 && words_.same_sentence(other, first);)
      if (words_.upos(other) == Upos::VERB && (among(words_.lemma(other), founding) || words_.before(other) == "first")) return true;
    return words_.same_sentence(first, anniversary_token) && first > anniversary_token && first - anniversary_token <= 3 && words_.word(anniversary_token + 1) == "of" &&
           words_.upos(times()[at].last_token) == Upos::NOUN;
  }
};

}  // namespace

void check_elapsed(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) { Elapsed(input, findings).run(); }

}  // namespace crosscheck
