#include <algorithm>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/graph/compare/situation.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// The positive claim's argument says at least what the negative one's excludes: a 5G deal is a deal.
bool entailed(const AlignedArgument& aligned, bool first_is_positive, bool presume) {
  const Argument* positive = first_is_positive ? aligned.first : aligned.second;
  const Argument* negative = first_is_positive ? aligned.second : aligned.first;
  if (negative == nullptr) return true;
  if (positive == nullptr) return presume;
  if (is_nobody(*negative) && positive->type == "person") return true;
  const Containment kind = first_is_positive ? aligned.relation.kind : reversed(aligned.relation.kind);
  return kind == Containment::equal || kind == Containment::narrower;
}

bool all_entailed(const Pair& pair, bool first_is_positive) {
  const bool presume = pair.settings.presume_one_situation;
  const auto holds = [&](const AlignedArgument& aligned) { return entailed(aligned, first_is_positive, presume); };
  return holds(pair.thing) && std::ranges::all_of(pair.others, holds) && std::ranges::all_of(pair.places, holds);
}

const Claim& negative_of(const Pair& pair) { return pair.first.polarity == Polarity::negative ? pair.first : pair.second; }
const Claim& positive_of(const Pair& pair) { return pair.first.polarity == Polarity::negative ? pair.second : pair.first; }

/// "has not resigned": denied for all the time up to now.
bool denies_ever(const Claim& claim) {
  for (const std::string_view start : {"has not ", "have not ", "hasn't ", "haven't ", "has never ", "have never ", "never "})
    if (claim.predicate.text.starts_with(start)) return !names_a_time(claim);
  return false;
}

/// In one article a denial that names no time holds for every time that the article speaks of.
bool time_fits(const Pair& pair) {
  if (same_time(pair)) return true;
  return pair.settings.same_document && pair.times == TimeMatch::unknown && one_standpoint(pair) && !names_a_time(negative_of(pair));
}

bool tenses_fit(const Pair& pair) {
  if (pair.first.tense == pair.second.tense || pair.settings.presume_one_situation) return true;
  return denies_ever(negative_of(pair)) && positive_of(pair).tense == Tense::past;
}

/// "will not run": denied of one who is named or known, with nothing that narrows the denial.
bool is_bare_denial(const Pair& pair) {
  if (!pair.settings.same_document || !pair.doer.both() || !(is_named(*pair.doer.first) || is_pointed_at(*pair.doer.first))) return false;
  const auto is_bare = [](const Roles& roles) { return roles.thing == nullptr && roles.others.empty() && roles.places.empty(); };
  const std::string& verb = negative_of(pair).predicate.lemma;
  if (verb == "be" || pair.lexicon.table("reporting_verbs").contains(verb)) return false;  // "declined to comment" today, commented before
  return is_bare(pair.first_roles) && is_bare(pair.second_roles);
}

/// Something beside the doer ties the two to one situation.
bool is_anchored(const Pair& pair) {
  if (pair.settings.presume_one_situation) return true;
  if (pair.settings.same_document && denies_ever(negative_of(pair)) && positive_of(pair).phase == Phase::completed && pair.doer.both() && is_named(*pair.doer.first)) return true;
  if (is_bare_denial(pair)) return true;
  const auto is_known = [&](const Argument& argument) { return is_specific(argument) || (pair.settings.same_document && is_pointed_at(argument)); };
  const auto ties = [&](const AlignedArgument& aligned) {
    return aligned.both() && aligned.relation.kind != Containment::unknown && is_known(*aligned.first) && is_known(*aligned.second);
  };
  return ties(pair.thing) || std::ranges::any_of(pair.others, ties);
}

bool subjects_match(const Pair& pair) {
  if (pair.doer.both()) return same_doer(pair) || is_nobody(pair.first.polarity == Polarity::negative ? *pair.doer.first : *pair.doer.second);
  if (pair.thing.both() && is_nobody(pair.first.polarity == Polarity::negative ? *pair.thing.first : *pair.thing.second)) return true;
  if (pair.doer.first != nullptr || pair.doer.second != nullptr) return pair.settings.presume_one_situation && same_thing(pair);
  return same_thing(pair);
}

}  // namespace

std::optional<Decision> negation_conflict(const Pair& pair) {
  if (pair.first.polarity == pair.second.polarity) return std::nullopt;
  const bool first_is_positive = pair.first.polarity == Polarity::positive;
  const Containment predicates = first_is_positive ? pair.predicates.kind : reversed(pair.predicates.kind);
  if (predicates != Containment::equal && predicates != Containment::narrower) return std::nullopt;
  // "tax including the writedown", "tax (not including the writedown)": phrases that tell two things apart.
  if (pair.first.tense == Tense::none && pair.second.tense == Tense::none && !pair.settings.presume_one_situation) return std::nullopt;
  // A headline is denied by its own verb: "in talks" is no word on what it does not own.
  if (predicates != Containment::equal && pair.settings.presume_one_situation && pair.settings.same_document) return std::nullopt;
  if (!pair.qualifiers_agree || !time_fits(pair) || !tenses_fit(pair)) return std::nullopt;
  if (!both_told(pair) || !subjects_match(pair) || !all_entailed(pair, first_is_positive) || !is_anchored(pair)) return std::nullopt;
  Decision decision = conflict(pair, "negation-conflict", both_clauses(pair), 0.85);
  decision.working.push_back("`" + clause_text(first_is_positive ? pair.first : pair.second) + "` is affirmed in one place and denied in the other");
  return decision;
}

}  // namespace crosscheck
