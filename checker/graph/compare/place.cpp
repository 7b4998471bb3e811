#include "checker/graph/compare/conflicts.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

enum class PlaceLevel : std::uint8_t { unknown, city, region, country };

PlaceLevel level_of(const Argument& place, const Lexicon& lexicon) {
  const std::string& name = place.entity.empty() ? place.text : place.entity;
  const auto is = [&](std::string_view kind) { return lexicon.hypernym(name, kind, Upos::NOUN, 2).has_value(); };
  if (is("city") || is("town") || is("capital")) return PlaceLevel::city;
  if (is("country")) return PlaceLevel::country;
  if (is("state") || is("province")) return PlaceLevel::region;
  return PlaceLevel::unknown;
}

/// Two places of one level, neither in the other: two countries, two cities.
bool exclusive(const Argument& first, const Argument& second, const Lexicon& lexicon) {
  if (may_be_one_name(first.entity.empty() ? first.text : first.entity, second.entity.empty() ? second.text : second.entity)) return false;
  const PlaceLevel level = level_of(first, lexicon);
  return level != PlaceLevel::unknown && level == level_of(second, lexicon);
}

const AlignedArgument* clashing_place(const Pair& pair) {
  for (const AlignedArgument& aligned : pair.places) {
    if (aligned.both() && exclusive(*aligned.first, *aligned.second, pair.lexicon)) return &aligned;
  }
  return nullptr;
}

}  // namespace

std::optional<Decision> place_conflict(const Pair& pair) {
  if (pair.predicates.kind != Containment::equal || pair.places.size() != 1 || !same_time(pair)) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || pair.second.polarity == Polarity::negative) return std::nullopt;
  const bool once = pair.lexicon.table("once_only_verbs").contains(pair.first.predicate.lemma) ||
                    pair.lexicon.table("one_place_verbs").contains(pair.first.predicate.lemma);
  const bool no_thing = pair.thing.first == nullptr && pair.thing.second == nullptr;
  const bool event = (same_doer(pair) && (no_thing || same_thing(pair))) || (!pair.doer.both() && same_thing(pair));
  if (!both_told(pair)) return std::nullopt;
  const AlignedArgument* places = clashing_place(pair);
  if (!once || !event || places == nullptr) return std::nullopt;
  Decision decision = conflict(pair, "place-conflict", "`" + places->first->text + "` conflicts with `" + places->second->text + "`: " + both_clauses(pair), 0.85);
  decision.first_clash = places->first->span;
  decision.second_clash = places->second->span;
  decision.working.push_back("one event; neither `" + places->first->text + "` nor `" + places->second->text + "` lies in the other");
  return decision;
}

}  // namespace crosscheck
