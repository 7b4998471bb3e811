#pragma once
// The closed word classes that claim extraction turns on: words that govern another action, negate, weaken, time or place it.
#include <optional>
#include <string_view>

#include "checker/claims/claim.hpp"

namespace crosscheck {

/// What a governing word does to the action that depends on it: "plans to buy", "failed to buy", "a decision to buy".
struct Governing {
  std::string_view lemma;
  Phase phase = Phase::none;
  Certainty certainty = Certainty::certain;
  bool negates = false;  ///< "failed to": the action did not happen
  bool joins = true;     ///< predicate and governed verb are one statement: "is considering replacing"
};

/// Of a verb with an infinitive, gerund or clause ("decided to buy"), of an adjective ("likely to buy"), of a noun
/// ("a plan to buy", "talks about a purchase"). Null: the word says nothing about the action.
const Governing* governing_verb(std::string_view lemma);
/// Verbs with their particle: "ruled out buying". The lemma is written as in Predicate: `rule_out`.
const Governing* governing_phrasal(std::string_view lemma);
const Governing* governing_adjective(std::string_view lemma);
const Governing* governing_noun(std::string_view lemma);

/// Words without which no action follows (one-way implicatives, Karttunen 1971): "was not able to sign", "had no chance to
/// reply" deny the signing.
bool is_precondition(std::string_view lemma);
/// force, compel, lead …: "was not forced to sign" leaves open whether it did (Karttunen 1971).
bool compels(std::string_view lemma);
/// double, fill, finish …: what is nearly so is so to a degree: "nearly doubled".
bool is_gradual(std::string_view lemma);
/// reject, cancel, abandon …: an action that meets this is not done: "building a runway was rejected".
bool averts_subject(std::string_view lemma);
/// give, grant, find, see …: verbs that leave the action to a noun of occasion, as light verbs do: "was not given the chance to".
bool gives_occasion(std::string_view lemma);
/// exist, emerge, appear, happen …: what they deny is that there is such a thing: "nothing turned up that helped".
bool is_existing(std::string_view lemma);
/// Verbs of barring with "from" and a gerund: "barred firms from dealing with it".
bool bars_from(std::string_view lemma);
/// Verbs of leaving with "out of" and a gerund: "talked him out of selling".
bool expels_from(std::string_view lemma);
/// accuse, blame, praise …: with "of" or "for" and a gerund of what the object did.
bool accuses(std::string_view lemma);
/// keep, leave, see …: with an object and a participle of what the object does.
bool shows_object(std::string_view lemma);
/// Words whose denial denies the clause below them (Horn 1978): "does not think that it left", "it is not likely that it left".
bool raises_negation(std::string_view lemma);
/// doubt, unlikely …: "doubts that it left".
bool denies_clause_below(std::string_view lemma);
/// The governed action is the subject's own even where an object stands between: "promised him to come".
bool keeps_subject(std::string_view lemma);
/// away, out, back …: adverbs that make one verb with the word before them.
bool is_particle(std::string_view lemma);
/// not, n't, never, neither, nor, no longer's head …
bool negates_clause(std::string_view lemma);
/// hardly, scarcely, seldom: near negatives.
bool nearly_negates(std::string_view lemma);
/// no, nobody, nothing, none, few …: a participant that makes its clause negative.
bool negates_as_participant(std::string_view lemma);
/// can, may, would …; none where the auxiliary leaves the clause certain.
std::optional<Certainty> modal_certainty(std::string_view lemma);
/// probably, reportedly, perhaps …
std::optional<Certainty> adverb_certainty(std::string_view lemma);
/// yesterday, recently, still, now …
bool is_time_adverb(std::string_view lemma);
/// here, abroad, there …
bool is_place_adverb(std::string_view lemma);
/// day, week, autumn, Monday …: nouns that time an action without a preposition ("last week").
bool is_time_noun(std::string_view lemma);
/// in, at, near …: prepositions that place an action.
bool is_locative(std::string_view preposition);
/// be, own, know …: verbs of states, whose past tense completes nothing.
bool is_stative(std::string_view lemma);
/// merge, meet, agree …: what several subjects do together and not each alone.
bool is_collective(std::string_view lemma);
/// take, make, hold …: verbs that leave the action to their object ("took a decision").
bool is_light(std::string_view lemma);
/// good, important, beautiful …: complements that state a judgement.
bool is_evaluative(std::string_view lemma);
/// believe, think, expect …: what stands below is somebody's belief.
bool is_belief(std::string_view lemma);
/// say, tell, report …: "would" below them is a reported future.
bool is_saying(std::string_view lemma);
/// who, which, that, whom, whose, where, when.
bool is_relative(std::string_view lemma);
/// goal, task, idea …: what such a noun "is to do" names its content, while "the firm is to pay" foretells.
bool is_aim(std::string_view noun);
/// suggestion, fear, sign …: a clause behind them is their content, with or without "that".
bool holds_content(std::string_view noun);
/// fact, news …: of such nouns, those whose clause is so.
bool states_fact(std::string_view noun);
/// know, realise, forget …: their clause is so, also under a denial (Kiparsky and Kiparsky 1970).
bool presupposes(std::string_view verb);
/// Nouns of events whose verb WordNet does not give first or at all: talks, deal, merger, ….
std::optional<std::string_view> event_verb(std::string_view noun);
/// Nouns of relations between things, no events, although a verb is derived from them: government, building, ….
bool is_no_event(std::string_view noun);

}  // namespace crosscheck
