#pragma once
// Two sentence views -> their words aligned: the same words in order first, then words of one slot that are related.
#include <vector>

#include "checker/graph/compare/containment.hpp"
#include "checker/verify/sentence_view.hpp"

namespace crosscheck {

class Lexicon;

/// A claim's word and its partner in the evidence.
struct WordPartner {
  std::uint32_t partner = no_word;  ///< index into the evidence's words
  MeaningRelation relation;         ///< of claim to evidence: `wider` is entailed
  bool same_slot = false;           ///< both hang in one place of the sentence, or stand between aligned neighbours
};

struct Alignment {
  std::vector<WordPartner> claim;             ///< one entry a word of the claim
  std::vector<std::uint32_t> evidence;        ///< partner of each evidence word, or no_word
};

Alignment align_sentences(const SentenceView& claim, const SentenceView& evidence, const Lexicon& lexicon);

/// Words with one lemma or one number ("two" / "2"), or two spellings of one.
bool same_word(const ContentWord& a, const ContentWord& b);
/// Lexical relation of two words, numbers and names included.
MeaningRelation relate_content(const ContentWord& claim, const ContentWord& evidence, const Lexicon& lexicon);

}  // namespace crosscheck
