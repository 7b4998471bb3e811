// One statement in nearly the same words with another figure: "reaches 62% of homes in its area", "now reaching 52% of homes in its area".
#include <algorithm>
#include <array>

#include "checker/checks/clauses.hpp"
#include "checker/checks/measurements/figure_cues.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/measurements/tellings.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/graph/compare/quantities.hpp"

namespace crosscheck {

namespace {

constexpr std::size_t shared_words = 4;  ///< figures and times that both give count too; one fewer where nothing else is said
constexpr std::size_t more_words = 3;    ///< that one of the two may have beyond the other's
constexpr double farthest = 2;           ///< times: figures of one thing that differ more are a part and its whole

/// "Excluding currencies, orders rose": a measure of its own, named before its clause.
constexpr std::array<std::string_view, 5> adjusted{"exclude", "excluding", "adjust", "adjusted", "like-for-like"};

/// The figures of two tellings, matched by unit or counted noun.
struct FigureMatch {
  std::size_t equal = 0;
  const Figure* first = nullptr;   ///< the one pair that differs
  const Figure* second = nullptr;
  bool is_open = false;            ///< more than one that has no partner
};

class RestatedFigures {
public:
  explicit RestatedFigures(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree) {}

  std::vector<Measurement> read() {
    for (const auto& [a, b] : alike(sources_.tellings, shared_words - 1)) compare(sources_.tellings[a], sources_.tellings[b]);
    return std::move(found_);
  }

private:
  /// Amounts, which have one value; no ages, scores or places.
  bool comparable_figures(const Figure& a, const Figure& b) const {
    const QuantityKind kind = a.quantity.kind;
    const bool amounts = kind == QuantityKind::count || kind == QuantityKind::money || kind == QuantityKind::percent || kind == QuantityKind::measure;
    return amounts && are_of_one_kind(a, b, tree_);
  }

  /// "At least 23" and "at least 32" are both true of 40, but nobody writes both of one storm.
  static bool may_be_equal(const Quantity& a, const Quantity& b) {
    const bool one_bound = (a.min && b.min && !a.max && !b.max) || (a.max && b.max && !a.min && !b.min);
    return one_bound ? a.stated == b.stated : relate_quantities(a, b).kind != Containment::disjoint;
  }

  FigureMatch match(const Telling& first, const Telling& second) const {
    FigureMatch result;
    std::vector<const Figure*> others = figures_in(sources_.figures, second);
    std::vector<const Figure*> left;
    for (const Figure* figure : figures_in(sources_.figures, first)) {
      const auto same = std::ranges::find_if(others, [&](const Figure* other) { return comparable_figures(*figure, *other) && may_be_equal(figure->quantity, other->quantity); });
      if (same == others.end()) left.push_back(figure);
      else ++result.equal, others.erase(same);
    }
    for (const Figure* figure : left)
      for (const Figure* other : others)
        if (comparable_figures(*figure, *other)) {
          result.is_open |= result.first != nullptr;
          result.first = figure;
          result.second = other;
        }
    return result;
  }

  /// Nothing but what the other says; that has few words more, and no name among them: "$45 million of it in Hesse".
  static bool says_no_more(const std::vector<TellingWord>& own, const std::vector<TellingWord>& other) {
    return own.empty() && other.size() <= more_words && std::ranges::none_of(other, [](const TellingWord& word) { return word.key.front() == '@'; });
  }

  /// "The team from the University of Turku", "the Turku team": one noun as subject, whatever names stand under it. So too "it" and a name.
  void drop_subject_names(const Telling& first, const Telling& second, Likeness& likeness) const {
    const TokenId a = subject_of(first), b = subject_of(second);
    if (a == no_token || b == no_token) return;
    const bool one_noun = tree_[a].upos == Upos::NOUN && tree_.lemma(a) == tree_.lemma(b);
    if (!one_noun && tree_[a].upos != Upos::PRON && tree_[b].upos != Upos::PRON) return;
    const auto is_under = [&](TokenId subject) {
      return [&, range = tree_.extent(subject)](const TellingWord& word) { return word.key.front() == '@' && range.contains(word.token); };
    };
    std::erase_if(likeness.first_only, is_under(a));
    std::erase_if(likeness.second_only, is_under(b));
  }

  /// The subject of the clause, or of the infinitive under it ("is to close").
  TokenId subject_of(const Telling& telling) const {
    const TokenId subject = tree_.child(telling.head, Deprel::nsubj);
    return subject != no_token ? subject : borrowed_subject(tree_, telling.head);
  }

  /// Written alike and not far apart: "62%" / "52%", "four" / "five", no "7.0375" / "11-1/2".
  bool is_slip(const Figure& a, const Figure& b) const {
    if (magnitude_between(a.quantity, b.quantity) != 0) return true;
    const double ratio = a.quantity.stated / b.quantity.stated;
    const std::string digits = digits_of(a), other = digits_of(b);
    return digits.size() == other.size() && ((ratio <= farthest && ratio >= 1 / farthest) || (digits.size() > 1 && digits == other));
  }

  /// The same digits, at least three, in another order.
  bool is_swapped(const Figure& a, const Figure& b) const {
    const std::string digits = digits_of(a);
    return digits.size() >= 3 && digits == digits_of(b);
  }

  /// Sorted: a slip may swap them.
  std::string digits_of(const Figure& figure) const {
    std::string digits(tree_.parsed().text(figure.span));
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    std::ranges::sort(digits);
    return digits;
  }

  bool is_adjusted(const Telling& telling) const {
    const Sentence& sentence = tree_.parsed().sentences[telling.sentence];
    for (TokenId word = sentence.first; word < sentence.last; ++word)
      if (among(tree_.lemma(word), adjusted)) return true;
    return false;
  }

  /// Both name times, and none is the same.
  bool on_other_days(const Telling& first, const Telling& second) const {
    const auto has_date = [&](const Telling& telling) {
      return std::ranges::any_of(times_in(sources_.input.analysis.times, telling), [](const TimeMention* time) { return time->time.type == TimeType::date; });
    };
    return has_date(first) && has_date(second) && shared_times(sources_.input.analysis.times, first, second) == 0;
  }

  void compare(const Telling& first, const Telling& second) {
    if (first.is_denied || second.is_denied) return;
    const FigureMatch figures = match(first, second);
    if (figures.first == nullptr || figures.is_open) return;
    Likeness likeness = liken(first, second, sources_.lexicon);
    if (on_other_days(first, second)) return;
    drop_subject_names(first, second, likeness);
    const bool is_magnitude = magnitude_between(figures.first->quantity, figures.second->quantity) != 0;
    const bool counts = figures.first->quantity.kind == QuantityKind::count;  // percentages and sums are told of many things in a few words
    const bool no_more = counts && likeness.first_only.empty() && likeness.second_only.empty();
    if (likeness.common.size() + figures.equal + shared_times(sources_.input.analysis.times, first, second) + (no_more || is_magnitude || is_swapped(*figures.first, *figures.second) ? 1 : 0) < shared_words) return;
    const bool names_one = std::ranges::any_of(likeness.common, [](const auto& pair) { return pair.first.key.front() == '@'; });
    const bool swapped = is_swapped(*figures.first, *figures.second);
        const bool is_sure = (is_magnitude && names_one) || (swapped && digits_of(*figures.first).size() > shared_words);
    if (!is_sure && !says_no_more(likeness.first_only, likeness.second_only) && !says_no_more(likeness.second_only, likeness.first_only)) return;
    if (!is_slip(*figures.first, *figures.second) || is_adjusted(first) || is_adjusted(second)) return;
    if (is_quoted(*figures.first) && is_quoted(*figures.second)) return;
    ++pairs_;
    add(*figures.first, swapped);
    add(*figures.second, swapped);
  }

  /// Within quotation marks people repeat themselves with other figures.
  bool is_quoted(const Figure& figure) const {
    return std::ranges::any_of(sources_.input.analysis.quotes, [&](const Attribution& quote) {
      return quote.directness == Directness::direct && std::ranges::any_of(quote.content, [&](const Span& words) { return words.contains(figure.span); });
    });
  }

  void add(const Figure& figure, bool swapped) {
    Measurement measurement;
    measurement.what = "one statement, two figures";
    measurement.group = pairs_;
    measurement.quantity = figure.quantity;
    if (!measurement.quantity.min || !measurement.quantity.max) measurement.quantity.min = measurement.quantity.max = measurement.quantity.stated;  // bounds of one kind
    measurement.quantity.open_min = measurement.quantity.open_max = false;
    measurement.span = figure.span;
    measurement.token = head_of(figure, tree_);
    measurement.is_restated = true;
    measurement.is_total = measurement.is_nominal = is_definite(tree_, measurement.token);
    if (!place_in_situation(sources_, figure.first, figure.last, measurement)) return;
    if (swapped) measurement.time.clear();  // no two times have the same digits by chance
    if (const auto& today = tree_.parsed().article.date; today && measurement.time == to_string(*today).substr(0, 4) + " ") measurement.time.clear();  // "this year"
    measurement.holder.clear();  // the words around it tell that it is one
    measurement.names.clear();
    found_.push_back(std::move(measurement));
  }

  const MeasurementSources& sources_;
  const Tree& tree_;
  std::size_t pairs_ = 0;
  std::vector<Measurement> found_;
};

}  // namespace

std::vector<Measurement> read_restated_figures(const MeasurementSources& sources) { return RestatedFigures(sources).read(); }

}  // namespace crosscheck
