// One deed told twice in nearly the same words, with another place, day, first name or the opposite direction.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "checker/checks/clauses.hpp"
#include "checker/checks/measurements/figure_cues.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/measurements/tellings.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/quantities.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

constexpr std::size_t shared_words = 3;  ///< figures and times that both give count too
constexpr std::size_t shared_words_of_events = 2;  ///< "the accident happened"
constexpr std::size_t shared_words_of_changes = 4; ///< opposites must tell of one figure
constexpr std::size_t shared_words_of_names = 2;   ///< "The Long Orchard, directed by"
constexpr std::size_t shared_words_of_days = 4;    ///< of deeds that are done more than once
constexpr int exact_digits = 3;                    ///< figures of so many tell which is meant
constexpr std::size_t more_words = 4;    ///< that one of the two may have beyond the other's

/// Their object is a place, where it is one.
constexpr std::array<std::string_view, 4> to_or_from = {"leave", "reach", "enter", "visit"};

/// What is to come has one start and one end.
constexpr std::array<std::string_view, 11> once = {"begin", "start", "open", "launch", "finish", "complete", "close", "end", "deliver", "build", "switch"};

/// What two tellings do not share, by kind.
struct Difference {
  std::vector<const Mention*> first_names, second_names;
  std::vector<TellingWord> first_words, second_words;
};

class Restatements {
public:
  Restatements(const MeasurementSources& sources, std::vector<DraftFinding>& findings)
      : input_(sources.input), tree_(sources.tree), words_(sources.input.analysis.parsed), lexicon_(sources.lexicon), figures_(sources.figures), tellings_(sources.tellings), findings_(findings) {}

  void run() {
    for (const auto& [a, b] : alike(tellings_, shared_words - 1)) compare(tellings_[a], tellings_[b]);
  }

private:
  const Mention* mention_of(TokenId token) const {
    const Entities& entities = input_.analysis.entities;
    const std::uint32_t at = entities.mention_of_head[token];
    return at < entities.mentions.size() ? &entities.mentions[at] : nullptr;
  }

  const EntityCluster& cluster_of(const Mention& mention) const { return input_.analysis.entities.clusters[mention.cluster]; }

  /// The claim that the clause makes; null where none does.
  const Claim* claim_of(const Telling& telling) const {
    const Span head = tree_[telling.head].span;
    const std::vector<Claim>& claims = input_.analysis.claims;
    const auto first = std::ranges::partition_point(claims, [&](const Claim& claim) { return claim.sentence.end <= head.start; });
    for (auto at = first; at != claims.end() && at->sentence.start <= head.start; ++at)
      if (at->predicate.span.overlaps(head)) return &*at;
    return nullptr;
  }

  Difference difference_of(const Likeness& likeness) const {
    Difference difference;
    const auto part = [&](const std::vector<TellingWord>& only, std::vector<const Mention*>& names, std::vector<TellingWord>& rest) {
      for (const TellingWord& word : only) {
        const Mention* mention = word.key.front() == '@' ? mention_of(word.token) : nullptr;
        if (mention != nullptr) names.push_back(mention);
        else rest.push_back(word);
      }
    };
    part(likeness.first_only, difference.first_names, difference.first_words);
    part(likeness.second_only, difference.second_names, difference.second_words);
    return difference;
  }

  /// How many figures both give; nothing where two of one unit differ.
  std::optional<std::size_t> shared_figures(const Telling& first, const Telling& second) const {
    std::size_t equal = 0;
    for (const Figure* a : figures_in(figures_, first))
      for (const Figure* b : figures_in(figures_, second)) {
        if (!are_of_one_kind(*a, *b, tree_)) continue;
        if (relate_quantities(a->quantity, b->quantity).kind == Containment::disjoint) return std::nullopt;
        ++equal;
      }
    return equal;
  }

  void compare(const Telling& first, const Telling& second) {
    if (first.is_denied || second.is_denied) return;
    const Likeness likeness = liken(first, second, lexicon_);
    const std::optional<std::size_t> figures = shared_figures(first, second);
    if (!figures) return;
    const std::size_t common = likeness.common.size() + *figures + shared_times(input_.analysis.times, first, second);
    const Difference difference = difference_of(likeness);
    if (std::max(difference.first_words.size(), difference.second_words.size()) > more_words) return;
    if (common >= shared_words_of_events) two_currencies(first, second, difference);
    if (*figures > 0 && common >= shared_words_of_changes - (shares_an_exact_figure(likeness) ? 1 : 0)) two_directions(first, second, difference);
    if (*figures > 0 && common >= shared_words_of_changes) two_rates(first, second, difference);
    if (common >= shared_words && is_place_of_highest(first) && is_place_of_highest(second)) two_places(first, second, difference);
    const Claim* one = claim_of(first);
    const Claim* other = claim_of(second);
    if (one == nullptr || other == nullptr || one->predicate.lemma != other->predicate.lemma) return;
    const std::string_view deed = one->predicate.lemma;
    const bool is_event = deed == "happen" || deed == "occur";
    if (!is_told_alike(*one, *other)) return;
    const bool no_more = difference.first_words.empty() || difference.second_words.empty();
    if (no_more && (common >= shared_words || (common >= shared_words_of_names && shares_a_name(likeness)))) two_names(difference);
    if (common < (is_event ? shared_words_of_events : shared_words)) return;
    const bool on_one_day = lexicon_.table("one_day_verbs").contains(deed) || lexicon_.table("once_only_verbs").contains(deed);
    const bool one_core = is_event || no_more || (shares_core(first, likeness) && shares_core(second, likeness));
    if (one_core && (on_one_day || is_event || (common >= shared_words_of_days && one->tense == Tense::past))) two_days(first, second);
    if (one_core && common >= shared_words_of_days) two_ordinals(difference);
    if (!no_more && !is_event) return;
    if (among(deed, once) && is_to_come(*one)) two_dates(first, second, difference);
    if (on_one_day || is_event || among(deed, to_or_from)) two_places(first, second, difference);
  }

  static bool shares_an_exact_figure(const Likeness& likeness) {
    return std::ranges::any_of(likeness.common, [](const auto& pair) { return pair.first.key.front() == '#'; });
  }

  static bool shares_a_name(const Likeness& likeness) {
    return std::ranges::any_of(likeness.common, [](const auto& pair) { return pair.first.key.front() == '@'; });
  }

  /// Who does it and what it is done to are told by both.
  bool shares_core(const Telling& telling, const Likeness& likeness) const {
    return std::ranges::all_of(tree_.children(telling.head), [&](TokenId child) {
      const bool core = tree_.relation(child) == Deprel::nsubj || tree_.relation(child) == Deprel::obj || tree_[child].deprel == Deprel::obl_agent;
      const bool told = std::ranges::any_of(likeness.common, [&](const auto& pair) { return pair.first.token == child || pair.second.token == child; });
      return !core || told;
    });
  }

  /// "in the 81st minute", "in the 69th minute": one deed has one.
  void two_ordinals(const Difference& difference) {
    for (const TellingWord& a : difference.first_words)
      for (const TellingWord& b : difference.second_words) {
        const TokenId one = tree_.head(a.token), other = tree_.head(b.token);
        if (!is_ordinal(a.form) || !is_ordinal(b.form) || one == no_token || other == no_token || tree_.lemma(one) != "minute" || tree_.lemma(other) != "minute") continue;
        raise("value-conflict", tree_[a.token].span, tree_[b.token].span, "one deed, two minutes");
      }
  }

  static bool is_ordinal(std::string_view form) {
    const std::size_t digits = form.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos && form.size() == digits + 2;
  }

  /// "fell by 5 percent compared with", "the 5 percent rise compared with": one figure tells one change.
  void two_directions(const Telling& first, const Telling& second, const Difference& difference) {
    if (!difference.first_names.empty() || !difference.second_names.empty()) return;
    for (const TellingWord& a : difference.first_words)
      for (const TellingWord& b : difference.second_words) {
        if (!opposite_ways(a.key, b.key) || !is_stated(first, a) || !is_stated(second, b) || !voices_meet(first, second)) continue;
        // "barge traffic", "rail traffic": two things
        if (says_more(first, a, difference.first_words) && says_more(second, b, difference.second_words)) continue;
        raise("antonym-conflict", tree_[a.token].span, tree_[b.token].span, "one figure, two directions");
      }
  }

  /// Words beside the direction and the verb that says something of it ("the drop was smaller than feared").
  static bool says_more(const Telling& telling, const TellingWord& direction, const std::vector<TellingWord>& words) {
    return std::ranges::any_of(words, [&](const TellingWord& word) { return word.token != direction.token && word.token != telling.head; });
  }

  /// "rose", "down": verbs, or an adverb in a verb's place.
  bool opposite_ways(std::string_view a, std::string_view b) const {
    const auto as_verb = [](std::string_view word) { return word == "down" ? "fall" : word == "up" ? "rise" : word; };
    return opposite_verbs(as_verb(a), as_verb(b), lexicon_);
  }

  /// "11.5m euros", "£11.5m": one figure, two currencies.
  void two_currencies(const Telling& first, const Telling& second, const Difference& difference) {
    if (!difference.first_words.empty() && !difference.second_words.empty()) return;
    for (const Figure* a : figures_in(figures_, first))
      for (const Figure* b : figures_in(figures_, second)) {
        const bool sums = a->quantity.kind == QuantityKind::money && b->quantity.kind == QuantityKind::money && a->quantity.significant_digits >= exact_digits;
        if (sums && a->quantity.unit != b->quantity.unit && a->quantity.stated == b->quantity.stated && voices_meet(first, second)) raise("value-conflict", a->span, b->span, "one figure, two currencies");
      }
  }

  /// "costing £140,000 a week", "costing £140,000 a day": one figure, two rates.
  void two_rates(const Telling& first, const Telling& second, const Difference& difference) {
    if (!difference.first_names.empty() && !difference.second_names.empty()) return;
    if (!difference.first_words.empty() && !difference.second_words.empty()) return;
    for (const Figure* a : figures_in(figures_, first))
      for (const Figure* b : figures_in(figures_, second)) {
        const TokenId one = rate_after(*a), other = rate_after(*b);
        if (a->quantity.stated != b->quantity.stated || !are_of_one_kind(*a, *b, tree_) || one == no_token || other == no_token || tree_.lemma(one) == tree_.lemma(other)) continue;
        if (voices_meet(first, second)) raise("value-conflict", {a->span.start, tree_[one].span.end}, {b->span.start, tree_[other].span.end}, "one figure, two rates");
      }
  }

  /// The noun of "a week", "per day", "an hour" after a figure.
  TokenId rate_after(const Figure& figure) const {
    constexpr std::array<std::string_view, 6> stretches = {"hour", "day", "week", "month", "quarter", "year"};
    constexpr std::array<std::string_view, 4> each = {"a", "an", "per", "each"};
    const bool is_rate = figure.last + 1 < tree_.size() && among(tree_.lemma(figure.last), each) && among(tree_.lemma(figure.last + 1), stretches);
    return is_rate ? figure.last + 1 : no_token;
  }

  /// "The strongest growth was in Scotland": there is one.
  bool is_place_of_highest(const Telling& telling) const {
    const TokenId subject = tree_.child(telling.head, Deprel::nsubj);
    if (subject == no_token || !tree_.has(telling.head, Deprel::cop)) return false;
    return std::ranges::any_of(tree_.children(subject), [&](TokenId child) { return tree_[child].xpos == Xpos::JJS; });
  }

  /// A verb that its claim states as a fact, or a noun, which takes it as known.
  bool is_stated(const Telling& telling, const TellingWord& word) const {
    if (!tree_.is_verb(word.token)) return true;
    const Claim* claim = claim_of(telling);
    return claim != nullptr && is_asserted(*claim) && claim->polarity == Polarity::positive;
  }

  bool voices_meet(const Telling& first, const Telling& second) const {
    const Claim* a = claim_of(first);
    const Claim* b = claim_of(second);
    return a == nullptr || b == nullptr || outcome_of(voice_of(*a), voice_of(*b)) == VoiceOutcome::conflict;
  }

  /// Both facts, or both plans or forecasts, and the voices allow a conflict.
  static bool is_told_alike(const Claim& a, const Claim& b) {
    const bool foretold = is_to_come(a) && is_to_come(b) && a.certainty == b.certainty;
    if (!(is_asserted(a) && is_asserted(b)) && !foretold) return false;
    return a.tense == b.tense && a.polarity == b.polarity && outcome_of(voice_of(a), voice_of(b)) == VoiceOutcome::conflict;
  }

  /// "will begin", "is expected to begin".
  static bool is_to_come(const Claim& claim) {
    const bool hedged = claim.condition || claim.certainty == Certainty::possible || claim.mood == ClaimMood::question;
    return !hedged && (claim.phase == Phase::planned || (claim.tense == Tense::future && claim.phase == Phase::none));
  }

  static bool is_day(const TimeMention& mention) {
    return mention.time.value.find("-WXX-") != std::string::npos || (mention.time.days.earliest && mention.time.days.latest && *mention.time.days.earliest == *mention.time.days.latest);
  }

  /// "06:40" of a time of day, else empty.
  static std::string_view clock_of(const TimeMention& mention) {
    const std::size_t start = mention.time.value.find('T');
    const bool clock = mention.time.type == TimeType::time && start != std::string::npos && mention.time.value.size() >= start + 6 && mention.time.value[start + 3] == ':';
    return clock ? std::string_view(mention.time.value).substr(start + 1, 5) : std::string_view();
  }

  /// Times that cannot be one: two dates; of times of day the hours ("at 06:40", "at 07:40"), whose day is a guess.
  static bool differ(const TimeMention& a, const TimeMention& b) {
    const std::string_view one = clock_of(a), other = clock_of(b);
    if (!one.empty() || !other.empty()) return !one.empty() && !other.empty() && one != other;
    return is_day(a) && is_day(b) && a.time.value != b.time.value;
  }

  void two_days(const Telling& first, const Telling& second) {
    const std::vector<const TimeMention*> a = dates_in(first);
    const std::vector<const TimeMention*> b = dates_in(second);
    if (a.size() != 1 || b.size() != 1 || !differ(*a[0], *b[0]) ) return;
    raise("date-conflict", a[0]->span, b[0]->span, clock_of(*a[0]).empty() ? "one deed, two days" : "one event, two times");
  }

  /// Without lengths of time: "two days before a meeting".
  std::vector<const TimeMention*> dates_in(const Telling& telling) const {
    std::vector<const TimeMention*> times = times_in(input_.analysis.times, telling);
    std::erase_if(times, [](const TimeMention* time) { return time->time.type == TimeType::duration || time->time.type == TimeType::set; });
    return times;
  }

  /// "is expected to begin in 2026", "in 2028".
  void two_dates(const Telling& first, const Telling& second, const Difference& difference) {
    const std::vector<const TimeMention*> a = times_in(input_.analysis.times, first);
    const std::vector<const TimeMention*> b = times_in(input_.analysis.times, second);
    if (a.size() != 1 || b.size() != 1 || !difference.first_names.empty() || !difference.second_names.empty()) return;
    const TimeValue& one = a[0]->time;
    const TimeValue& other = b[0]->time;
    const bool dates = one.type == TimeType::date && other.type == TimeType::date && one.value.size() == other.value.size() && one.days.latest && other.days.latest;
    if (dates && !overlaps(one.days, other.days)) raise("date-conflict", a[0]->span, b[0]->span, "one plan, two dates");
  }

  /// What moves is elsewhere on another day.
  bool on_two_days(const Telling& first, const Telling& second) const {
    const std::vector<const TimeMention*> a = times_in(input_.analysis.times, first);
    const std::vector<const TimeMention*> b = times_in(input_.analysis.times, second);
    return !a.empty() && !b.empty() && a[0]->time.type != TimeType::time && a[0]->time.value != b[0]->time.value;
  }

  /// The name of a place under a word: "Ely", "the village of Ely". Names of villages look like any other; "where" makes them known.
  const Mention* place_under(TokenId word, bool is_known_place = false) const {
    const auto is_place = [&](TokenId token) {
      const Mention* mention = mention_of(token);
      return mention != nullptr && mention->kind == MentionKind::name && tree_[token].upos == Upos::PROPN && (is_known_place || mention->type == NameType::place || mention->type == NameType::other);
    };
    if (is_place(word)) return mention_of(word);
    is_known_place |= mention_of(word) != nullptr && mention_of(word)->type == NameType::place;
    for (const TokenId child : tree_.children(word))
      if ((tree_.relation(child) == Deprel::nmod || tree_.relation(child) == Deprel::appos) && tree_.preposition(child) != "from" && is_place(child)) return mention_of(child);
    return nullptr;
  }

  /// Where the clause says that it was: "in X", "near the village of X", "left X", "X, where"; null where it names no place.
  const Mention* place_of(const Telling& telling, std::string& how) const {
    constexpr std::array<std::string_view, 6> prepositions = {"in", "at", "near", "outside", "from", "to"};
    if (tree_.has(telling.head, Deprel::cop)) return how = tree_.preposition(telling.head), place_under(telling.head);
    for (const TokenId child : tree_.children(telling.head)) {
      const bool at_end = tree_.relation(child) == Deprel::obj && among(tree_.lemma(telling.head), to_or_from);
      const bool there = tree_.relation(child) == Deprel::obl && among(std::string_view(tree_.preposition(child)), prepositions);
      if (tree_.lemma(child) == "where" && tree_[telling.head].deprel == Deprel::acl_relcl) return how = "in", place_under(tree_.head(telling.head), true);
      if (!at_end && !there) continue;
      const std::string preposition = tree_.preposition(child);
      how = preposition == "near" || preposition == "at" || preposition == "outside" ? "in" : preposition;
      if (const Mention* place = place_under(child); place != nullptr) return place;
    }
    return nullptr;
  }

  void two_places(const Telling& first, const Telling& second, const Difference& difference) {
    if (on_two_days(first, second)) return;
    std::string how, other_how;
    const Mention* a = place_of(first, how);
    const Mention* b = place_of(second, other_how);
    if (a == nullptr || b == nullptr || how != other_how || (may_be_one_name(cluster_of(*a).name, cluster_of(*b).name) && !differ_in_one_word(*a, *b))) return;
    if (!holds(difference.first_names, a) || !holds(difference.second_names, b)) return;
    raise("place-conflict", a->span, b->span, "one deed, two places");
  }

  /// "Upper Breza", "Lower Breza": two names of one pattern.
  bool differ_in_one_word(const Mention& a, const Mention& b) const {
    if (a.last - a.first != b.last - b.first || a.last - a.first < 2) return false;
    std::size_t different = 0;
    for (TokenId at = 0; at < a.last - a.first; ++at) different += words_.word(a.first + at) != words_.word(b.first + at) ? 1 : 0;
    return different == 1;
  }

  static bool holds(const std::vector<const Mention*>& names, const Mention* name) { return std::ranges::find(names, name) != names.end(); }

  /// "Dan" and "Daniel" are one name; so, it may be, are "Kate" and "Katherine". "Marta" and "Maria" are not.
  static bool may_be_short(std::string_view a, std::string_view b) {
    const std::size_t length = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
    if (length < 3 || a.substr(0, length) == b.substr(0, length)) return true;
    return a.front() == b.front() && a.size() != b.size() && (length <= 4 || (longer - length >= 2 && a.substr(0, 3) == b.substr(0, 3)));
  }

  /// "Danny Carrick", "Barry Carrick"; "Petra Hanzlova", "Petra Novotna".
  void two_names(const Difference& difference) {
    for (const Mention* a : difference.first_names)
      for (const Mention* b : difference.second_names) {
        if (a->type != NameType::person || b->type != NameType::person || a->last - a->first < 2 || b->last - b->first < 2) continue;
        if (tree_.relation(a->head) != tree_.relation(b->head)) continue;
        const bool one_surname = words_.word(a->last - 1) == words_.word(b->last - 1);
        const bool one_first_name = words_.word(a->last - 2) == words_.word(b->last - 2);
        const TokenId differs = one_surname ? 2 : 1;
        if (one_surname == one_first_name || may_be_short(words_.word(a->last - differs), words_.word(b->last - differs))) continue;
        raise("name-variant", a->span, b->span, one_surname ? "one deed, one surname, two first names" : "one deed, one first name, two surnames");
      }
  }

  void raise(std::string_view rule, Span first, Span second, std::string_view why) {
    if (first.start > second.start) std::swap(first, second);
    DraftFinding finding = draft_finding(input_, rule, second, fmt::format("{}: {} conflicts with {}", why, words_.quoted(second), words_.quoted(first)), 0.75);
    finding.related.push_back({input_.document, first, "said here", {}});
    findings_.push_back(std::move(finding));
  }

  const ArticleCheckInput& input_;
  const Tree& tree_;
  WordsInContext words_;
  const Lexicon& lexicon_;
  const std::vector<Figure>& figures_;
  const std::vector<Telling>& tellings_;
  std::vector<DraftFinding>& findings_;
};

}  // namespace

void find_restatements(const MeasurementSources& sources, std::vector<DraftFinding>& findings) { Restatements(sources, findings).run(); }

}  // namespace crosscheck
