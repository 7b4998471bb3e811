#pragma once
// An article with its linguistic analysis: sentences, tokens with lemma, tags and dependency, names. A value; immutable.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/language/tagset.hpp"
#include "checker/source/article.hpp"

namespace crosscheck {

/// Index of a token in `ParsedArticle::tokens`, over the whole article.
using TokenId = std::uint32_t;
inline constexpr TokenId no_token = 0xffffffff;
using SentenceId = std::uint32_t;

/// A syntactic word (UD). Words of one surface token ("don't") split its span.
struct Token {
  Span span;
  std::string lemma;
  std::string_view feats;  ///< UD feature bundle, "_" where empty; lives as long as the language model or `annotation`
  TokenId head = no_token; ///< no_token: root of its sentence
  SentenceId sentence = 0;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::none;
  Deprel deprel = Deprel::dep;
  bool space_after = true;
};

/// Tokens `[first, last)`.
struct Sentence {
  Span span;
  TokenId first = 0;
  TokenId last = 0;
  std::uint32_t block = 0;  ///< index into Article::blocks
};

/// Several words in one surface token: the range line of CoNLL-U. Words `[first, last)`.
struct MultiwordToken {
  TokenId first = 0;
  TokenId last = 0;
  Span span;
};

enum class NameType : std::uint8_t { person, organisation, place, product, event, other };
std::string_view to_string(NameType type);

/// A name found by the language model and its rules: words `[first, last)`.
struct Name {
  TokenId first = 0;
  TokenId last = 0;
  NameType type = NameType::other;
};

struct ParsedArticle {
  Article article;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<MultiwordToken> multiword;
  std::vector<Name> names;
  /// Children of token t, in text order: child_list[child_begin[t] … child_begin[t + 1]).
  std::vector<std::uint32_t> child_begin;
  std::vector<TokenId> child_list;
  std::shared_ptr<const std::string> annotation;  ///< what `feats` points into where it was read, not predicted

  std::span<const TokenId> children(TokenId token) const {
    return {child_list.data() + child_begin[token], child_list.data() + child_begin[token + 1]};
  }
  std::string_view form(TokenId token) const { return text(tokens[token].span); }
  /// First child with the relation, its subtypes included (nsubj finds nsubj:pass); no_token if none.
  TokenId child(TokenId token, Deprel relation) const;
  Region region_of(TokenId token) const { return article.blocks[sentences[tokens[token].sentence].block].region; }
  std::string_view text(Span span) const { return std::string_view(article.text).substr(span.start, span.length()); }
};

/// Fills child_begin and child_list from the heads.
void index_children(ParsedArticle& parsed);

}  // namespace crosscheck
