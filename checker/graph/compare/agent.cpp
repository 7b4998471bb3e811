#include <algorithm>
#include <array>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// A name, or a noun with "the", "this", "its": one that the reader knows.
bool is_definite(const Argument& thing) {
  if (is_named(thing)) return !is_indefinite(thing);
  return is_pointed_at(thing);
}

/// One specific argument beside doer and thing is named by both and equal: "in the 2014 final".
bool shares_an_event(const Pair& pair) {
  const auto shared = [](const AlignedArgument& aligned) {
    return aligned.equal() && is_specific(*aligned.first) && is_specific(*aligned.second);
  };
  return pair.times == TimeMatch::same || std::ranges::any_of(pair.others, shared);
}

bool equal(const Argument* a, const Argument* b, const Lexicon& lexicon) {
  return a != nullptr && b != nullptr && is_specific(*a) && is_specific(*b) &&
         relate_arguments(*a, *b, lexicon).kind == Containment::equal;
}

std::optional<Decision> swapped_roles(const Pair& pair) {
  const Roles& a = pair.first_roles;
  const Roles& b = pair.second_roles;
  if (!pair.lexicon.table("asymmetric_verbs").contains(pair.first.predicate.lemma)) return std::nullopt;
  if (!equal(a.doer, b.thing, pair.lexicon) || !equal(a.thing, b.doer, pair.lexicon)) return std::nullopt;
  if (equal(a.doer, a.thing, pair.lexicon)) return std::nullopt;
  if (!shares_an_event(pair) && !pair.settings.presume_one_situation) return std::nullopt;
  Decision decision = conflict(pair, "agent-conflict", both_clauses(pair), 0.85);
  decision.working.push_back("`" + a.doer->text + "` is the doer in one place and the one done to in the other");
  return decision;
}

std::optional<Decision> two_doers(const Pair& pair) {
  if (!pair.doer.both() || !pair.thing.both()) return std::nullopt;
  const bool one_doer_only = pair.lexicon.table("one_doer_verbs").contains(pair.first.predicate.lemma);
  if (!one_doer_only || pair.doer.relation.kind != Containment::disjoint || !same_thing(pair)) return std::nullopt;
  // "Sanders also won Oklahoma": each in a race of his own, as the word or the place tells.
  const auto is_one_of_several = [](const Claim& claim) { return claim.predicate.text.find("also ") != std::string::npos; };
  const bool wins_place = pair.first.predicate.lemma == "win" && pair.thing.first->type == "place";
  if (wins_place || is_one_of_several(pair.first) || is_one_of_several(pair.second)) return std::nullopt;
  if (!is_specific(*pair.thing.first) || (pair.thing.first->entity.empty() && !pair.settings.same_document)) return std::nullopt;
  if (!same_rest(pair) && !pair.settings.presume_one_situation) return std::nullopt;
  // "owns a casino hotel" may be said of many.
  const auto is_kind = [&](const Argument& thing) { return !pair.settings.presume_one_situation && !is_definite(thing); };
  if (is_kind(*pair.thing.first) && is_kind(*pair.thing.second)) return std::nullopt;
  Decision decision = conflict(pair, "agent-conflict", "`" + pair.doer.first->text + "` conflicts with `" + pair.doer.second->text + "`: " + both_clauses(pair), 0.75);
  decision.first_clash = pair.doer.first->span;
  decision.second_clash = pair.doer.second->span;
  decision.working.push_back("one deed, `" + pair.first.predicate.text + " " + pair.thing.first->text + "`, and two doers");
  return decision;
}

}  // namespace

std::optional<Decision> agent_conflict(const Pair& pair) {
  if (pair.predicates.kind != Containment::equal || !same_time(pair) || !pair.qualifiers_agree) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || pair.second.polarity == Polarity::negative) return std::nullopt;
  if (!both_told(pair)) return std::nullopt;
  if (auto decision = swapped_roles(pair)) return decision;
  return two_doers(pair);
}

}  // namespace crosscheck
