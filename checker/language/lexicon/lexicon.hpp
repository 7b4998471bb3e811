#pragma once
// What is known about English words: WordNet 3.0 (mapped, searched in place, nothing read at start) and our own word lists.
// Thread-safe: all is immutable after load but for a memo of what was looked up, behind its own locks.
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/language/lexicon/ancestors.hpp"
#include "checker/language/lexicon/mapped_file.hpp"
#include "checker/language/lexicon/word_table.hpp"
#include "checker/language/tagset.hpp"

namespace crosscheck {

/// How many of a word's senses to look at, most frequent first. WordNet's rare senses make almost any two words related:
/// ask for few where precision counts.
inline constexpr unsigned all_senses = 1000;

/// Lemmas are given in lower case or as names are written; case and the choice of blank, `_` in compounds don't matter.
/// Word classes: NOUN and PROPN ask WordNet's nouns, VERB and AUX its verbs, ADJ, ADV; others know nothing.
class Lexicon {
public:
  /// Reads `data_folder`/wordnet and `data_folder`/lexicon/*.txt. Throws Error when WordNet is missing.
  static Lexicon load(const std::filesystem::path& data_folder);

  bool is_known(std::string_view lemma, Upos upos) const;
  /// In any word class.
  bool is_known(std::string_view lemma) const;
  /// WordNet writes the word's first sense with a capital: "dutch" (ADJ), "monday".
  bool is_capitalised(std::string_view lemma, Upos upos) const;
  /// Base forms of an inflected form by WordNet's exception lists, then its rules of detachment (Morphy); the form
  /// itself where it is a base form. Most likely first; empty where WordNet does not know the word.
  std::vector<std::string> base_forms(std::string_view form, Upos upos) const;

  /// One synset holds both (a word is its own synonym).
  bool synonyms(std::string_view a, std::string_view b, Upos upos, unsigned senses = all_senses) const;
  /// WordNet's antonym pointers, either way; of adjectives also through similar satellites ("quick" / "slow").
  bool antonyms(std::string_view a, std::string_view b, Upos upos, unsigned senses = all_senses) const;
  /// Steps from `word` up to `hypernym` (1: parent; 0: synonyms); none where it is no hypernym. Instances count as kinds.
  std::optional<unsigned> hypernym(std::string_view word, std::string_view hypernym, Upos upos = Upos::NOUN,
                                   unsigned senses = all_senses) const;
  /// WordNet has the first among the parts or members of the second, in any number of steps ("Munich" / "Germany").
  bool part_of(std::string_view part, std::string_view whole, unsigned senses = all_senses) const;
  /// Different words below one parent ("monday" / "tuesday"), neither above the other.
  bool co_hyponyms(std::string_view a, std::string_view b, Upos upos, unsigned senses = all_senses) const;
  /// A derivation pointer joins the two ("decide" VERB / "decision" NOUN).
  bool derivationally_related(std::string_view a, Upos upos_a, std::string_view b, Upos upos_b) const;
  /// All words of class `to` derived from the lemma, in sense order without repeats ("decision", NOUN -> VERB: "decide").
  std::vector<std::string> derived_forms(std::string_view lemma, Upos from, Upos to, unsigned senses = all_senses) const;
  /// Doing `verb` means doing `other` too ("snore" / "sleep"), or makes it happen ("kill" / "die").
  bool entails(std::string_view verb, std::string_view other, unsigned senses = all_senses) const;
  /// All synonyms of the lemma, in sense order without repeats, the lemma left out; blanks in compounds.
  std::vector<std::string> synonyms_of(std::string_view lemma, Upos upos, unsigned senses = all_senses) const;
  /// Opposites by antonym pointers, in sense order without repeats.
  std::vector<std::string> antonyms_of(std::string_view lemma, Upos upos, unsigned senses = all_senses) const;

  /// The word list `lexicon/NAME.txt`. Throws Error when there is none of that name.
  const WordTable& table(std::string_view name) const;

private:
  static constexpr std::size_t class_count = 4;  // noun, verb, adjective, adverb
  struct Files {
    MappedFile index, data, exceptions;
  };
  std::array<Files, class_count> files_;
  std::map<std::string, WordTable, std::less<>> tables_;
  std::unique_ptr<std::array<AncestryMemo, class_count>> ancestry_ = std::make_unique<std::array<AncestryMemo, class_count>>();
};

}  // namespace crosscheck
