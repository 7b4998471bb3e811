// Votes, final scores and places: "voted 23 to 14", "by 7 votes to 2", "a 7-2 vote", "a 3-1 victory", "ranked 38th".
#include <algorithm>
#include <array>
#include <charconv>

#include "checker/checks/clauses.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/values/score.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

constexpr std::array vote_words{"vote"sv, "ballot"sv, "approve"sv, "reject"sv, "majority"sv, "motion"sv, "division"sv};
constexpr std::array result_words{"win"sv, "victory"sv, "beat"sv, "defeat"sv, "lose"sv, "loss"sv, "scoreline"sv, "score"sv, "result"sv, "finish"sv, "draw"sv, "thrash"sv, "triumph"sv, "success"sv, "overcome"sv, "end"sv};
/// On the way to the result, or of another match or part of it.
constexpr std::array passing{"half-time"sv, "halftime"sv, "half"sv, "lead"sv, "ahead"sv, "when"sv, "first"sv, "aggregate"sv, "leg"sv, "set"sv, "quarter"sv, "trail"sv, "level"sv, "penalty"sv, "shootout"sv,
                             "earlier"sv, "previous"sv, "season"sv, "would"sv, "could"sv, "might"sv, "predict"sv, "set"sv};

class Tallies {
public:
  explicit Tallies(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree) {}

  std::vector<Measurement> read() {
    const std::vector<QuantityMention>& quantities = sources_.input.analysis.quantities;
    for (std::size_t at = 0; at < quantities.size(); ++at) {
      const QuantityMention& one = quantities[at];
      if (one.quantity.kind == QuantityKind::score) joined(one);
      else if (at + 1 < quantities.size()) apart(one, quantities[at + 1]);
    }
    for (TokenId token = 1; token < tree_.size(); ++token) ranked(token);
    std::ranges::stable_sort(found_, [](const Measurement& a, const Measurement& b) { return a.span.start < b.span.start; });
    return std::move(found_);
  }

private:
  /// "Ranked 38th in the world".
  void ranked(TokenId token) {
    const std::string_view form = tree_.parsed().form(token);
    if (tree_.lemma(token - 1) != "rank" || form.size() < 3 || form.size() > 6 || form.front() < '1' || form.front() > '9') return;
    int place = 0;
    const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), place);
    const std::string_view suffix(end, form.data() + form.size());
    if (error != std::errc() || (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th")) return;
    Measurement measurement;
    measurement.what = "ranking";
    measurement.quantity.kind = QuantityKind::rank;
    measurement.quantity.min = measurement.quantity.max = measurement.quantity.stated = place;
    measurement.span = tree_[token].span;
    measurement.token = token;
    if (place_in_situation(sources_, token, token + 1, measurement)) found_.push_back(std::move(measurement));
  }

  template <std::size_t count>
  bool clause_has(TokenId word, const std::array<std::string_view, count>& words) const {
    const TokenRange range = tree_.extent(clause_head(tree_, word));
    for (TokenId token = range.first; token < range.last; ++token)
      if (among(tree_.lemma(token), words)) return true;
    return false;
  }

  /// "3-1", "23-14".
  void joined(const QuantityMention& mention) {
    const auto score = parse_score(tree_.parsed().text(mention.span));
    if (!score) return;
    const bool vote = clause_has(mention.first_token, vote_words);
    if (!vote && (!clause_has(mention.first_token, result_words) || clause_has(mention.first_token, passing))) return;
    add(vote ? "vote" : "score", score->first, score->second, mention.span, mention.first_token, mention.last_token);
  }

  /// "by 23 votes to 14", "23 to 14", "23 in favour and 14 against".
  void apart(const QuantityMention& one, const QuantityMention& two) {
    const auto count = [](const Quantity& q) { return (q.kind == QuantityKind::count || q.kind == QuantityKind::plain) && q.stated >= 0 && q.stated < 1000; };
    if (!count(one.quantity) || !count(two.quantity) || two.first_token - one.last_token > 3 || tree_[one.first_token].sentence != tree_[two.first_token].sentence) return;
    if (tree_.lemma(two.first_token - 1) != "to" || !clause_has(one.first_token, vote_words)) return;
    const bool only_votes = two.first_token - one.last_token == 1 || tree_.lemma(two.first_token - 2) == "vote";
    if (only_votes) add("vote", static_cast<int>(one.quantity.stated), static_cast<int>(two.quantity.stated), {one.span.start, two.span.end}, one.first_token, two.last_token);
  }

  void add(std::string_view what, int one, int two, Span span, TokenId first, TokenId last) {
    Measurement measurement;
    measurement.what = what;
    measurement.quantity.stated = std::max(one, two);
    measurement.second = std::min(one, two);
    measurement.span = span;
    measurement.token = first;
    if (place_in_situation(sources_, first, last, measurement)) found_.push_back(std::move(measurement));
  }

  const MeasurementSources& sources_;
  const Tree& tree_;
  std::vector<Measurement> found_;
};

}  // namespace

std::vector<Measurement> read_tallies(const MeasurementSources& sources) { return Tallies(sources).read(); }

}  // namespace crosscheck
