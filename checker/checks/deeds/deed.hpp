#pragma once
// The deeds and states of one article by what they settle, in whatever words: "rejected the plan" and "the approval of the plan" are two
// sides of one matter.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks/check_table.hpp"
#include "checker/claims/extract/tree.hpp"

namespace crosscheck {

class Lexicon;

/// What the readers of deeds share.
struct DeedSources {
  const ArticleCheckInput& input;
  const Tree& tree;
  const Lexicon& lexicon;
};

/// Whom or what a deed is about, or who does it.
struct DeedParty {
  TokenId head = no_token;
  std::string noun;                      ///< its head's lemma
  std::vector<std::string> names;        ///< lower-case words of the names in it and of what it stands for, sorted
  std::vector<std::string> describing;   ///< other content words, sorted
  ClusterId cluster = no_cluster;        ///< of a named thing or person
  bool cluster_is_place = false;
  bool is_name = false;                  ///< its head is a name
  bool is_new = false;                   ///< "a plan": one that the reader does not know yet
  bool is_part = false;                  ///< "some of the staff", "another plan"
  bool is_bare_pronoun = false;          ///< stands for nothing known

  bool is_given() const { return head != no_token; }
};

/// The word is part of a time expression.
bool is_time(const DeedSources& sources, TokenId word);
/// "remains" of "remains shut", right before the word; no_token where none stands there.
TokenId lasting_verb_before(const Tree& tree, TokenId word);

/// The party that the word heads.
DeedParty party_of(const DeedSources& sources, TokenId head);
/// Both mean one and the same thing or person, as far as words tell.
bool is_one_party(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon);
/// The same, of measures: nothing but the same words, or those that stand for them, names the same measure.
bool is_one_measure(const DeedParty& a, const DeedParty& b, const Lexicon& lexicon);

/// When a deed is told to be, seen from the article.
enum class DeedTime : std::uint8_t { past, earlier, perfect, present, future };

/// How a deed stands: certain, and when.
struct DeedStanding {
  DeedTime when = DeedTime::past;
  bool denied = false;
  bool is_presupposed = false;     ///< "the closure of", "his arrest": taken as known, whoever speaks
  bool is_past_by_name = false;    ///< names a time before the article's date
  bool lasts = false;              ///< "remains shut", "stayed open throughout": with no change in between
  std::string other_time;          ///< a time that is not the article's own days, or empty
  std::string other_words;         ///< the same as written
  std::string stretch;             ///< how long it took ("over the past year"), or empty
  std::optional<DayInterval> day;  ///< of the article's own days
  const Claim* claim = nullptr;    ///< whose voice tells it, or null
};

/// Of a deed that a verb, or a state that a predicate tells; none where it is hedged, asked or under a condition.
std::optional<DeedStanding> predicate_standing(const DeedSources& sources, TokenId word);
/// Of a deed that a noun tells: taken as known ("after the arrest of"), or said to have happened; none of "calls for", "fears of".
std::optional<DeedStanding> noun_standing(const DeedSources& sources, TokenId noun);

/// One side of a matter, said of one thing.
struct Deed {
  std::string_view matter;
  std::string_view side;
  bool is_state = false;  ///< "is shut", not "closed"
  bool is_noun = false;   ///< "the closure"
  TokenId word = no_token;
  Span span;              ///< the words to show
  DeedParty about;
  DeedParty doer;         ///< who does it; of a contest the other side or what it is about
  DeedStanding standing;
};

/// In text order.
std::vector<Deed> read_deeds(const DeedSources& sources);

}  // namespace crosscheck
