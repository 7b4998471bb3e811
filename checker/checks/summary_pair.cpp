#include "checker/checks/summary_pair.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/checks/summary_cast.hpp"
#include "checker/checks/summary_deeds.hpp"
#include "checker/checks/summary_figures.hpp"
#include "checker/checks/summary_times.hpp"
#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/graph/compare/pair.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {
namespace {

/// What a clash is about; the text may bear the summary out in just this.
enum class Aspect : std::uint8_t { deed, figure, day, place, name };

std::string clash_of(std::string_view ours, std::string_view theirs) {
  std::string out = "`";
  out += ours;
  out += "` conflicts with `";
  out += theirs;
  return out += '`';
}

bool is_planned(const Claim& claim) { return claim.tense == Tense::future || claim.phase == Phase::planned; }

bool is_content(const Term& term) {
  const bool says_something = term.upos == Upos::NOUN || term.upos == Upos::PROPN || term.upos == Upos::ADJ || term.upos == Upos::VERB;
  return says_something && term.role != TermRole::determiner && term.role != TermRole::numeral;
}

/// Verbs that say too little to be denied.
bool is_light(const Claim& claim) {
  constexpr std::array<std::string_view, 8> verbs = {"have", "do", "say", "make", "take", "get", "put", "see"};
  return std::ranges::find(verbs, std::string_view(claim.predicate.lemma)) != verbs.end();
}

/// What clashes, and so need not be the same.
struct Clashing {
  std::string_view slot;  ///< `doer` or `patient`
  std::string_view word;  ///< a name within a participant
};

/// One claim of the summary beside one of the text.
class SummaryPair {
public:
  SummaryPair(const Claim& summary, const Claim& told, const SummaryContext& context)
      : summary_(summary), told_(told), context_(context), lexicon_(context.lexicon), short_(cast_of(summary)), full_(cast_of(told)), deeds_(relate_deeds(summary, short_, told, full_, context.lexicon)) {}

  std::optional<Decision> clash() const {
    if (deeds_ == DeedRelation::unrelated || looks_back() || (is_planned(summary_) && !is_planned(told_) && told_.tense == Tense::past && deeds_ != DeedRelation::excluded_state)) return std::nullopt;
    if (deeds_ == DeedRelation::opposite || deeds_ == DeedRelation::excluded_state) return opposite();
    if (summary_.polarity != told_.polarity) return denied();
    if (summary_.polarity == Polarity::negative) return std::nullopt;
    if (auto decision = figures()) return decision;
    if (auto decision = swapped()) return decision;
    if (auto decision = days()) return decision;
    if (auto decision = places()) return decision;
    return names();
  }

  /// The text says it here too.
  bool agrees(Aspect aspect) const {
    if (names_nobody(short_) && names_nobody(full_) && stands_in(summary_.predicate.lemma, told_.sentence_text)) return true;
    if (deeds_ != DeedRelation::same || summary_.polarity != told_.polarity) return false;
    switch (aspect) {
      case Aspect::figure: return std::ranges::any_of(summary_.quantities, [&](const ClaimQuantity& own) { return has_figure(own); });
      case Aspect::day: return names_a_point(told_) && overlaps(summary_.time->days, told_.time->days);
      case Aspect::deed:
      case Aspect::name: return matched_participants({}) > 0;
      case Aspect::place: return false;
    }
    return false;
  }

private:
  const Claim& summary_;
  const Claim& told_;
  const SummaryContext& context_;
  const Lexicon& lexicon_;
  Cast short_;
  Cast full_;
  DeedRelation deeds_;

  bool looks_back() const {
    const bool same_time = summary_.time && told_.time && !summary_.time->text.empty() && summary_.time->text == told_.time->text;
    return !same_time && (is_of_the_past(told_) || is_of_the_past(summary_));
  }

  /// A word of the summary stands in the sentence, in the lead, or means something that the claim names.
  bool is_covered(const Term& term) const {
    if (stands_in(term.lemma, told_.sentence_text) || stands_in(term.lemma, context_.lead)) return true;
    const auto means = [&](const Argument& argument) {
      return std::ranges::any_of(argument.terms, [&](const Term& other) {
        const Containment kind = relate_words(term.lemma, other.lemma, term.upos == Upos::PROPN ? Upos::NOUN : term.upos, lexicon_).kind;
        return kind == Containment::equal || kind == Containment::wider || kind == Containment::narrower;
      });
    };
    return means(told_.subject) || std::ranges::any_of(told_.arguments, means);
  }

  bool is_covered(const Argument& argument, std::string_view but) const {
    return std::ranges::all_of(argument.terms, [&](const Term& term) { return !is_content(term) || term.lemma == but || is_covered(term); });
  }

  bool others_covered(std::string_view but = {}) const {
    // Where a thing goes up or down, how far and why need not be told alike: the first sentence is about it all the same.
    constexpr std::array<std::string_view, 9> circumstances = {"to", "from", "on", "over", "after", "amid", "as", "despite", "at"};
    const bool is_lead = told_.sentence_text == context_.lead;
    const auto goes_with_the_clash = [&](const Argument* other) {
      const auto role = std::ranges::find(circumstances, std::string_view(other->role));
      return deeds_ == DeedRelation::opposite && role != circumstances.end() && (is_lead || role < circumstances.begin() + 2);
    };
    return std::ranges::all_of(short_.others, [&](const Argument* other) {
      return is_mere_figure(summary_, *other) || goes_with_the_clash(other) || is_covered(*other, but);
    });
  }

  /// The text may add a name ("its rival Acme") or a step ("plans for a new runway").
  bool takes_part(const Argument& brief, const Argument& full) const {
    if (same_participant(&brief, &full, lexicon_)) return true;
    const Term* head = head_term(full);
    const bool is_step = head != nullptr && lexicon_.table("action_steps").contains(head->lemma);
    const auto within = [&](const Term& term) { return term.lemma == head_lemma(brief); };
    if (is_step && std::ranges::any_of(full.terms, within)) return true;
    return &full == full_.patient && std::ranges::any_of(full_.others, [&](const Argument* other) { return other->role == "complement" && same_participant(&brief, other, lexicon_); });
  }

  static const Argument* complement_of(const Cast& cast) {
    const auto found = std::ranges::find_if(cast.others, [](const Argument* other) { return other->role == "complement"; });
    return found == cast.others.end() ? nullptr : *found;
  }

  /// How many of doer, patient and complement both name and are the same; -1 where one is another, or not to be found.
  int matched_participants(Clashing but) const {
    int matched = 0;
    const auto look = [&](std::string_view slot, const Argument* brief, const Argument* full) {
      if (matched < 0 || slot == but.slot || brief == nullptr || is_mere_figure(summary_, *brief)) return;
      const bool fits = is_covered(*brief, but.word) && (full == nullptr || takes_part(*brief, *full));
      matched = fits ? matched + (full != nullptr) : -1;
    };
    look("doer", short_.doer, full_.doer);
    look("patient", short_.patient, full_.patient);
    look("complement", complement_of(short_), complement_of(full_));
    return matched;
  }

  bool one_situation(Clashing but) const { return matched_participants(but) > 0 && others_covered(but.word); }

  Decision decision(std::string message, Span brief, Span full, double confidence) const {
    Decision found;
    found.relation = PairRelation::contradicts;
    found.message = std::move(message);
    found.first_clash = brief;
    found.second_clash = full;
    found.confidence = confidence;
    return found;
  }

  /// A clash of details, with both clauses as its working.
  Decision noted(std::string message) const {
    Decision found = decision(std::move(message), summary_.predicate.span, told_.predicate.span, 0.75);
    found.working.push_back("`" + words_of(summary_) + "` against `" + words_of(told_) + "`");
    return found;
  }

  Decision clauses(double confidence) const {
    return decision(clash_of(words_of(summary_), words_of(told_)), summary_.predicate.span, told_.predicate.span, confidence);
  }

  bool borne_out(Aspect aspect) const {
    return std::ranges::any_of(context_.body, [&](const Claim* other) { return other != &told_ && SummaryPair(summary_, *other, context_).agrees(aspect); });
  }

  std::optional<Decision> opposite() const {
    if (summary_.polarity != told_.polarity || summary_.polarity == Polarity::negative) return std::nullopt;
    if (is_told_late() || may_both_be() || !one_situation({}) || borne_out(Aspect::deed)) return std::nullopt;
    Decision found = clauses(0.75);
    found.working.push_back("`" + summary_.predicate.text + "` excludes `" + told_.predicate.text + "`");
    return found;
  }

  /// A headline's verb is that of the first sentences; further down the text goes back in time and on to other things.
  bool is_told_late() const {
    constexpr std::uint32_t reach = 300;  ///< bytes
    return summary_.region == Region::headline && !context_.body.empty() && told_.sentence.start > context_.body.front()->sentence.start + reach;
  }

  /// Two sides of one deal ("sells" / "agreed to buy"), or what follows the other in time: unless both are still to come.
  bool may_both_be() const {
    constexpr std::array<std::string_view, 12> deals = {"buy", "purchase", "acquire", "sell", "divest", "invest", "lend", "borrow", "pay", "owe", "give", "receive"};
    constexpr std::array<std::string_view, 16> turns = {"arrest", "detain", "release", "free", "open", "reopen", "close", "shut", "start", "stop", "begin", "end", "resume", "suspend", "join", "leave"};
    const auto among = [&](const auto& verbs) { return std::ranges::find(verbs, std::string_view(summary_.predicate.lemma)) != verbs.end(); };
    const bool is_one_act = told_.sentence_text == context_.lead && short_.doer != nullptr && short_.patient != nullptr && full_.doer != nullptr && full_.patient != nullptr;
    return deeds_ == DeedRelation::opposite && (among(deals) || (among(turns) && !is_one_act && !(is_planned(summary_) && is_planned(told_))));
  }

  /// What is denied must be all that the other affirms: "will not cut jobs in Leeds" leaves other cuts open.
  std::optional<Decision> denied() const {
    if (is_told_late() || is_light(summary_)) return std::nullopt;
    const bool nobody = names_nobody(short_) != names_nobody(full_);
    const Cast& denial = summary_.polarity == Polarity::negative ? short_ : full_;
    const auto adds = [&](const Argument* other) { return !is_mere_figure(told_, *other) && !stands_in(head_lemma(*other), summary_.sentence_text); };
    if (told_.polarity == Polarity::negative && std::ranges::any_of(denial.others, adds)) return std::nullopt;
    const bool matched = nobody ? others_covered() && !short_.others.empty() : one_situation({});
    if (!matched || borne_out(Aspect::deed)) return std::nullopt;
    Decision found = clauses(0.75);
    found.working.push_back("affirmed in one place and denied in the other");
    return found;
  }

  static std::string_view head_lemma(const Argument& argument) {
    const Term* head = head_term(argument);
    return head == nullptr ? std::string_view() : std::string_view(head->lemma);
  }

  static bool names_nobody(const Cast& cast) {
    return (cast.doer != nullptr && is_nobody(*cast.doer)) || (cast.patient != nullptr && is_nobody(*cast.patient));
  }

  // Figures.

  bool has_figure(const ClaimQuantity& brief) const {
    return std::ranges::any_of(told_.quantities, [&](const ClaimQuantity& full) {
      const Containment kind = relate_figures(brief, full, lexicon_);
      return kind == Containment::equal || kind == Containment::narrower || kind == Containment::wider;
    });
  }

  /// The text's one figure in the same place of the clause; none where there are several.
  const ClaimQuantity* counterpart(const ClaimQuantity& brief) const {
    const std::string_view slot = slot_of(summary_, short_, brief.role);
    const ClaimQuantity* found = nullptr;
    for (const ClaimQuantity& full : told_.quantities) {
      if (!is_measure(full) || slot_of(told_, full_, full.role) != slot || !are_comparable(brief, full, lexicon_)) continue;
      if (found != nullptr) return nullptr;
      found = &full;
    }
    return found;
  }

  std::optional<Decision> figures() const {
    for (const ClaimQuantity& brief : summary_.quantities) {
      const ClaimQuantity* full = is_measure(brief) ? counterpart(brief) : nullptr;
      if (full == nullptr || relate_figures(brief, *full, lexicon_) != Containment::disjoint) continue;
      const std::string_view slot = slot_of(summary_, short_, brief.role);
      // "12 killed in storm", "Ferry sinks, killing 14": what ties the two may stand in the sentence alone.
      const bool bare = full_.doer == nullptr || short_.doer == nullptr || short_.patient == nullptr;
      const bool says_more = !short_.others.empty() || (short_.doer != nullptr && slot == "patient");
      const bool tied = one_situation({slot, {}}) || (bare && slot == "patient" && matched_participants({slot, {}}) == 0 && says_more && others_covered());
      if (!tied || is_mentioned(brief, context_.body) || borne_out(Aspect::figure)) continue;
      const std::string ours = figure_text(summary_, brief), theirs = figure_text(told_, *full);
      Decision found = decision(clash_of(ours, theirs), brief.span, full->span, 0.75);
      found.working.push_back("`" + words_of(summary_) + "` against `" + words_of(told_) + "`");
      return found;
    }
    return std::nullopt;
  }

  // Who, when, where.

  /// "A beat B" / "B beat A"
  std::optional<Decision> swapped() const {
    const bool has_all = short_.doer != nullptr && short_.patient != nullptr && full_.doer != nullptr && full_.patient != nullptr;
    if (!has_all || !lexicon_.table("asymmetric_verbs").contains(summary_.predicate.lemma) || !others_covered()) return std::nullopt;
    const auto same = [](const Argument& a, const Argument& b) { return !a.entity.empty() && a.entity == b.entity; };
    if (!same(*short_.doer, *full_.patient) || !same(*short_.patient, *full_.doer) || same(*short_.doer, *short_.patient)) return std::nullopt;
    if (is_told_late() || borne_out(Aspect::deed)) return std::nullopt;
    Decision found = clauses(0.85);
    found.working.push_back("`" + short_.doer->text + "` is the doer in one place and the one done to in the other");
    return found;
  }

  /// Days, not months or years, of which a text compares many.
  std::optional<Decision> days() const {
    const auto is_day = [](const Claim& claim) { return names_a_point(claim) && claim.time->days.earliest == claim.time->days.latest; };
    if (!is_day(summary_) || !is_day(told_) || overlaps(summary_.time->days, told_.time->days) || stands_in(summary_.time->text, told_.sentence_text)) return std::nullopt;
    if (!one_situation({}) || borne_out(Aspect::day)) return std::nullopt;
    return noted(clash_of(summary_.time->text, told_.time->text));
  }

  bool is_country(std::string_view name) const {
    const WordRow* row = lexicon_.table("countries").find(name);
    return row != nullptr && (*row)[2] == "name";
  }

  bool is_city(std::string_view name) const { return lexicon_.hypernym(name, "city", Upos::NOUN, 1).has_value(); }

  bool is_read_anywhere(std::string_view name) const {
    return std::ranges::any_of(context_.body, [&](const Claim* claim) { return stands_in(name, claim->sentence_text); });
  }

  std::optional<Decision> places() const {
    const std::vector<std::string_view> ours = places_of(short_), theirs = places_of(full_);
    if (ours.size() != 1 || theirs.size() != 1 || may_be_one_name(ours.front(), theirs.front())) return std::nullopt;
    const bool one_level = (is_country(ours.front()) && is_country(theirs.front())) || (is_city(ours.front()) && is_city(theirs.front()));
    if (!one_level || is_read_anywhere(ours.front()) || !one_situation({{}, ours.front()})) return std::nullopt;
    return noted(clash_of(ours.front(), theirs.front()));
  }

  /// One deed to one thing, and two names for who did it, or whom it was done to.
  std::optional<Decision> names() const {
    if (auto found = names("doer", short_.doer, full_.doer)) return found;
    return names("patient", short_.patient, full_.patient);
  }

  /// "Hall won the seat, beating Reed": the one whom the headline names is the one who lost to the other.
  bool is_beaten(const Argument& named, const Argument& winner) const {
    return std::ranges::any_of(context_.body, [&](const Claim* claim) {
      if (claim->sentence != told_.sentence || (claim->predicate.lemma != "beat" && claim->predicate.lemma != "defeat")) return false;
      const Cast cast = cast_of(*claim);
      return same_participant(&winner, cast.doer, lexicon_) && same_participant(&named, cast.patient, lexicon_);
    });
  }

  /// In capitals all through: its names cannot be told.
  bool is_shouted() const {
    return std::ranges::none_of(summary_.sentence_text, [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::optional<Decision> names(std::string_view slot, const Argument* brief, const Argument* full) const {
    if (brief == nullptr || full == nullptr || summary_.predicate.lemma == "be" || !different_names(*brief, *full)) return std::nullopt;
    if ((stands_in(name_of(*brief), told_.sentence_text) && !is_beaten(*brief, *full)) || is_shouted()) return std::nullopt;
    if (!one_situation({slot, {}}) || borne_out(Aspect::name)) return std::nullopt;
    return noted(clash_of(brief->text, full->text));
  }
};

}  // namespace

bool sums_up(const Claim& claim) {
  if (claim.condition || claim.mood == ClaimMood::question || claim.mood == ClaimMood::imperative || claim.mood == ClaimMood::opinion) return false;
  if (claim.certainty != Certainty::certain && !is_planned(claim)) return false;
  if (claim.phase == Phase::denied || claim.phase == Phase::undecided || claim.phase == Phase::considering) return false;
  const Voice voice = voice_of(claim);
  return !voice.doubtful && !voice.denied;
}

std::optional<Decision> summary_conflict(const Claim& summary, const Claim& told, const SummaryContext& context) {
  if (!sums_up(summary) || !sums_up(told)) return std::nullopt;
  return SummaryPair(summary, told, context).clash();
}

bool tells_deed(const Claim& summary, const Claim& told, const SummaryContext& context) { return SummaryPair(summary, told, context).agrees(Aspect::deed); }

}  // namespace crosscheck
