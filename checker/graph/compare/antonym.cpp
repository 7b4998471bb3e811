#include <algorithm>
#include <array>
#include <string_view>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// "rose 4 per cent": how far, not what.
bool is_mere_figure(const Claim& claim, const Argument& thing) {
  const auto fills = [&](const ClaimQuantity& own) { return own.span.contains(thing.head) || own.text == thing.text; };
  return std::ranges::any_of(claim.quantities, fills);
}

bool both_without_thing(const Pair& pair) {
  const auto nothing = [](const Claim& claim, const Argument* thing) { return thing == nullptr || is_mere_figure(claim, *thing); };
  return nothing(pair.first, pair.thing.first) && nothing(pair.second, pair.thing.second);
}

/// "rose" and "fell" of one price are both true on two days: the same time must be named, or one situation given.
bool time_is_fixed(const Pair& pair) {
  return pair.settings.presume_one_situation || pair.times == TimeMatch::same;
}

/// "rose to 1,310", "fell to 1,310": one figure tells one change.
bool same_figure(const Pair& pair) {
  const auto meets = [&](const ClaimQuantity& a) {
    return std::ranges::any_of(pair.second.quantities, [&](const ClaimQuantity& b) {
      const bool bare = a.quantity.kind == QuantityKind::plain || b.quantity.kind == QuantityKind::plain;
      return a.quantity.stated == b.quantity.stated && (bare || a.quantity.unit == b.quantity.unit) && a.quantity.kind != QuantityKind::ratio;
    });
  };
  return pair.settings.same_document && pair.times != TimeMatch::different && std::ranges::any_of(pair.first.quantities, meets);
}

/// What was bought is sold later, what was shut opens again, what was chosen "initially" is not kept: told of no one time, the two
/// follow each other.
bool follow_each_other(const Pair& pair) {
  constexpr std::array<std::string_view, 22> deeds = {"arrest", "borrow", "buy",  "close",   "detain", "dismiss", "employ", "enter", "fire",  "hire",  "join",
                                                      "leave",  "lend",   "open", "release", "reopen", "resume",  "sell",   "shut",  "start", "stop", "suspend"};
  const auto is_early_or_late = [](const Claim& claim) {
    constexpr std::array<std::string_view, 6> words = {"initially", "originally", "at first", "later", "eventually", "subsequently"};
    return std::ranges::any_of(words, [&](std::string_view word) { return claim.predicate.text.find(word) != std::string::npos; });
  };
  if (time_is_fixed(pair)) return false;
  return is_early_or_late(pair.first) || is_early_or_late(pair.second) ||
         std::ranges::find(deeds, std::string_view(pair.first.predicate.lemma)) != deeds.end();
}

std::optional<Decision> opposite_predicates(const Pair& pair) {
  if (pair.predicates.kind != Containment::disjoint || pair.first.polarity != pair.second.polarity) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || !same_doer(pair) || follow_each_other(pair)) return std::nullopt;
  const bool bare = both_without_thing(pair) && (time_is_fixed(pair) ? same_rest(pair) || same_figure(pair) : same_figure(pair)) && no_rest_differs(pair);
  const bool one_thing = !both_without_thing(pair) && same_thing(pair) && (no_rest_differs(pair) || pair.settings.presume_one_situation);
  if (!bare && !one_thing) return std::nullopt;
  Decision decision = conflict(pair, "antonym-conflict", both_clauses(pair), 0.8);
  decision.working.push_back(pair.predicates.reason);
  return decision;
}

bool is_copular(const Claim& claim) { return claim.predicate.lemma == "be"; }

/// "a good song", "a mediocre song": two tastes.
bool judges(const Argument& complement, const Lexicon& lexicon) {
  return std::ranges::any_of(complement.terms, [&](const Term& term) { return lexicon.table("evaluations").contains(term.lemma); });
}

std::optional<Decision> opposite_complements(const Pair& pair) {
  if (!is_copular(pair.first) || !is_copular(pair.second) || pair.first.polarity != pair.second.polarity) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || !same_doer(pair) || !pair.thing.both()) return std::nullopt;
  const MeaningRelation& relation = pair.thing.relation;
  if (relation.kind != Containment::disjoint || relation.contrast != Contrast::antonym || !same_rest(pair)) return std::nullopt;
  const bool opinions = judges(*pair.thing.first, pair.lexicon) || judges(*pair.thing.second, pair.lexicon);
  if (opinions && !pair.settings.presume_one_situation) return std::nullopt;
  if (pair.first.tense != pair.second.tense || pair.first.tense == Tense::none) return std::nullopt;
  Decision decision = conflict(pair, "antonym-conflict", both_clauses(pair), 0.7);
  decision.first_clash = pair.thing.first->span;
  decision.second_clash = pair.thing.second->span;
  decision.working.push_back(relation.reason);
  return decision;
}

}  // namespace

std::optional<Decision> antonym_conflict(const Pair& pair) {
  if (!pair.qualifiers_agree || !(same_time(pair) || same_figure(pair)) || !both_told(pair)) return std::nullopt;
  if (auto decision = opposite_predicates(pair)) return decision;
  return opposite_complements(pair);
}

}  // namespace crosscheck
