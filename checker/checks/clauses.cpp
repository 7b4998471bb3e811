#include "checker/checks/clauses.hpp"

namespace crosscheck {

bool starts_clause(const Tree& tree, TokenId word) {
  switch (tree[word].deprel) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::advcl:
    case Deprel::advcl_relcl:
    case Deprel::acl:
    case Deprel::acl_relcl:
    case Deprel::csubj:
    case Deprel::csubj_pass:
    case Deprel::parataxis: return true;
    case Deprel::conj: return tree.is_verb(word) || tree.has(word, Deprel::nsubj);
    case Deprel::appos: return word > 0 && tree.is_comma_before(word);
    default: return tree.lemma(word) == "worth";
  }
}

std::vector<TokenId> clause_words(const Tree& tree, TokenId head) {
  std::vector<TokenId> words{head};
  for (std::size_t at = 0; at < words.size(); ++at)
    for (const TokenId child : tree.children(words[at]))
      if (!starts_clause(tree, child)) words.push_back(child);
  return words;
}

TokenId borrowed_subject(const Tree& tree, TokenId head) {
  if (tree.has(head, Deprel::nsubj)) {
    const bool relative = tree[head].deprel == Deprel::acl_relcl;
    return relative ? tree.head(head) : no_token;
  }
  const TokenId above = tree.head(head);
  if (above == no_token) return no_token;
  if (tree.relation(head) == Deprel::acl || tree.relation(head) == Deprel::appos) return above;
  return tree.child(above, Deprel::nsubj);
}

TokenId clause_head(const Tree& tree, TokenId word) {
  while (tree.head(word) != no_token && !starts_clause(tree, word)) word = tree.head(word);
  return word;
}

}  // namespace crosscheck
