// Figures -> what they measure, by the words that they hang on: the list of measured concepts.
#include <algorithm>
#include <array>

#include "checker/checks/clauses.hpp"
#include "checker/checks/measurements/figure_cues.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/lexicon/word_list.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// "the profit for the quarter": when, not which.
constexpr std::array stretches{"quarter"sv, "half"sv, "year"sv, "month"sv, "period"sv, "week"sv, "day"sv};
/// Nouns that tell nobody apart: the dead are people anyway.
constexpr std::array generic_people{"people"sv, "person"sv, "victim"sv, "dead"sv, "life"sv, "death"sv, "fatality"sv, "man"sv, "woman"sv, "soul"sv, "one"sv, "nobody"sv, "none"sv, "member"sv};

/// Sentences that tell what the article is about, the headline among them.
constexpr SentenceId opening = 7;

class Concepts {
public:
  explicit Concepts(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree), table_(sources.lexicon.table("measured_concepts")) {}

  std::vector<Measurement> read() {
    for (const Figure& figure : sources_.figures) read(figure);
    std::ranges::stable_sort(found_, [](const Measurement& a, const Measurement& b) { return a.span.start < b.span.start; });
    return std::move(found_);
  }

private:
  static bool kind_fits(std::string_view kind, const Quantity& quantity) {
    if (kind == "count") return quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::plain;
    if (kind == "money") return quantity.kind == QuantityKind::money;
    if (kind == "percent") return quantity.kind == QuantityKind::percent;
    const bool length_of_time = quantity.unit == "year" || quantity.unit == "day";
    return quantity.kind == QuantityKind::measure && length_of_time == (kind == "duration");
  }

  bool clause_has(TokenId word, std::string_view wanted) const {
    if (wanted.empty()) return true;
    const TokenRange range = tree_.extent(clause_head(tree_, word));
    for (TokenId token = range.first; token < range.last; ++token)
      if (tree_[token].upos != Upos::AUX && is_listed(tree_.lemma(token), wanted)) return true;
    return false;
  }

  const WordRow* concept_of(const Figure& figure, const std::vector<FigureCue>& cues, FigureCue& trigger) const {
    for (const FigureCue& cue : cues)
      for (const WordRow& row : table_.all(tree_.lemma(cue.word)))
        if (row[1].find(cue.place) != std::string_view::npos && kind_fits(row[3], figure.quantity) && clause_has(cue.word, row[4])) {
          trigger = cue;
          return &row;
        }
    return nullptr;
  }

  /// What tells one measure from another: "net profit", "three firefighters".
  void add_limits(const Figure& figure, TokenId trigger, std::string_view with, Measurement& measurement) const {
    for (const TokenId word : {trigger, figure.noun}) {
      if (word == no_token || tree_.is_verb(word)) continue;
      for (const TokenId child : tree_.children(word)) {
        const Deprel relation = tree_.relation(child);
        const bool in_figure = figure.first <= child && child < figure.last;
        const bool limits = relation == Deprel::amod || relation == Deprel::compound || (relation == Deprel::nmod && tree_[child].upos == Upos::NOUN && tree_.preposition(child) != "of" && tree_.preposition(child) != "with");
        if (limits && !in_figure && !among(tree_.lemma(child), stretches) && !is_listed(tree_.lemma(child), with) && tree_[child].upos != Upos::PROPN && tree_[child].upos != Upos::NUM) measurement.limits.emplace_back(tree_.lemma(child));
      }
    }
    if (figure.noun != no_token && figure.noun != trigger && !among(tree_.lemma(figure.noun), generic_people)) measurement.limits.emplace_back(tree_.lemma(figure.noun));
    std::ranges::sort(measurement.limits);
  }

  /// "12 of the passengers", "two of them", "the first of five": a part.
  bool is_part(const Figure& figure) const {
    const TokenId next = figure.last;
    if (next < tree_.size() && (tree_.lemma(next) == "a" || tree_.lemma(next) == "per") && figure.quantity.kind == QuantityKind::money) return true;  // "$25 a share"
    return (figure.quantity.kind != QuantityKind::percent && next < tree_.size() && tree_.lemma(next) == "of") ||
           (figure.first > 1 && tree_.lemma(figure.first - 1) == "of" && tree_[figure.first - 2].upos == Upos::NUM);
  }

  /// What took or lasted so long, named by its noun: "The work will take eleven weeks".
  std::string described(const Figure& figure, const std::vector<FigureCue>& cues, FigureCue& trigger) const {
    constexpr std::array lasting{"last"sv, "take"sv};
    for (const FigureCue& cue : cues) {
      if (!kind_fits("duration", figure.quantity) || cue.place != 'o' || !among(tree_.lemma(cue.word), lasting)) continue;
      TokenId thing = tree_.child(cue.word, Deprel::nsubj);
      if (thing != no_token && tree_[thing].upos == Upos::PRON && tree_[cue.word].deprel == Deprel::acl_relcl) thing = tree_.head(cue.word);
      if (thing == no_token || tree_[thing].upos != Upos::NOUN) continue;
      trigger = {cue.place, thing};
      return "length of " + std::string(tree_.lemma(thing));
    }
    return {};
  }

  /// "gross purchases were", "paid him $37 million for expenses": sums of other kinds.
  bool is_no_price(const FigureCue& trigger) const {
    if (tree_[trigger.word].xpos == Xpos::NNS) return true;
    if (tree_.lemma(trigger.word) != "pay") return false;
    return std::ranges::none_of(tree_.children(trigger.word), [&](TokenId child) { return tree_.preposition(child) == "for" && !name_of(sources_, child).empty(); });
  }

  /// Terms, fines and prices are of whom or what the deed is done to: "The court sentenced Reed to", "paid $30 million for Corvane".
  std::string whose(const Measurement& measurement) const {
    constexpr std::array done_to{"prison term"sv, "fine"sv, "price"sv};
    if (!among(measurement.what, done_to)) return {};
    const TokenId verb = clause_head(tree_, measurement.token);
    for (const TokenId child : tree_.children(verb)) {
      const bool object = tree_[child].deprel == Deprel::obj || (tree_.relation(child) == Deprel::obl && tree_.preposition(child) == "for");
      if (!object || child == measurement.token) continue;
      if (std::string name = name_of(sources_, child); !name.empty()) return name;
    }
    return {};
  }

  /// "bought a seat": not what another deed was about.
  bool buys_something_new(const Measurement& measurement) const {
    const std::span<const TokenId> children = tree_.children(clause_head(tree_, measurement.token));
    return std::ranges::any_of(children, [&](TokenId child) { return child != measurement.token && (tree_[child].deprel == Deprel::obj || tree_.preposition(child) == "for") && has_indefinite(child); });
  }
  bool has_indefinite(TokenId noun) const {
    return std::ranges::any_of(tree_.children(noun), [&](TokenId child) { return tree_.lemma(child) == "a" && tree_[child].upos == Upos::DET; });
  }

  void read(const Figure& figure) {
    const Region region = tree_.parsed().region_of(figure.first);
    if (region == Region::boilerplate || region == Region::table || is_part(figure)) return;
    FigureCue trigger;
    const std::vector<FigureCue> cues = cues_of(figure, tree_);
    const WordRow* row = concept_of(figure, cues, trigger);
    Measurement measurement;
    measurement.what = row != nullptr ? std::string((*row)[2]) : described(figure, cues, trigger);
    if (measurement.what.empty() || (measurement.what == "price" && is_no_price(trigger))) return;
    measurement.quantity = figure.quantity;
    if (measurement.quantity.kind == QuantityKind::plain || measurement.quantity.kind == QuantityKind::count) measurement.quantity.unit.clear(), measurement.quantity.kind = QuantityKind::count;
    measurement.span = figure.span;
    measurement.token = head_of(figure, tree_);
    add_limits(figure, trigger.word, row == nullptr ? std::string_view() : (*row)[4], measurement);
    measurement.is_nominal = trigger.place == 'm' || trigger.word == figure.noun || (trigger.place != 'n' && tree_.head(trigger.word) == head_of(figure, tree_));
    measurement.is_total = is_definite(tree_, figure.noun == no_token && measurement.is_nominal ? trigger.word : head_of(figure, tree_));
    const TokenId noun = measurement.is_nominal ? trigger.word : figure.noun;
    const bool described = trigger.place == 'a' && !measurement.is_total && tree_[head_of(figure, tree_)].deprel != Deprel::obj;
    measurement.is_new = described || (noun != no_token && has_indefinite(noun));
    measurement.is_opening = tree_[figure.first].sentence < opening;
    if (!place_in_situation(sources_, figure.first, figure.last, measurement)) return;
    if (measurement.what == "price") measurement.is_new |= buys_something_new(measurement);
    if (std::string name = whose(measurement); !name.empty()) measurement.holder = std::move(name);
    found_.push_back(std::move(measurement));
  }

  const MeasurementSources& sources_;
  const Tree& tree_;
  const WordTable& table_;
  std::vector<Measurement> found_;
};

}  // namespace

std::vector<Measurement> read_concepts(const MeasurementSources& sources) { return Concepts(sources).read(); }

}  // namespace crosscheck
