#include <set>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// Undecided and denied exclude decided and completed of the same action; the rest follow one another in time.
bool exclude_each_other(Phase a, Phase b) {
  const auto open = [](Phase phase) { return phase == Phase::undecided; };
  const auto shut = [](Phase phase) { return phase == Phase::decided || phase == Phase::completed; };
  return (open(a) && shut(b)) || (open(b) && shut(a));
}

/// Words that name a step of any action and so tell nothing of which action it is.
bool is_step(const Term& term, const Lexicon& lexicon) { return lexicon.table("action_steps").contains(term.lemma); }

void add_topic(const Argument& argument, const Lexicon& lexicon, std::set<std::string>& words) {
  for (const Term& term : argument.terms) {
    const bool place = term.upos == Upos::PROPN && (term.preposition == "in" || term.preposition == "at");
    const bool content = !place && term.role != TermRole::determiner && term.role != TermRole::negation && term.upos != Upos::NUM;
    if (content && !is_step(term, lexicon)) words.insert(term.lemma);
  }
  if (!argument.entity.empty() && argument.is_name) words.insert(argument.entity);
}

/// What the action is about: the content words of all arguments.
std::set<std::string> topic_of(const Claim& claim, const Lexicon& lexicon) {
  std::set<std::string> words;
  for (const Argument& argument : claim.arguments) {
    const bool where = argument.role == "place" || argument.type == "place";
    if (argument.role != "time" && !where) add_topic(argument, lexicon, words);
  }
  return words;
}

/// At least two words, or all of the shorter topic.
std::set<std::string> shared_topic(const Pair& pair) {
  const std::set<std::string> a = topic_of(pair.first, pair.lexicon);
  const std::set<std::string> b = topic_of(pair.second, pair.lexicon);
  std::set<std::string> shared;
  for (const std::string& word : a) {
    if (b.contains(word)) shared.insert(word);
  }
  const bool enough = shared.size() >= 2 || (!shared.empty() && shared.size() == std::min(a.size(), b.size()));
  return enough ? shared : std::set<std::string>();
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "`" : ", `") + word + "`";
  return text;
}

}  // namespace

std::optional<Decision> phase_conflict(const Pair& pair) {
  if (!exclude_each_other(pair.first.phase, pair.second.phase) || !same_doer(pair) || !pair.qualifiers_agree) return std::nullopt;
  if (pair.first.condition || pair.second.condition || pair.times == TimeMatch::different || !one_standpoint(pair)) return std::nullopt;
  // Sales that were suspended are the very ones of which it is open whether they resume.
  if (pair.predicates.kind == Containment::disjoint) return std::nullopt;
  // An open decision is about a possible action by nature; the decided one must be certain.
  const Claim& settled = pair.first.phase == Phase::undecided ? pair.second : pair.first;
  if (settled.certainty == Certainty::possible) return std::nullopt;
  const std::set<std::string> shared = shared_topic(pair);
  if (shared.empty()) return std::nullopt;
  Decision decision = conflict(pair, "phase-conflict", both_clauses(pair), 0.8);
  decision.working.push_back("one action, about " + joined(shared));
  decision.working.push_back(std::string(to_string(pair.first.phase)) + " in one place, " + std::string(to_string(pair.second.phase)) + " in the other");
  return decision;
}

}  // namespace crosscheck
