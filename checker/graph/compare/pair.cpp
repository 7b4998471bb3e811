#include "checker/graph/compare/pair.hpp"

#include <algorithm>

#include "checker/graph/compare/identity.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// Messages quote clauses up to this many bytes as written; longer ones in their normal form.
constexpr std::uint32_t longest_quotation = 200;

AlignedArgument align_role(std::string_view role, const Argument* first, const Argument* second, const Lexicon& lexicon) {
  AlignedArgument aligned{role, first, second, {}};
  if (aligned.both()) aligned.relation = relate_arguments(*first, *second, lexicon);
  return aligned;
}

/// By preposition, in order; what has no partner stands alone.
std::vector<AlignedArgument> align_lists(const std::vector<const Argument*>& first, std::vector<const Argument*> second,
                                         bool by_role, const Lexicon& lexicon) {
  std::vector<AlignedArgument> aligned;
  for (const Argument* a : first) {
    const auto partner = std::ranges::find_if(second, [&](const Argument* b) { return !by_role || a->role == b->role; });
    const Argument* b = partner == second.end() ? nullptr : *partner;
    if (b != nullptr) second.erase(partner);
    aligned.push_back(align_role(a->role, a, b, lexicon));
  }
  for (const Argument* b : second) aligned.push_back(align_role(b->role, nullptr, b, lexicon));
  return aligned;
}

/// Could the two be `definitely_same`? Never wrong with a no, and cheap.
bool may_be_same(const Argument* first, const Argument* second, bool same_document) {
  if (first == nullptr || second == nullptr) return false;
  if (!same_document && !(is_named(*first) && is_named(*second))) return false;
  return !first->is_pronoun && !second->is_pronoun;
}

bool definitely_same(const AlignedArgument& aligned, const CompareSettings& settings) {
  return aligned.equal() && !aligned.first->text.empty() && is_one_thing(*aligned.first, *aligned.second, settings);
}

bool lower_start(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == (b | ' '); });
}

void append(std::string& text, std::string_view words) {
  if (words.empty()) return;
  if (!text.empty()) text += ' ';
  text += words;
}

}  // namespace

MeaningRelation relate_predicates(const Claim& first, const Claim& second, const Lexicon& lexicon) {
  const Predicate& a = first.predicate;
  const Predicate& b = second.predicate;
  if (!a.relation.empty() && a.relation == b.relation) return {Containment::equal, Contrast::none, "both say `" + a.relation + "`"};
  return relate_words(a.lemma, b.lemma, Upos::VERB, lexicon);
}

namespace {

/// "No one was hurt" meets "two people were hurt".
bool one_is_nobody(const Roles& first, const Roles& second) {
  const auto denies = [](const Argument* a, const Argument* b) { return a != nullptr && b != nullptr && is_nobody(*a) != is_nobody(*b); };
  return denies(first.doer, second.doer) || denies(first.thing, second.thing);
}

/// A participant is the same: without that no kind of conflict and no agreement can come of the pair.
bool is_tied(const Pair& pair) {
  if (same_doer(pair) || same_thing(pair) || (pair.settings.same_document && one_is_nobody(pair.first_roles, pair.second_roles))) return true;
  if (!pair.first.relations.empty() && !pair.second.relations.empty()) return true;
  const bool two_holders = pair.first.predicate.lemma == "be" && pair.second.predicate.lemma == "be" &&
                           pair.doer.relation.kind == Containment::disjoint && pair.doer.first->type == "person";
  return two_holders || pair.lexicon.table("asymmetric_verbs").contains(pair.first.predicate.lemma);
}

}  // namespace

bool share_a_participant(const Claim& first, const Claim& second, const CompareSettings& settings) {
  if (!first.relations.empty() && !second.relations.empty()) return true;
  const Roles a = roles_of(first);
  const Roles b = roles_of(second);
  const bool one = settings.same_document || settings.presume_one_situation;
  if (settings.same_document && one_is_nobody(a, b)) return true;
  return may_be_same(a.doer, b.doer, one) || may_be_same(a.thing, b.thing, one) || may_be_same(a.doer, b.thing, one);
}

Pair align(const Claim& first, const Claim& second, const Lexicon& lexicon, const RuleSet& rules, const CompareSettings& settings) {
  Pair pair{first, second, lexicon, rules, settings, roles_of(first), roles_of(second), {}, {}, {}, {}, {}, TimeMatch::unknown, true};
  pair.predicates = relate_predicates(first, second, lexicon);
  pair.doer = align_role("doer", pair.first_roles.doer, pair.second_roles.doer, lexicon);
  pair.thing = align_role("thing", pair.first_roles.thing, pair.second_roles.thing, lexicon);
  pair.tied = is_tied(pair);
  if (!pair.tied) return pair;
  pair.others = align_lists(pair.first_roles.others, pair.second_roles.others, true, lexicon);
  pair.places = align_lists(pair.first_roles.places, pair.second_roles.places, false, lexicon);
  pair.times = relate_times(first, second, settings.same_document);
  pair.qualifiers_agree = qualifiers_agree(first, second);
  return pair;
}

bool same_doer(const Pair& pair) { return definitely_same(pair.doer, pair.settings); }

bool same_thing(const Pair& pair) {
  if (definitely_same(pair.thing, pair.settings)) return true;
  // "a fine of $18 million against Merrow Mobile": a name beside it tells which, at one time.
  const auto is_name = [](const AlignedArgument& aligned) { return aligned.equal() && is_named(*aligned.first) && is_named(*aligned.second); };
  return pair.times == TimeMatch::same && pair.thing.equal() && !pair.thing.first->text.empty() && std::ranges::any_of(pair.others, is_name);
}

bool same_rest(const Pair& pair) {
  const auto equal = [](const AlignedArgument& aligned) { return aligned.equal(); };
  return std::ranges::all_of(pair.others, equal) && std::ranges::all_of(pair.places, equal);
}

bool no_rest_differs(const Pair& pair) {
  const auto fits = [&](const AlignedArgument& aligned) { return aligned.equal() || (aligned.both() ? aligned.first->text == aligned.second->text : pair.settings.same_document); };
  return std::ranges::all_of(pair.others, fits) && std::ranges::all_of(pair.places, fits);
}

bool both_told(const Pair& pair) {
  return pair.settings.same_document || (pair.first.tense != Tense::none && pair.second.tense != Tense::none);
}

bool same_tense(const Pair& pair) {
  return pair.first.tense == pair.second.tense || pair.first.tense == Tense::none || pair.second.tense == Tense::none;
}

bool one_standpoint(const Pair& pair) {
  const auto looks_back = [](const Claim& claim) { return claim.tense == Tense::past && lower_start(claim.predicate.text, "had "); };
  return pair.settings.presume_one_situation || pair.times == TimeMatch::same || looks_back(pair.first) == looks_back(pair.second);
}

bool same_time(const Pair& pair) {
  if (!one_standpoint(pair)) return false;
  if (pair.times == TimeMatch::same || pair.times == TimeMatch::both_open) return true;
  if (pair.times == TimeMatch::different) return false;
  // "rejected the plan on Tuesday", "after it approved the plan": the day is the news's own.
  const bool one_day = pair.settings.same_document && !(names_a_time(pair.first) && names_a_time(pair.second)) && (is_news_of_the_day(pair.first) || is_news_of_the_day(pair.second));
  return pair.settings.presume_one_situation || one_day;
}

Decision conflict(const Pair& pair, std::string_view rule, std::string message, double confidence) {
  Decision decision;
  decision.relation = PairRelation::contradicts;
  decision.rule = rule;
  decision.message = std::move(message);
  decision.first_clash = pair.first.predicate.span;
  decision.second_clash = pair.second.predicate.span;
  decision.confidence = confidence;
  return decision;
}

std::string clause_text(const Claim& claim) {
  std::string text = claim.subject.text;
  append(text, claim.predicate.text);
  for (const Argument& argument : claim.arguments) {
    const bool bare = argument.role == "object" || argument.role == "complement" || argument.role == "time" || argument.role == "place";
    if (!bare && !argument.text.starts_with(argument.role + " ")) append(text, argument.role);
    append(text, argument.text);
  }
  return text;
}

std::string words_of(const Claim& claim) {
  const bool known = claim.sentence.contains(claim.span) && claim.sentence_text.size() == claim.sentence.length();
  if (!known || claim.span.length() > longest_quotation) return clause_text(claim);
  return claim.sentence_text.substr(claim.span.start - claim.sentence.start, claim.span.length());
}

std::string both_clauses(const Pair& pair) {
  return "`" + words_of(pair.first) + "` conflicts with `" + words_of(pair.second) + "`";
}

}  // namespace crosscheck
