#pragma once
// A read-only view of the dependency trees of an article with what extraction asks again and again: extents, cases, marks.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/token_range.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Built in linear time; borrows the article.
class Tree {
public:
  explicit Tree(const ParsedArticle& parsed);

  const ParsedArticle& parsed() const { return parsed_; }
  const Token& operator[](TokenId token) const { return parsed_.tokens[token]; }
  TokenId size() const { return static_cast<TokenId>(parsed_.tokens.size()); }
  std::span<const TokenId> children(TokenId token) const { return parsed_.children(token); }
  TokenId head(TokenId token) const { return parsed_.tokens[token].head; }
  /// The relation without its subtype.
  Deprel relation(TokenId token) const { return base(parsed_.tokens[token].deprel); }
  /// In lower case.
  std::string_view lemma(TokenId token) const { return lemmas_[token]; }
  /// First and past-last word of the subtree.
  TokenRange extent(TokenId token) const { return extents_[token]; }

  /// First child with the relation, its subtypes included.
  TokenId child(TokenId token, Deprel relation) const { return parsed_.child(token, relation); }
  bool has(TokenId token, Deprel relation) const { return child(token, relation) != no_token; }
  /// First child with exactly the relation.
  TokenId exact_child(TokenId token, Deprel relation) const;
  /// First child with the lemma.
  TokenId child_lemma(TokenId token, std::string_view lemma) const;
  /// Prepositions of the word, joined: "in", "instead of"; of a conjunct without its own, those of the first conjunct.
  std::string preposition(TokenId token) const;
  /// Subordinators: "because", "in order to"; empty where there is none.
  std::string subordinator(TokenId token) const;
  /// Tagged so, or a noun that the tree treats as one: with a subject and an object or infinitive ("which plans to increase").
  bool is_verb(TokenId token) const { return verbs_[token]; }
  bool is_nominal(TokenId token) const;
  bool is_comma_before(TokenId token) const;

private:
  std::string marks(TokenId token, Deprel relation) const;

  const ParsedArticle& parsed_;
  std::vector<std::string> lower_;          ///< lemmas that had capitals
  std::vector<std::string_view> lemmas_;
  std::vector<TokenRange> extents_;
  std::vector<bool> verbs_;
};

}  // namespace crosscheck
