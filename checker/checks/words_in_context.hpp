#pragma once
// Small questions that checks ask of an article's words.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "checker/checks/check_table.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// The words of one article in lower case, by token.
class WordsInContext {
public:
  explicit WordsInContext(const ParsedArticle& parsed);

  /// Lower-case form; empty beyond the text.
  std::string_view word(TokenId token) const;
  /// The word before or after in the same sentence, else empty.
  std::string_view before(TokenId token) const;
  std::string_view after(TokenId token) const;
  bool same_sentence(TokenId a, TokenId b) const;
  const Sentence& sentence_of(TokenId token) const { return parsed_.sentences[parsed_.tokens[token].sentence]; }
  std::string_view lemma(TokenId token) const { return token < parsed_.tokens.size() ? std::string_view(parsed_.tokens[token].lemma) : std::string_view(); }
  Upos upos(TokenId token) const { return token < parsed_.tokens.size() ? parsed_.tokens[token].upos : Upos::PUNCT; }
  /// Copy that counts as the article's own text: no page furniture.
  bool is_copy(TokenId token) const { return parsed_.region_of(token) != Region::boilerplate; }
  /// Bytes from the first word to the last, `last` exclusive.
  Span span(TokenId first, TokenId last) const { return {parsed_.tokens[first].span.start, parsed_.tokens[last - 1].span.end}; }
  /// The words of a span in backticks, as messages show them; line breaks become blanks, long ones are cut.
  std::string quoted(Span span) const;

private:
  const ParsedArticle& parsed_;
  std::string lower_;
};

template <std::size_t count>
bool among(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace crosscheck
