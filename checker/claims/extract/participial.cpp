// Claims inside noun phrases: "the planned sale" (somebody planned the sale), "suppliers including Nokia".
#include "checker/claims/extract/forms.hpp"
#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

Slot slot_of(std::string_view role, TokenId head) {
  Slot slot;
  slot.role = role;
  slot.head = head;
  return slot;
}

Clause clause_at(const Tree& tree, TokenId word) {
  Clause clause;
  clause.form = ClauseForm::participial;
  clause.head = word;
  clause.predicate = {word, word + 1};
  clause.lemma = tree.lemma(word);
  clause.chain = {{word, nullptr}};
  clause.subject.role = "subject";
  return clause;
}

/// "Oslo" of "Oslo-based"; no_token where the participle stands alone.
TokenId word_before_hyphen(const Tree& tree, TokenId word) {
  if (word < 2 || tree.parsed().form(word - 1) != "-") return no_token;
  const TokenId first = word - 2;
  return tree[first].upos == Upos::PROPN || tree[first].upos == Upos::NOUN ? first : no_token;
}

/// "companies in industries including rail": without a comma the noun right before.
TokenId nearest_noun(const Tree& tree, TokenId word, TokenId noun) {
  if (word == 0 || word - 1 <= noun || tree[word - 1].upos != Upos::NOUN || !tree.extent(noun).contains(word - 1)) return noun;
  return word - 1;
}

}  // namespace

void add_participial(const FormContext& context, TokenId word, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (!tree.is_verb(word) || context.mention_at[word] != 0) return;
  const TokenId noun = tree.head(word);
  if (noun == no_token || !tree.is_nominal(noun)) return;
  if (tree[word].deprel == Deprel::amod && tree[word].xpos == Xpos::VBN && word < noun) {
    Clause clause = clause_at(tree, word);
    const TokenId first = word_before_hyphen(tree, word);
    const bool based = first != no_token && tree.lemma(word) == "base";  // "Oslo-based firm": the firm is based in Oslo
    if (based) clause.subject.head = noun, clause.passive = true;
    else clause.slots.push_back(slot_of("object", noun));
    if (first != no_token) clause.slots.push_back(slot_of(based ? "in" : "by", first));
    out.push_back(std::move(clause));
  } else if (tree[word].deprel == Deprel::case_ && tree.lemma(word) == "include" && tree.head(noun) != no_token &&
             tree.is_nominal(tree.head(noun))) {
    Clause clause = clause_at(tree, word);
    clause.subject.head = nearest_noun(tree, word, tree.head(noun));
    clause.slots.push_back(slot_of("object", noun));
    out.push_back(std::move(clause));
  }
}

}  // namespace crosscheck
