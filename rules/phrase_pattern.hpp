#pragma once
// A relation's phrase -> a pattern over a claim's predicate and arguments; all voices of a phrase share it.
#include <cstdint>
#include <string>
#include <vector>

#include "rules/phrase.hpp"

namespace crosscheck {

struct RuleSet;

/// One participant that the pattern asks for.
struct PatternPart {
  PhraseElementKind kind = PhraseElementKind::words;  ///< words: a noun that must head the participant
  /// Empty: the direct object or a complement; else prepositions, words joined by blanks.
  std::vector<std::string> prepositions;
  std::vector<std::string> nouns;  ///< lemmas; compounds keep `_`
  std::string type;                ///< of a slot that narrows the relation's own
  bool optional = false;
  int inside = -1;  ///< part whose noun phrase may hold this one: "a contract from X", "X's contract"
};

/// "{subject} opt to buy gear from {object}": verbs {buy}, parts {gear}, {object, from}.
struct PhrasePattern {
  std::uint32_t relation = 0;  ///< index into RuleSet::relations
  bool object_acts = false;    ///< the phrase starts with {object}
  bool ends = false;           ///< "stop using {object}": the verb's action is told to end
  std::vector<std::string> verbs;  ///< lemmas; particles joined by `_`
  std::vector<PatternPart> parts;
};

/// The pattern of a phrase that parse_phrase accepted. Total.
PhrasePattern compile_phrase(const Phrase& phrase, std::uint32_t relation);

}  // namespace crosscheck
