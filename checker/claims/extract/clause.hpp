#pragma once
// A clause before it becomes a claim: token ids only. Forms find clauses, coordination multiplies them, rendering words them.
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/extract/tree.hpp"
#include "checker/claims/extract/words.hpp"

namespace crosscheck {

/// How a clause is built.
enum class ClauseForm : std::uint8_t { verbal, copular, existential, verbless, apposition, title, description, possession, nominal, participial };

/// A participant: its head word and the words that a reader would underline.
struct Slot {
  std::string role;             ///< as in Argument
  TokenId head = no_token;
  TokenRange range;             ///< filled in by coordination
  bool clausal = false;         ///< a whole clause ("said that …")
  bool with_preposition = false;  ///< times and places keep theirs: "since 2019"
  bool negated = false;         ///< "not Huawei" in a coordination
  TokenId without = no_token;   ///< a modifier that the words leave out: "by the firm" of "use of gear by the firm"
};

/// What the words around the predicate make of it.
struct Status {
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::certain;
  Phase phase = Phase::none;
  Tense tense = Tense::none;
  bool condition = false;
  ClaimMood mood = ClaimMood::asserted;
};

/// A word that the statement hangs on: "plans" over "to buy". `effect` is what it does to the link before.
struct Link {
  TokenId word = no_token;
  const Governing* effect = nullptr;
};

struct Clause {
  ClauseForm form = ClauseForm::verbal;
  TokenId head = no_token;          ///< predicate's main word; of implied predicates the complement's head
  TokenRange predicate;             ///< its words; empty where it is only implied
  std::string_view implied;         ///< "is", "has" where no word says it
  std::string lemma;
  bool passive = false;
  Slot subject;                     ///< head no_token: none stated
  std::vector<Slot> slots;
  std::vector<Link> chain;          ///< the main word, then the words that govern it, inner first
  ClusterId described = no_cluster;  ///< of descriptions: the entity that "the world's biggest maker" means
  Status status;
};

}  // namespace crosscheck
