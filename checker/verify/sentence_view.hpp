#pragma once
// A parsed sentence -> its content words with slot, polarity and number: what two sentences are aligned by.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

class Lexicon;

inline constexpr std::uint32_t no_word = 0xffffffff;

/// How a figure is bounded: "at least 5" is a lower bound, "up to 5" an upper one, "about 5" neither but loose.
enum class Bound : std::uint8_t { exact, lower, upper, loose };

/// A noun, verb, adjective, adverb, number, or a preposition that has an opposite (in / out).
struct ContentWord {
  TokenId token = 0;
  Span span;
  std::string lemma;  ///< lower case
  std::string form;   ///< lower case
  std::string written;  ///< as it stands in the text, for messages
  Upos upos = Upos::X;
  std::uint32_t parent = no_word;  ///< index into SentenceView::words
  std::string slot;   ///< how it hangs on its parent, the same for active and passive: "subject", "object", "in", "amod" …
  bool negative = false;  ///< under an odd number of negations
  bool name = false;
  bool link = false;      ///< a preposition: clashes but asks for no support
  bool disjoined = false; ///< joined with another by "or": excludes nothing
  bool listed = false;    ///< one of several joined by "and" or commas, or an example ("including", "such as")
  bool open = false;      ///< under "some", "many", "every": another such thing may do otherwise
  bool imagined = false;  ///< in a clause of condition or purpose, or under "may", "could": not told as a fact
  bool aside = false;     ///< in round brackets
  bool indefinite = false; ///< a common noun without "the", "this", "her": whoever it was
  std::string head;       ///< of a compound or name: its head word; else the lemma
  NameType name_type = NameType::other;
  std::optional<double> number;
  bool ordinal = false;
  Bound bound = Bound::exact;
};

struct SentenceView {
  std::vector<ContentWord> words;  ///< in text order
  Span span;
  bool question = false;
  bool adds = false;       ///< "also": what is said stands beside something else
  bool pronoun_subject = false;  ///< "it", "he" … does what the main predicate says
  bool hedged = false;     ///< a modal or a condition governs the main predicate
  std::uint32_t root = no_word;
};

SentenceView view_sentence(const ParsedArticle& parsed, SentenceId sentence, const Lexicon& lexicon);

/// All sentences of the text, empty ones left out.
std::vector<SentenceView> view_sentences(const ParsedArticle& parsed, const Lexicon& lexicon);

}  // namespace crosscheck
