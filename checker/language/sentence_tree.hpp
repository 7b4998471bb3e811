#pragma once
// One sentence of a ParsedArticle whose tree is being repaired: extents, flags and safe moves.
#include <string_view>
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Changes heads and relations in place; a tree stays a tree. What `at` tells is of the last `measure`.
class SentenceTree {
public:
  SentenceTree(ParsedArticle& parsed, const Sentence& sentence) : parsed_(parsed), tokens_(parsed.tokens), sentence_(sentence) {}

protected:
  /// What stands below a word.
  struct Below {
    TokenId first = 0, last = 0;  ///< of the subtree, both included
    bool subject = false, case_marker = false, finite_auxiliary = false, auxiliary_passive = false;
  };

  static bool is_subject(Deprel relation);
  /// Past and present forms, and modals.
  static bool is_finite(const Token& token);

  void measure();
  const Below& at(TokenId id) const { return below_[id - sentence_.first]; }
  std::string_view form(TokenId id) const { return parsed_.form(id); }
  bool inside(TokenId id) const { return id >= sentence_.first && id < sentence_.last; }
  bool is_above(TokenId above, TokenId token) const;
  /// Nothing where the word would come to hang below itself.
  void hang(TokenId id, TokenId head, Deprel relation);
  /// The clause whose finite word stands at the place, where it lacks a subject; no_token: none.
  TokenId clause_without_subject(TokenId place) const;
  /// The plain or the passive subject.
  Deprel subject_relation(TokenId clause) const { return at(clause).auxiliary_passive ? Deprel::nsubj_pass : Deprel::nsubj; }

  ParsedArticle& parsed_;
  std::vector<Token>& tokens_;
  const Sentence sentence_;

private:
  std::vector<Below> below_;
};

}  // namespace crosscheck
