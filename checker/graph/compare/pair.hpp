#pragma once
// Two claims with their predicates and arguments aligned by role: what every kind of conflict looks at.
#include <string_view>
#include <vector>

#include "checker/graph/compare/arguments.hpp"
#include "checker/graph/compare/decision.hpp"
#include "checker/graph/compare/roles.hpp"
#include "checker/graph/compare/situation.hpp"

namespace crosscheck {

/// One role of the two claims; a side that names nothing there is null, the relation then unknown.
struct AlignedArgument {
  std::string_view role;  ///< doer, thing, place, or the preposition
  const Argument* first = nullptr;
  const Argument* second = nullptr;
  MeaningRelation relation;

  bool both() const { return first != nullptr && second != nullptr; }
  bool equal() const { return both() && relation.kind == Containment::equal; }
};

/// Lives only while two claims are compared.
struct Pair {
  const Claim& first;
  const Claim& second;
  const Lexicon& lexicon;
  const RuleSet& rules;
  const CompareSettings& settings;
  Roles first_roles;
  Roles second_roles;
  MeaningRelation predicates;
  AlignedArgument doer;
  AlignedArgument thing;
  std::vector<AlignedArgument> others;
  std::vector<AlignedArgument> places;
  TimeMatch times = TimeMatch::unknown;
  bool qualifiers_agree = true;
  bool tied = true;  ///< false: nothing names one participant; the lists are then not aligned
};

/// How the two predicates stand to each other; cheap beside align.
MeaningRelation relate_predicates(const Claim& first, const Claim& second, const Lexicon& lexicon);

/// Some participant ties the two claims together: the doer, the thing, one's doer to the other's thing, or a relation of a pack.
/// Every kind of conflict and every agreement asks for one of these, so a pair without is done with.
bool share_a_participant(const Claim& first, const Claim& second, const CompareSettings& settings);

Pair align(const Claim& first, const Claim& second, const Lexicon& lexicon, const RuleSet& rules, const CompareSettings& settings);

/// Both name the same definite doer: one entity, or in one document the same words.
bool same_doer(const Pair& pair);
/// The same of what it is done to (or of the complement).
bool same_thing(const Pair& pair);
/// All other arguments and places that either names are named by both and equal.
bool same_rest(const Pair& pair);
/// What stands on both sides is the same; in one article a detail may stand on one side alone ("won the match 2-1").
bool no_rest_differs(const Pair& pair);
/// In one article, or both with a finite verb: verbless lines ("Shr loss 22 cts") of two articles say too little.
bool both_told(const Pair& pair);
/// No tense excludes the other; verbless appositions have none.
bool same_tense(const Pair& pair);
/// False where one looks back from a past ("had never won") and the other does not: between the two the world may have changed.
bool one_standpoint(const Pair& pair);
/// The times allow one situation: both named and overlapping, or none named and the documents not known to differ.
bool same_time(const Pair& pair);
/// A decision with both predicates' words as the clash.
Decision conflict(const Pair& pair, std::string_view rule, std::string message, double confidence);
/// "`words of the first clause` conflicts with `words of the second`".
std::string both_clauses(const Pair& pair);
/// The clause as written where it is short enough, else its normal form.
std::string words_of(const Claim& claim);
/// The words of a clause: subject, predicate, arguments, without the sentence around.
std::string clause_text(const Claim& claim);

}  // namespace crosscheck
