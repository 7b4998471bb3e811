#include "checker/language/copula_repair.hpp"

#include <algorithm>

#include "checker/language/sentence_tree.hpp"

namespace crosscheck {
namespace {

class CopulaRepair : public SentenceTree {
public:
  using SentenceTree::SentenceTree;

  void run() {
    for (TokenId id = sentence_.first; id + 1 < sentence_.last; ++id) {
      free_no_longer(id);
      part_relative_clause(id);
    }
  }

private:
  /// "are no longer on sale": what somebody is no longer is the predicate.
  void free_no_longer(TokenId id) {
    const TokenId longer = id + 1;
    if (form(id) != "no" || form(longer) != "longer" || tokens_[id].head != longer) return;
    const Deprel place = base(tokens_[longer].deprel);
    if (place == Deprel::advmod || !has_copula(longer)) return;
    for (TokenId noun = longer + 1; noun < sentence_.last && noun < longer + 6; ++noun) {
      if (tokens_[noun].head != longer || base(tokens_[noun].deprel) != Deprel::obl) continue;
      tokens_[noun].head = tokens_[longer].head;
      tokens_[noun].deprel = tokens_[longer].deprel;
      for (TokenId other = sentence_.first; other < sentence_.last; ++other)
        if (tokens_[other].head == longer && other != id) tokens_[other].head = noun;
      tokens_[longer].head = noun;
      tokens_[longer].deprel = Deprel::advmod;
      return;
    }
  }
  bool has_copula(TokenId id) const {
    return std::any_of(tokens_.begin() + sentence_.first, tokens_.begin() + id,
                       [id](const Token& token) { return token.head == id && token.deprel == Deprel::cop; });
  }

  /// "the pills that [are] no longer on sale [were] safe": the first copula is that of a relative clause.
  void part_relative_clause(TokenId first) {
    const TokenId predicate = tokens_[first].head;
    if (tokens_[first].deprel != Deprel::cop || predicate == no_token || predicate < first || first < sentence_.first + 2) return;
    const TokenId pronoun = first - 1, noun = first - 2, second = next_copula(first, predicate);
    if (second == no_token || tokens_[pronoun].head != predicate || tokens_[noun].head != predicate) return;
    const bool relative = form(pronoun) == "that" || form(pronoun) == "which" || form(pronoun) == "who";
    if (!relative || base(tokens_[noun].deprel) != Deprel::nsubj) return;
    const TokenId inner = widest_between(first, second, predicate);
    if (inner == no_token) return;
    for (TokenId id = pronoun; id < second; ++id)
      if (tokens_[id].head == predicate) tokens_[id].head = inner;
    tokens_[pronoun].deprel = Deprel::nsubj;
    tokens_[noun].deprel = Deprel::nsubj;
    tokens_[inner].head = noun;
    tokens_[inner].deprel = Deprel::acl_relcl;
  }
  TokenId next_copula(TokenId first, TokenId predicate) const {
    for (TokenId id = first + 2; id < predicate; ++id)
      if (tokens_[id].head == predicate && tokens_[id].deprel == Deprel::cop && is_finite(tokens_[id])) return id;
    return no_token;
  }
  /// The last word for things or qualities between the copulas that hangs on the predicate.
  TokenId widest_between(TokenId first, TokenId second, TokenId predicate) const {
    TokenId found = no_token, adverb = no_token;
    for (TokenId id = first + 1; id < second; ++id) {
      const Upos upos = tokens_[id].upos;
      if (tokens_[id].head != predicate) continue;
      if (upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::PROPN || upos == Upos::NUM) found = id;
      if (upos == Upos::ADV) adverb = id;
    }
    return found == no_token ? adverb : found;
  }
};

}  // namespace

void repair_copulas(ParsedArticle& parsed) {
  for (const Sentence& sentence : parsed.sentences) CopulaRepair(parsed, sentence).run();
}

}  // namespace crosscheck
