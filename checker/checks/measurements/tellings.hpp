#pragma once
// What each clause of an article tells, as the words that carry it, so that two clauses in nearly the same words meet.
#include <string>
#include <utility>
#include <vector>

#include "checker/checks/check_table.hpp"
#include "checker/checks/measurements/figure_cues.hpp"
#include "checker/claims/extract/tree.hpp"

namespace crosscheck {

class Lexicon;

/// A word that carries meaning: its lemma, "@7" for whoever it names or stands for, "#3218 patient" for a figure of three digits and more.
struct TellingWord {
  std::string key;
  TokenId token = 0;
  std::string_view form;  ///< as written
  Upos upos = Upos::X;
};

/// A clause with the noun that it describes, or a noun with the clauses that describe it.
struct Telling {
  TokenId head = 0;
  SentenceId sentence = 0;
  std::vector<TokenId> tokens;     ///< all of its words, sorted
  std::vector<TellingWord> words;  ///< sorted by key, each once; no times, no numbers, no function words
  bool is_denied = false;          ///< "not", "never", "no"
};

/// Of the article's copy, in text order; `figures` sorted by their first word. Linear in words but for clauses within clauses, which count once more for each that they describe.
std::vector<Telling> read_tellings(const Analysis& analysis, const Tree& tree, const std::vector<Figure>& figures);

/// Tellings of different sentences that share at least `fewest` words; each pair once. Words that stand in very many tellings bring none together.
std::vector<std::pair<std::size_t, std::size_t>> alike(const std::vector<Telling>& tellings, std::size_t fewest);

/// Two tellings word by word; words written alike are the same, however they were tagged ("breeding pairs"), and so are synonyms ("follow" / "track").
struct Likeness {
  std::vector<std::pair<TellingWord, TellingWord>> common;
  std::vector<TellingWord> first_only;
  std::vector<TellingWord> second_only;
};
Likeness liken(const Telling& first, const Telling& second, const Lexicon& lexicon);

/// The times that a telling names, lengths of time among them; `times` in text order.
std::vector<const TimeMention*> times_in(const std::vector<TimeMention>& times, const Telling& telling);
/// How many times both tellings name.
std::size_t shared_times(const std::vector<TimeMention>& times, const Telling& first, const Telling& second);
/// The figures of a telling; `figures` sorted by their first word.
std::vector<const Figure*> figures_in(const std::vector<Figure>& figures, const Telling& telling);

}  // namespace crosscheck
