#include "checker/checks/summary_deeds.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/pair.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

bool has_outcome(const Claim& deed, const Claim& outcome, const Lexicon& lexicon) {
  const auto rows = lexicon.table("deed_outcomes").all(deed.predicate.lemma);
  return std::ranges::any_of(rows, [&](const WordRow& row) { return row[1] == outcome.predicate.lemma; });
}

/// By the verbs, or by the nouns of change that stand for them; such a noun is then no participant.
MeaningRelation relate_verbs(const Claim& summary, Cast& brief, const Claim& told, Cast& full, const Lexicon& lexicon) {
  const std::string_view ours = change_of(summary), theirs = change_of(told);
  if (ours.empty() && theirs.empty()) return relate_predicates(summary, told, lexicon);
  if (!ours.empty()) brief.patient = nullptr;
  if (!theirs.empty()) full.patient = nullptr;
  return relate_words(ours.empty() ? summary.predicate.lemma : ours, theirs.empty() ? told.predicate.lemma : theirs, Upos::VERB, lexicon);
}

/// "To close" / "will stay open", "clears banker" / "found the banker guilty". Leaves the one that the deed is done to as the patient.
bool excludes(const Claim& deed, Cast& deed_cast, const Claim& state, Cast& state_cast, const Lexicon& lexicon) {
  constexpr std::array<std::string_view, 6> verbs = {"be", "stay", "remain", "keep", "find", "declare"};
  if (deed.polarity != state.polarity || std::ranges::find(verbs, std::string_view(state.predicate.lemma)) == verbs.end()) return false;
  const auto rows = lexicon.table("excluded_states").all(deed.predicate.lemma);
  const auto holds = [&](const Argument* argument) {
    const Term* head = argument == nullptr ? nullptr : head_term(*argument);
    return head != nullptr && std::ranges::any_of(rows, [&](const WordRow& row) { return row[1] == head->lemma; });
  };
  const bool of_doer = holds(state_cast.patient);
  const Argument* time = argument(state, "time");  // "will stay open until June"
  if ((!of_doer && std::ranges::none_of(state_cast.others, holds)) || (time != nullptr && time->text.starts_with("until"))) return false;
  if (of_doer) state_cast.patient = std::exchange(state_cast.doer, nullptr);
  deed_cast = as_done_to(deed_cast);
  return true;
}

}  // namespace

DeedRelation relate_deeds(const Claim& summary, Cast& brief, const Claim& told, Cast& full, const Lexicon& lexicon) {
  const MeaningRelation verbs = relate_verbs(summary, brief, told, full, lexicon);
  if (verbs.kind == Containment::equal) return DeedRelation::same;
  if (has_outcome(summary, told, lexicon)) {
    full = as_done_to(full);
    return DeedRelation::same;
  }
  if (has_outcome(told, summary, lexicon)) {
    brief = as_done_to(brief);
    return DeedRelation::same;
  }
  if (verbs.kind == Containment::disjoint) return DeedRelation::opposite;
  return excludes(summary, brief, told, full, lexicon) || excludes(told, full, summary, brief, lexicon) ? DeedRelation::excluded_state : DeedRelation::unrelated;
}

}  // namespace crosscheck
