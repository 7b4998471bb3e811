#pragma once
// A parsed text -> the sentences that deny a story ("the report is a hoax", "the airline has no plans to …"), and whether a
// sentence tells its story as its own: what a headline and a text on it are compared by.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

class Lexicon;

/// `told`: as a fact. `open`: asked, hedged or left to a source. `denied`: called false, or said not to have happened.
enum class Telling : std::uint8_t { told, open, denied };

struct Denial {
  SentenceId sentence = 0;
  Span span;  ///< the word that denies
  bool by_content = false;  ///< what is denied stands in the sentence itself ("denied that …"), not in the story around it
};

/// A word's first letters in lower case, so that "segregate" meets "segregation".
std::string word_stem(std::string_view lemma);

/// The sentence's denial of a story, or none. Doubted ones ("some say it is a hoax") and questions deny nothing.
std::optional<Denial> denial_in(const ParsedArticle& parsed, SentenceId sentence, const Lexicon& lexicon);

/// How a headline or claim tells its story. `denial` is set where it denies.
struct Stance {
  Telling telling = Telling::told;
  std::optional<Denial> denial;
  std::string denied_deed;  ///< stem of the main verb where the denial is its negation: who tells the story tells this deed
};
Stance stance_of_claim(const ParsedArticle& claim, const Lexicon& lexicon);

/// The sentence is the text's own statement: affirmed, nobody is said to say it, nothing hedges it.
bool is_own_statement(const ParsedArticle& parsed, SentenceId sentence, const Lexicon& lexicon);

}  // namespace crosscheck
