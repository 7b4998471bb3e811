#include <algorithm>
#include <array>
#include <string_view>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// "since 2017", "until May", "for ten years": the time is a stretch that the event need not fill.
bool is_point(const ClaimTime& time) {
  if (time.value.find("-WXX-") != std::string::npos) return true;
  return !time.value.starts_with('P') && time.days.earliest.has_value() && time.days.latest.has_value() && !time.value.ends_with("_REF");
}

bool is_year(const ClaimTime& time) {
  return time.value.size() == 4 && std::ranges::all_of(time.value, [](char c) { return c >= '0' && c <= '9'; });
}

/// A shop opens every morning; what opened, began or was finished in one year did not in another.
bool happens_in_one_year(const Pair& pair) {
  constexpr std::array verbs = {"open", "begin", "start", "complete", "finish", "launch", "build", "create", "form", "introduce"};
  return pair.settings.same_document && is_year(*pair.first.time) && is_year(*pair.second.time) &&
         std::ranges::find(verbs, std::string_view(pair.first.predicate.lemma)) != verbs.end();
}

/// "The trial begins on 4 June", "the trial, which starts on 14 June": one event has one beginning.
bool is_scheduled_event(const Pair& pair) {
  constexpr std::array verbs = {"begin", "start", "hold", "open", "close", "end", "resume"};
  constexpr std::array<std::string_view, 8> kinds = {"trial", "meeting", "election", "contest", "conference", "festival", "proceeding", "gathering"};
  const auto to_come = [](const Claim& claim) { return claim.tense == Tense::present || claim.tense == Tense::future; };
  const AlignedArgument& event = pair.doer.both() ? pair.doer : pair.thing;
  if (!pair.settings.same_document || !to_come(pair.first) || !to_come(pair.second) || !event.both() || event.first->terms.empty()) return false;
  if (!is_pointed_at(*event.first) || !is_pointed_at(*event.second) || !same_terms(*event.first, *event.second)) return false;
  if (std::ranges::find(verbs, std::string_view(pair.first.predicate.lemma)) == verbs.end()) return false;
  return is_of_kind(*event.first, kinds, pair.lexicon);
}

/// "resigned on Friday", "who resigned on Saturday": two days of the news, and the deed is told alike.
bool is_deed_of_one_day(const Pair& pair) {
  if (!pair.settings.same_document || pair.first.predicate.lemma != pair.second.predicate.lemma) return false;
  if (!is_news_of_the_day(pair.first) || !is_news_of_the_day(pair.second) || !no_rest_differs(pair)) return false;
  return pair.lexicon.table("one_day_verbs").contains(pair.first.predicate.lemma) && pair.first.tense == Tense::past && pair.second.tense == Tense::past;
}

/// "plans to switch it off in spring", "which plans to switch it off in autumn": one deed to come has one date.
bool is_one_plan(const Pair& pair) {
  if (!pair.settings.same_document || pair.first.predicate.lemma != pair.second.predicate.lemma || pair.first.predicate.lemma == "be") return false;
  const bool named = pair.thing.both() && is_specific(*pair.thing.first) && same_terms(*pair.thing.first, *pair.thing.second);
  return is_foretold(pair.first) && is_foretold(pair.second) && (named || same_rest(pair));
}

}  // namespace

std::optional<Decision> date_conflict(const Pair& pair) {
  if (pair.times != TimeMatch::different || pair.predicates.kind != Containment::equal || !pair.qualifiers_agree) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || pair.second.polarity == Polarity::negative) return std::nullopt;
  if (!is_point(*pair.first.time) || !is_point(*pair.second.time)) return std::nullopt;
  const bool once = pair.lexicon.table("once_only_verbs").contains(pair.first.predicate.lemma) || happens_in_one_year(pair) || is_scheduled_event(pair) || is_deed_of_one_day(pair) || is_one_plan(pair);
  const bool no_thing = pair.thing.first == nullptr && pair.thing.second == nullptr;
  const bool event = same_doer(pair) && (no_thing || same_thing(pair));
  const bool event_without_doer = !pair.doer.both() && same_thing(pair);
  // "a port worker died yesterday": not one of the three who died last month.
  const auto is_new = [&](const Argument* argument) { return argument != nullptr && is_indefinite(*argument); };
  if (!pair.settings.presume_one_situation && (is_new(pair.doer.first) || is_new(pair.doer.second))) return std::nullopt;
  if (!once || (!event && !event_without_doer)) return std::nullopt;
  Decision decision = conflict(pair, "date-conflict", "`" + pair.first.time->text + "` conflicts with `" + pair.second.time->text + "`: " + both_clauses(pair), 0.85);
  decision.working.push_back("`" + pair.first.predicate.text + "` happens once; `" + pair.first.time->text + "` and `" + pair.second.time->text + "` share no day");
  return decision;
}

}  // namespace crosscheck
