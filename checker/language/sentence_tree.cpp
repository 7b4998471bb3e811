#include "checker/language/sentence_tree.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr TokenId deepest = 64;  ///< steps up a tree; deeper ones stay as they are

}  // namespace

bool SentenceTree::is_subject(Deprel relation) {
  const Deprel plain = base(relation);
  return plain == Deprel::nsubj || plain == Deprel::csubj || plain == Deprel::expl;
}

bool SentenceTree::is_finite(const Token& token) {
  return token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP || token.xpos == Xpos::MD;
}

void SentenceTree::measure() {
  below_.assign(sentence_.last - sentence_.first, {});
  const auto below = [&](TokenId id) -> Below& { return below_[id - sentence_.first]; };
  for (TokenId id = sentence_.first; id < sentence_.last; ++id) below(id).first = below(id).last = id;
  for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
    const Token& token = tokens_[id];
    if (token.head == no_token) continue;
    Below& head = below(token.head);
    if (is_subject(token.deprel)) head.subject = true;
    if (token.deprel == Deprel::case_) head.case_marker = true;
    const bool auxiliary = base(token.deprel) == Deprel::aux || token.deprel == Deprel::cop;
    if (auxiliary && is_finite(token)) head.finite_auxiliary = true;
    if (token.deprel == Deprel::aux_pass) head.auxiliary_passive = true;
    for (TokenId up = token.head, steps = 0; up != no_token && steps < deepest; up = tokens_[up].head, ++steps) {
      below(up).first = std::min(below(up).first, id);
      below(up).last = std::max(below(up).last, id);
    }
  }
}

bool SentenceTree::is_above(TokenId above, TokenId token) const {
  for (TokenId steps = 0; token != no_token && steps < deepest; token = tokens_[token].head, ++steps)
    if (token == above) return true;
  return token != no_token;
}

void SentenceTree::hang(TokenId id, TokenId head, Deprel relation) {
  if (is_above(id, head)) return;
  tokens_[id].head = head;
  tokens_[id].deprel = relation;
}

TokenId SentenceTree::clause_without_subject(TokenId place) const {
  if (!inside(place)) return no_token;
  const Token& token = tokens_[place];
  if (!is_finite(token)) return no_token;
  const bool auxiliary = base(token.deprel) == Deprel::aux || token.deprel == Deprel::cop;
  const TokenId clause = auxiliary ? token.head : place;
  if (clause == no_token || at(clause).subject || (!auxiliary && token.upos != Upos::VERB)) return no_token;
  return clause;
}

}  // namespace crosscheck
