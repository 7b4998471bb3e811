#include <algorithm>
#include <array>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

enum class PlaceLevel : std::uint8_t { unknown, city, region, country };

PlaceLevel level_of(const Argument& place, const Lexicon& lexicon) {
  const std::string& name = place.entity.empty() ? place.text : place.entity;
  const auto is = [&](std::string_view kind) { return lexicon.hypernym(name, kind, Upos::NOUN, 2).has_value(); };
  if (is("city") || is("town") || lexicon.hypernym(name, "capital", Upos::NOUN)) return PlaceLevel::city;
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

/// "in a gravel pit near Ely", "in a gravel pit near Spalding": one thing beside two names that share no word.
bool near_two_places(const AlignedArgument& aligned) {
  if (!aligned.both()) return false;
  const auto name_near = [](const Argument& argument) -> const Term* {
    const auto found = std::ranges::find_if(argument.terms, [](const Term& term) { return term.role == TermRole::nested && term.upos == Upos::PROPN && term.preposition != "of"; });
    return found == argument.terms.end() ? nullptr : &*found;
  };
  const Term* a = name_near(*aligned.first);
  const Term* b = name_near(*aligned.second);
  const Term* head = head_term(*aligned.first);
  const Term* other = head_term(*aligned.second);
  if (a == nullptr || b == nullptr || head == nullptr || other == nullptr || head->lemma != other->lemma || head->upos != Upos::NOUN) return false;
  return a->preposition == b->preposition && !may_be_one_name(a->lemma, b->lemma);
}

/// "The plant is in Leeds": buildings and bodies stay where they are.
bool stands_somewhere(const Pair& pair) {
  constexpr std::array<std::string_view, 6> kinds = {"structure", "building", "facility", "plant", "factory", "organization"};
  return pair.settings.same_document && pair.first.predicate.lemma == "be" && pair.first.tense == Tense::present && pair.second.tense == Tense::present && pair.doer.both() &&
         is_pointed_at(*pair.doer.first) && is_pointed_at(*pair.doer.second) && std::ranges::none_of(pair.others, &AlignedArgument::both) && is_of_kind(*pair.doer.first, kinds, pair.lexicon);
}

/// In one article both tell the same deed of the same definite things, with nothing else that differs.
bool is_told_twice(const Pair& pair) {
  const auto is_known_thing = [](const Argument& argument) { return is_pointed_at(argument) || is_named(argument); };
  const auto known = [&](const AlignedArgument& aligned) { return !aligned.first || !aligned.second || (is_known_thing(*aligned.first) && is_known_thing(*aligned.second)); };
  return pair.settings.same_document && pair.first.tense == Tense::past && pair.second.tense == Tense::past && pair.first.predicate.lemma == pair.second.predicate.lemma &&
         pair.lexicon.table("one_day_verbs").contains(pair.first.predicate.lemma) && known(pair.doer) && known(pair.thing);
}

bool is_one_event(const Pair& pair) {
  const bool no_thing = pair.thing.first == nullptr && pair.thing.second == nullptr;
  return (same_doer(pair) && (no_thing || same_thing(pair))) || (!(pair.doer.first && pair.doer.second) && same_thing(pair));
}

}  // namespace

std::optional<Decision> place_conflict(const Pair& pair) {
  if (pair.predicates.kind != Containment::equal || !same_time(pair) || !both_told(pair)) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || pair.second.polarity == Polarity::negative || !is_one_event(pair)) return std::nullopt;
  const bool once = pair.lexicon.table("once_only_verbs").contains(pair.first.predicate.lemma) ||
                    pair.lexicon.table("one_place_verbs").contains(pair.first.predicate.lemma) || stands_somewhere(pair) || is_told_twice(pair);
  if (!once) return std::nullopt;
  const AlignedArgument* places = pair.places.size() == 1 ? clashing_place(pair) : nullptr;
  if (places == nullptr && pair.settings.same_document) {
    const auto found = std::ranges::find_if(pair.others, near_two_places);
    if (found != pair.others.end()) places = &*found;
  }
  if (places == nullptr) return std::nullopt;
  Decision decision = conflict(pair, "place-conflict", "`" + places->first->text + "` conflicts with `" + places->second->text + "`: " + both_clauses(pair), 0.85);
  decision.first_clash = places->first->span;
  decision.second_clash = places->second->span;
  decision.working.push_back("one event; neither `" + places->first->text + "` nor `" + places->second->text + "` lies in the other");
  return decision;
}

}  // namespace crosscheck
