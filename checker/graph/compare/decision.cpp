#include "checker/graph/compare/decision.hpp"

#include <algorithm>
#include <array>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/voices.hpp"

namespace crosscheck {

namespace {

constexpr std::array kinds = {
    ConflictEntry{phase_conflict, false}, ConflictEntry{relation_conflict, false}, ConflictEntry{rank_conflict},
    ConflictEntry{title_conflict},        ConflictEntry{negation_conflict}, ConflictEntry{antonym_conflict},
    ConflictEntry{value_conflict},        ConflictEntry{date_conflict},     ConflictEntry{place_conflict},
    ConflictEntry{agent_conflict},
};

/// States that come and go: told at two dates, they are news, not a contradiction.
bool changes_over_time(std::string_view rule) {
  static constexpr std::array changing = {"rank-conflict",     "title-conflict",        "value-conflict",  "magnitude-slip", "negation-conflict",
                                          "relation-conflict", "single-value-conflict", "antonym-conflict", "phase-conflict"};
  return std::ranges::find(changing, rule) != changing.end();
}

void name_voices(Decision& decision, const Claim& first, const Claim& second) {
  if (first.attribution.empty() && second.attribution.empty()) return;
  decision.working.push_back("voices: " + voice_phrase(first) + " / " + voice_phrase(second));
}

void judge_voices(Decision& decision, const Claim& first, const Claim& second) {
  const VoiceOutcome outcome = outcome_of(voice_of(first), voice_of(second));
  if (outcome == VoiceOutcome::silent) decision = Decision{};
  // An action's phase is told through voices by nature ("Nikkei claimed that it has already decided"): the
  // paper that leaves both standing contradicts itself, whoever is quoted.
  const bool keeps_its_name = decision.rule == "phase-conflict" && (first.attribution.empty() || second.attribution.empty());
  if (outcome == VoiceOutcome::disputed && !keeps_its_name) decision.rule = "disputed";
  if (decision.relation != PairRelation::unrelated) name_voices(decision, first, second);
}

void judge_dates(Decision& decision, const Pair& pair) {
  const bool dated_apart = pair.first.document_date && pair.second.document_date && pair.first.document_date != pair.second.document_date;
  if (decision.relation != PairRelation::contradicts || pair.settings.same_document || !dated_apart) return;
  if (!changes_over_time(decision.rule) || pair.times == TimeMatch::same) return;
  decision.relation = PairRelation::supersedes;
  decision.rule = "changed-over-time";
  decision.working.push_back(to_string(*pair.first.document_date) + " against " + to_string(*pair.second.document_date));
}

/// All of the second is said by the first, role for role.
bool entails(const Pair& pair) {
  const auto holds = [](const AlignedArgument& aligned) {
    if (aligned.second == nullptr) return true;
    return aligned.both() && (aligned.relation.kind == Containment::equal || aligned.relation.kind == Containment::narrower);
  };
  return holds(pair.thing) && std::ranges::all_of(pair.others, holds) && std::ranges::all_of(pair.places, holds);
}

Decision agreement(const Pair& pair) {
  Decision decision;
  const bool one_statement = pair.predicates.kind == Containment::equal && pair.first.polarity == pair.second.polarity && same_doer(pair) &&
                             pair.qualifiers_agree && same_time(pair) && pair.first.phase == pair.second.phase && pair.thing.both();
  if (!one_statement || !is_asserted(pair.first) || !is_asserted(pair.second)) return decision;
  if (voice_of(pair.first).denied || voice_of(pair.second).denied) return decision;
  const bool forward = entails(pair);
  Pair back = align(pair.second, pair.first, pair.lexicon, pair.rules, pair.settings);
  const bool backward = entails(back);
  if (forward && backward) decision.relation = PairRelation::same;
  else if (forward) decision.relation = PairRelation::entails;
  else if (backward) decision.relation = PairRelation::entailed;
  if (decision.relation != PairRelation::unrelated) decision.confidence = 0.7;
  return decision;
}

}  // namespace

std::span<const ConflictEntry> conflict_kinds() { return kinds; }

bool is_asserted(const Claim& claim) {
  if (claim.condition || claim.certainty != Certainty::certain) return false;
  if (claim.mood == ClaimMood::question || claim.mood == ClaimMood::imperative) return false;
  if (claim.region == Region::boilerplate || claim.tense == Tense::future) return false;
  return claim.phase == Phase::none || claim.phase == Phase::decided || claim.phase == Phase::ongoing || claim.phase == Phase::completed;
}

bool is_foretold(const Claim& claim) {
  if (claim.condition || claim.certainty != Certainty::certain || claim.region == Region::boilerplate) return false;
  if (claim.mood == ClaimMood::question || claim.mood == ClaimMood::imperative) return false;
  return claim.phase == Phase::planned || (claim.tense == Tense::future && claim.phase == Phase::none);
}

namespace {

/// Both told as fact, or, in one article, both as what is to come.
bool are_of_one_world(const Claim& first, const Claim& second, const CompareSettings& settings) {
  if (is_asserted(first) && is_asserted(second)) return true;
  return settings.same_document && is_foretold(first) && is_foretold(second);
}

}  // namespace

/// Only phases and relations of a pack meet across predicates that have nothing to do with each other: most pairs end here, before
/// the costly alignment.
bool may_meet(const Claim& first, const Claim& second, const Lexicon& lexicon) {
  if (!first.relations.empty() && !second.relations.empty()) return true;
  if (first.phase == Phase::undecided || second.phase == Phase::undecided) return true;
  return relate_predicates(first, second, lexicon).kind != Containment::unknown;
}

Decision compare_claims(const Claim& first, const Claim& second, const Lexicon& lexicon, const RuleSet& rules,
                        const CompareSettings& settings) {
  if (!share_a_participant(first, second, settings) || !may_meet(first, second, lexicon)) return {};
  const Pair pair = align(first, second, lexicon, rules, settings);
  if (!pair.tied) return {};
  const bool asserted = are_of_one_world(first, second, settings);
  for (const ConflictEntry& kind : kinds) {
    if (kind.asserted_only && !asserted) continue;
    std::optional<Decision> found = kind.decide(pair);
    if (!found) continue;
    judge_voices(*found, first, second);
    judge_dates(*found, pair);
    return *found;
  }
  return agreement(pair);
}

}  // namespace crosscheck
