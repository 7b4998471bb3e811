// Copular and existential clauses, and headlines that leave the copula out: "Huawei in talks with Moscow".
#include "checker/claims/extract/forms.hpp"
#include "checker/claims/extract/negation.hpp"
#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

Slot complement_slot(const Tree& tree, TokenId word) {
  Slot slot;
  slot.head = word;
  slot.role = tree.preposition(word);
  if (slot.role.empty()) slot.role = "complement";
  slot.clausal = tree.is_verb(word);
  return slot;
}

/// "Huawei in talks with Moscow": a name with a prepositional phrase, and no verb.
TokenId headline_predicate(const FormContext& context, TokenId root) {
  const Tree& tree = context.tree;
  if (tree.parsed().region_of(root) != Region::headline || tree[root].upos != Upos::PROPN) return no_token;
  for (const TokenId c : tree.children(root)) {
    if (tree[c].deprel != Deprel::nmod || c < root) continue;
    const std::string preposition = tree.preposition(c);
    if (preposition == "in" || preposition == "under" || preposition == "at" || preposition == "on") return c;
  }
  return no_token;
}

}  // namespace

void add_copular(const FormContext& context, TokenId predicate, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (is_joined_governor(tree, predicate) || is_yet_to(tree, predicate) || is_to_future(tree, predicate)) return;  // "is likely to buy" is a claim about buying
  Clause clause;
  clause.form = ClauseForm::copular;
  clause.head = predicate;
  clause.chain = chain_of(tree, predicate);
  clause.predicate = joined_range(tree, verb_range(tree, predicate, false), clause.chain);
  if (const TokenId copula = tree.child(predicate, Deprel::cop); tree.is_verb(predicate)) clause.predicate = {copula, copula + 1};
  clause.lemma = "be";
  clause.subject = subject_of(tree, predicate);
  const TokenId outer = tree.exact_child(predicate, Deprel::nsubj_outer);  // "the goal is to win"
  if (outer != no_token) clause.subject.head = outer, clause.subject.clausal = false;
  clause.slots.push_back(complement_slot(tree, predicate));
  for (const TokenId c : tree.children(predicate)) {
    if (tree[c].deprel == Deprel::nmod || tree[c].deprel == Deprel::obj) continue;
    if (tree.is_nominal(predicate) && tree.relation(c) == Deprel::ccomp) continue;
    if (tree.is_verb(predicate)) continue;
    if (tree.relation(c) == Deprel::obl) clause.slots.push_back(oblique_slot(context, c));
    else if (tree.relation(c) == Deprel::advmod && !clause.predicate.contains(c) && context.is_time(c)) {
      Slot slot;
      slot.role = "time";
      slot.head = c;
      clause.slots.push_back(slot);
    } else if (tree.relation(c) == Deprel::ccomp || (tree.relation(c) == Deprel::csubj && c > predicate)) {
      Slot slot;
      slot.role = tree.relation(c) == Deprel::ccomp ? "about" : "subject";
      slot.head = c;
      slot.clausal = true;
      if (slot.role == "about") clause.slots.push_back(slot);
    }
  }
  out.push_back(std::move(clause));
}

void add_existential(const FormContext& context, TokenId verb, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  Clause clause;
  clause.form = ClauseForm::existential;
  clause.head = verb;
  clause.chain = chain_of(tree, verb);
  clause.predicate = joined_range(tree, verb_range(tree, verb, false), clause.chain);
  clause.lemma = tree.lemma(verb) == "be" ? "exist" : std::string(tree.lemma(verb));
  clause.subject = subject_of(tree, verb);
  for (const TokenId c : tree.children(verb))
    if (tree.relation(c) == Deprel::nsubj) clause.subject.head = c;
  clause.subject.role = "subject";
  collect_slots(context, verb, clause, clause.slots);
  out.push_back(std::move(clause));
}

void add_verbless(const FormContext& context, TokenId root, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  Clause clause;
  clause.form = ClauseForm::verbless;
  clause.implied = "is";
  clause.lemma = "be";
  const TokenId subject = tree.child(root, Deprel::nsubj);
  if (subject != no_token && subject < root) {
    clause.head = root;
    clause.subject.head = resolved_relative(tree, subject);
  } else if (const TokenId predicate = headline_predicate(context, root); predicate != no_token) {
    clause.head = predicate;
    clause.subject.head = root;
  } else {
    return;
  }
  clause.subject.role = "subject";
  clause.chain = {{clause.head, nullptr}};
  clause.slots.push_back(complement_slot(tree, clause.head));
  for (const TokenId c : tree.children(clause.head))
    if (tree.relation(c) == Deprel::obl && c != clause.head) clause.slots.push_back(oblique_slot(context, c));
  out.push_back(std::move(clause));
}

}  // namespace crosscheck
