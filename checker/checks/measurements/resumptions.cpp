// Things that are counted when they come in and counted again as known: "close three schools", "the five schools on the list".
#include <algorithm>
#include <array>

#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/number.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// Of these one article counts many groups, or they measure.
constexpr std::array vague{"people"sv, "person"sv,  "man"sv,    "woman"sv, "child"sv,  "country"sv, "nation"sv,  "company"sv, "side"sv,    "team"sv,  "player"sv, "time"sv,  "day"sv,  "week"sv,  "month"sv, "year"sv,  "hour"sv,
                           "minute"sv, "second"sv,  "point"sv,  "percent"sv, "goal"sv,  "game"sv,    "match"sv,   "party"sv,   "group"sv,   "case"sv,  "part"sv,   "type"sv,  "member"sv, "state"sv, "other"sv, "thing"sv, "share"sv,
                           "tonne"sv,  "ton"sv,     "barrel"sv, "mile"sv,  "metre"sv,  "meter"sv,   "kilometre"sv, "foot"sv,  "inch"sv,    "acre"sv,  "unit"sv,   "dollar"sv, "pound"sv, "euro"sv,  "cent"sv,  "item"sv,  "set"sv, "run"sv, "wicket"sv, "bag"sv, "dlrs"sv, "bank"sv, "firm"sv};

/// Counted groups that are looked back at.
constexpr std::size_t window = 48;

class Resumptions {
public:
  explicit Resumptions(const MeasurementSources& sources) : sources_(sources), tree_(sources.tree), words_(sources.tree.parsed()) {}

  std::vector<Measurement> read() {
    for (const QuantityMention& mention : sources_.input.analysis.quantities)
      if (mention.quantity.kind == QuantityKind::count && mention.noun != no_token) add(mention.span, mention.first_token, mention.last_token, mention.noun, mention.quantity);
    for (const CountedNoun& counted : definite_counts(tree_)) {
      Quantity quantity;
      quantity.kind = QuantityKind::count;
      quantity.min = quantity.max = quantity.stated = counted.value;
      add(counted.span, counted.number, counted.number + 1, counted.noun, quantity);
    }
    std::ranges::stable_sort(found_, [](const Measurement& a, const Measurement& b) { return a.span.start < b.span.start; });
    keep_resumptions();
    return std::move(found_);
  }

private:
  void add(Span span, TokenId first, TokenId last, TokenId noun, const Quantity& quantity) {
    const std::string_view lemma = tree_.lemma(noun);
    if (tree_[noun].upos != Upos::NOUN || tree_[noun].xpos == Xpos::NN || among(lemma, vague) || quantity.stated < 2) return;
    if (last < tree_.size() && tree_.lemma(last) == "of") return;
    if (quantity.approximate || quantity.open_min || quantity.open_max || !quantity.min || !quantity.max) return;
    Measurement measurement;
    measurement.what = "number of " + std::string(words_.word(noun));
    measurement.quantity = quantity;
    measurement.quantity.unit.clear();
    measurement.span = span;
    measurement.token = noun;
    measurement.is_total = is_definite(tree_, noun);
    measurement.is_nominal = true;
    measurement.is_opening = true;
    for (const TokenId child : tree_.children(noun)) {
      const Deprel relation = tree_.relation(child);
      const bool in_figure = first <= child && child < last;
      const bool limits = relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod || relation == Deprel::acl || relation == Deprel::conj;
      if (limits && !in_figure && tree_[child].deprel != Deprel::nmod_poss) measurement.limits.emplace_back(tree_.lemma(child));
    }
    std::ranges::sort(measurement.limits);
    if (measurement.is_total && is_narrowed(noun)) return;
    if (place_in_situation(sources_, first, last, measurement)) found_.push_back(std::move(measurement));
  }

  /// "the five schools in Leeds", "Haiti's pigs": some of a kind.
  bool is_narrowed(TokenId noun) const {
    const TokenId told = tree_.exact_child(noun, Deprel::acl_relcl);  // "the masts that Merrow Mobile built": more of the same
    const TokenRange range = tree_.extent(noun), aside = told == no_token ? TokenRange{} : tree_.extent(told);
    for (TokenId word = range.first; word < range.last; ++word)
      if (tree_[word].upos == Upos::PROPN && !aside.contains(word)) return true;
    return false;
  }

  /// "the 22 busiest airports" are some of "seven airports"; "the five new species" may be "four new species".
  bool is_narrower(const Measurement& one, const Measurement& first) const {
    return std::ranges::any_of(tree_.children(one.token), [&](TokenId child) {
      const bool quality = tree_.relation(child) == Deprel::amod && !tree_.is_verb(child);
      return quality && std::ranges::find(first.limits, tree_.lemma(child)) == first.limits.end();
    });
  }

  /// "opened four and plans three": the seven are both together.
  bool is_sum(double value, std::size_t before) const {
    for (std::size_t a = before > window ? before - window : 0; a < before; ++a)
      for (std::size_t b = a + 1; b < std::min(before, a + 8); ++b)
        if (found_[a].quantity.stated + found_[b].quantity.stated == value) return true;
    return false;
  }

  /// A known group that outnumbers the one that came in cannot be a part of it.
  bool resumes(const Measurement& one, const Measurement& first) const {
    if (first.is_total || is_narrower(one, first)) return false;
    return one.quantity.stated > first.quantity.stated;
  }

  /// One noun, or two of one meaning: "airlines" / "carriers".
  bool may_be_one(std::string_view a, std::string_view b) const {
    if (a == b) return true;
    constexpr unsigned senses = 2, steps = 2;
    const Lexicon& lexicon = sources_.lexicon;
    if (lexicon.synonyms(a, b, Upos::NOUN, senses)) return true;
    const auto up = lexicon.hypernym(a, b, Upos::NOUN, senses);
    const auto down = lexicon.hypernym(b, a, Upos::NOUN, senses);
    return (up && *up <= steps) || (down && *down <= steps);
  }

  /// Keeps each group that is counted as known with the one that it can only be; more groups than one leave it open which.
  void keep_resumptions() {
    std::vector<Measurement> kept;
    for (std::size_t at = 0; at < found_.size(); ++at) {
      if (!found_[at].is_total || found_[at].quantity.stated < 3) continue;
      const Measurement* first = nullptr;
      bool open = false;
      for (std::size_t earlier = at > window ? at - window : 0; earlier < at; ++earlier) {
        const Measurement& other = found_[earlier];
        if (!may_be_one(tree_.lemma(found_[at].token), tree_.lemma(other.token))) continue;
        open |= other.quantity.stated == found_[at].quantity.stated || (first != nullptr && first->quantity.stated != other.quantity.stated);
        if (first == nullptr) first = &other;
      }
      if (first == nullptr || first->quantity.stated < 3 || open || !resumes(found_[at], *first) || is_sum(found_[at].quantity.stated, at)) continue;
      kept.push_back(*first);
      kept.push_back(found_[at]);
      kept.back().limits.clear();
      kept.back().what = kept[kept.size() - 2].what;
      kept.back().group = kept[kept.size() - 2].group = at + 1;
    }
    found_ = std::move(kept);
  }

  const MeasurementSources& sources_;
  const Tree& tree_;
  WordsInContext words_;
  std::vector<Measurement> found_;
};

}  // namespace

bool is_definite(const Tree& tree, TokenId noun) {
  return std::ranges::any_of(tree.children(noun), [&](TokenId child) {
    const std::string_view lemma = tree.lemma(child);
    if (child > noun) return false;  // "26 debates in all"
    return lemma == "the" || lemma == "these" || lemma == "those" || lemma == "all" || tree[child].deprel == Deprel::nmod_poss;
  });
}

std::vector<CountedNoun> definite_counts(const Tree& tree) {
  std::vector<CountedNoun> counts;
  for (TokenId token = 1; token < tree.size(); ++token) {
    if (tree[token].upos != Upos::NUM || tree[token].deprel != Deprel::nummod) continue;
    const std::string_view before = tree.lemma(token - 1);
    const std::string_view form = tree.parsed().form(token);
    if ((before != "the" && before != "these" && before != "those") || form.empty() || (form.front() >= '0' && form.front() <= '9')) continue;
    const auto number = parse_number(form);
    if (number && number->value >= 2 && number->value < 20 && !number->vague) counts.push_back({tree[token].span, token, tree.head(token), number->value});
  }
  return counts;
}

std::vector<Measurement> read_resumptions(const MeasurementSources& sources) { return Resumptions(sources).read(); }

}  // namespace crosscheck
