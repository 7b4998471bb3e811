#pragma once
// A claim: who does what to whom, with polarity, certainty, phase, voice, time. Self-contained: comparison needs no text.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/claims/quotes.hpp"
#include "checker/values/quantity.hpp"
#include "reports/span.hpp"
#include "rules/date.hpp"

namespace crosscheck {

enum class Polarity : std::uint8_t { positive, negative };
enum class Certainty : std::uint8_t { certain, probable, possible };
enum class Phase : std::uint8_t { none, denied, undecided, considering, planned, decided, ongoing, completed, ended };
enum class Tense : std::uint8_t { none, past, present, future };
std::string_view to_string(Polarity polarity);
std::string_view to_string(Certainty certainty);
std::string_view to_string(Phase phase);
std::string_view to_string(Tense tense);

/// How a word of an argument bears on its head.
enum class TermRole : std::uint8_t { head, modifier, determiner, numeral, possessor, nested, negation };
std::string_view to_string(TermRole role);

/// A content word of an argument, normalised, so that arguments can be compared without the text.
struct Term {
  std::string lemma;  ///< lower case; of an entity word: the cluster's canonical name
  std::string form;   ///< as written
  Upos upos = Upos::X;
  TermRole role = TermRole::modifier;
  std::string preposition;  ///< of a nested term: "of" in "brand of Samsung"
};

/// Words of the input with their head word. Spans count in Article::text.
struct Phrasal {
  std::string text;
  Span span;
  Span head;
  std::string head_text;
};

/// The subject or one argument. The span leaves the preposition out.
struct Argument : Phrasal {
  std::string role;    ///< subject, object, complement, about, a preposition, time, place
  std::string entity;  ///< canonical name of its cluster, or empty
  std::string type;    ///< the pack's type, else the name type, or empty
  std::vector<Term> terms;  ///< head first
  bool is_name = false;     ///< the mention is a name (not "the firm")
  bool is_pronoun = false;  ///< an unresolved pronoun
};

struct Predicate : Phrasal {
  std::string lemma;     ///< with its particle: back_out; copular: be
  std::string relation;  ///< a pack's relation, or empty
  bool relation_reversed = false;  ///< the phrase's {subject} is this claim's object
  bool passive = false;
};

/// One voice of a (nested) attribution, outermost first.
struct ClaimVoice {
  std::optional<Phrasal> source;
  std::string entity;
  SourceKind source_kind = SourceKind::none;
  std::optional<Span> cue;
  std::string cue_text;
  Stance stance = Stance::report;
  bool quoted = false;
};

struct ClaimTime {
  DayInterval days;
  std::string text;   ///< the words, or empty where only tense tells
  std::string value;  ///< TIMEX3 value, or empty
};

struct ClaimQuantity {
  Quantity quantity;
  std::string text;
  Span span;
  std::string role;  ///< of the argument that holds it; `subject`, `object`, …
};

/// How the claim was said, where that keeps it out of comparison.
enum class ClaimMood : std::uint8_t { asserted, question, imperative, generic, opinion };
std::string_view to_string(ClaimMood mood);

/// A relation of a pack that the claim states, with the canonical names of who stands in its two slots.
/// The first of a claim is also `Predicate::relation`; further ones come from `{other}` phrases and from `implies`.
struct ClaimRelation {
  std::string name;
  std::string subject;
  std::string object;
  Span subject_span;
  Span object_span;
};

struct Claim {
  std::string document;
  std::string id;  ///< stable fingerprint of document and content, 16 hexadecimal digits
  Span span;       ///< of the clause
  Span sentence;
  std::string sentence_text;
  Argument subject;
  Predicate predicate;
  std::vector<Argument> arguments;
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  Phase phase = Phase::none;
  Tense tense = Tense::none;
  bool condition = false;
  ClaimMood mood = ClaimMood::asserted;
  std::vector<ClaimVoice> attribution;  ///< outermost first; empty: the paper's own voice
  std::optional<ClaimTime> time;
  std::optional<Day> document_date;
  std::string publisher;
  std::vector<ClaimQuantity> quantities;
  std::vector<ClaimRelation> relations;
  std::vector<std::string> qualifiers;  ///< `generation=4G`
  std::vector<std::string> keys;        ///< only claims that share a key are ever compared
  Region region = Region::body;
};

/// The argument of a role, or null.
const Argument* argument(const Claim& claim, std::string_view role);

}  // namespace crosscheck
