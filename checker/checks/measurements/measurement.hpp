#pragma once
// The figures of one article by what they measure, in whatever words: "killed 12 people" and "the nine dead" are both the dead.
#include <optional>
#include <string>
#include <vector>

#include "checker/checks/check_table.hpp"
#include "checker/claims/extract/tree.hpp"

namespace crosscheck {

class Lexicon;
struct Figure;
struct Telling;

/// A figure with the concept that it measures and the situation that it is said of.
struct Measurement {
  std::string what;                 ///< "dead", "prison term": the concept of the word list, or "vote", "score"
  std::size_t group = 0;            ///< which of several things of that concept, where more are told apart
  Quantity quantity;                ///< of votes and scores: the first side
  std::optional<double> second;     ///< the other side of a vote or score
  Span span;                        ///< the figure's words
  TokenId token = 0;                ///< the figure's head word
  std::vector<ClusterId> names;     ///< who and what its clause names, sorted; speakers are none of them
  std::string holder;               ///< by the clause's subject: its name, else its noun; empty for words like `company`
  std::vector<std::string> limits;  ///< words that tell one of several measures apart ("net", "first-half"), sorted
  std::string time;                 ///< a time that is not the article's own days, or empty
  bool is_total = false;            ///< "the nine victims", "all 12": all that there are
  bool is_new = false;              ///< "a five-day strike": not the one that was told of
  bool is_guess = false;            ///< what it measures is unknown: a conflict is a warning at most
  bool is_opening = false;          ///< stands in the article's first sentences or its headline
  bool is_nominal = false;          ///< hangs on a noun, which has no tense: "the $4 billion deal"
  bool is_restated = false;         ///< told in nearly the same words as the other of its group: hedged alike
  const Claim* claim = nullptr;     ///< the clause's claim, or null
};

/// What the readers of measurements share.
struct MeasurementSources {
  const ArticleCheckInput& input;
  const Tree& tree;
  const Lexicon& lexicon;
  const std::vector<Figure>& figures;
  const std::vector<Telling>& tellings;
};

/// Figures whose words are in the list of measured concepts; in text order.
std::vector<Measurement> read_concepts(const MeasurementSources& sources);
/// What was counted when it was introduced ("three schools") and is counted again as known ("the five schools"); in text order.
std::vector<Measurement> read_resumptions(const MeasurementSources& sources);
/// Votes, final scores and places: "voted 7-2 to approve", "a 3-1 victory", "ranked 38th"; in text order.
std::vector<Measurement> read_tallies(const MeasurementSources& sources);

/// Fills in names, time and claim. False: the figure is a part, an average, an earlier or a possible one, and says nothing here.
bool place_in_situation(const MeasurementSources& sources, TokenId first, TokenId last, Measurement& measurement);

/// Two amounts of one unit with the same digits in another order, where their sentences share words; in pairs.
std::vector<Measurement> read_digit_slips(const MeasurementSources& sources);
/// Figures that differ where two clauses use nearly the same words; in pairs.
std::vector<Measurement> read_restated_figures(const MeasurementSources& sources);
/// What else two clauses in nearly the same words cannot both say: another place, day, name, rate or direction of one deed.
void find_restatements(const MeasurementSources& sources, std::vector<DraftFinding>& findings);
/// The age that comes in with a person, and that of "the 41-year-old" who can only be the same; in text order.
std::vector<Measurement> read_person_ages(const MeasurementSources& sources);

/// "the eight victims", "all nine": a number word on a noun that the reader knows, which is no quantity of its own.
struct CountedNoun {
  Span span;
  TokenId number = 0;
  TokenId noun = 0;
  double value = 0;
};
std::vector<CountedNoun> definite_counts(const Tree& tree);
/// With "the", "these", "all" or an owner.
bool is_definite(const Tree& tree, TokenId noun);

/// The name of what the word is the head of a mention of, or empty.
std::string name_of(const MeasurementSources& sources, TokenId word);

}  // namespace crosscheck
