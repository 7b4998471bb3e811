#pragma once
// A word with its tags -> its lemma, by the conventions of UD English.
// Order of authority: (form, XPOS) seen in the treebanks; the common word that an unknown one is a slip of the keyboard away from;
// WordNet's exceptions and detachment; endings learned from the treebanks.
#include <filesystem>
#include <string>
#include <string_view>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/lexicon/mapped_file.hpp"
#include "checker/language/tagset.hpp"

namespace crosscheck {

struct TaggedWord {
  std::string_view form;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::none;
  bool first_in_sentence = false;
  bool helps_participle = false;  ///< an auxiliary, not of the passive, on a past participle: "'s" in "she's gone"
};

/// Immutable; the table is mapped, not read. Made by checker/language/train/lemmas.py.
class Lemmatiser {
public:
  /// Throws Error when the file is missing.
  static Lemmatiser load(const std::filesystem::path& path);

  /// Total; never empty for a form that is not.
  std::string lemma(const TaggedWord& word, const Lexicon& lexicon) const;

private:
  MappedFile table_;
};

}  // namespace crosscheck
