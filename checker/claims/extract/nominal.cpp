// Events told by a noun: "the arrest of its CFO", "SoftBank's choice of Nokia", "has started negotiations with Moscow".
#include <algorithm>
#include <string>

#include "checker/claims/extract/forms.hpp"
#include "checker/claims/extract/subjects.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {
namespace {

/// The possessor of these is whom it is done to: "Meng's arrest".
bool possessor_undergoes(std::string_view verb) {
  for (const std::string_view word : {"arrest", "release", "murder", "kill", "appoint", "dismiss", "assassinate", "convict", "elect",
                                      "execute", "expel", "indict", "suspend", "remove", "shoot", "replace", "promote", "nominate",
                                      "detain", "imprison", "deport", "extradite"})
    if (verb == word) return true;
  return false;
}

/// "of" names the doer: "the arrival of the president".
bool of_names_doer(std::string_view verb) {
  for (const std::string_view word : {"arrive", "die", "depart", "rise", "fall", "grow", "collapse", "fail", "resign", "return", "win",
                                      "visit", "increase", "decline", "explode", "crash", "merge", "meet", "talk", "exist", "behave",
                                      "retire", "appear", "decide", "agree", "refuse", "announce", "survive", "perform"})
    if (verb == word) return true;
  return false;
}

std::string verb_of(const FormContext& context, TokenId noun) {
  const std::string lemma(context.tree.lemma(noun));
  if (const auto listed = event_verb(lemma)) return std::string(*listed);
  return {};
}

bool is_light_object(const Tree& tree, TokenId noun) {
  const TokenId above = tree.head(noun);
  if (above == no_token || !tree.is_verb(above) || !is_light(tree.lemma(above))) return false;
  return tree[noun].deprel == Deprel::obj || tree[noun].deprel == Deprel::nsubj_pass;
}

/// "talks about a review", "decision to …": words over the event that say how far it has come.
void extend_chain(const FormContext& context, Clause& clause) {
  const Tree& tree = context.tree;
  const TokenId noun = clause.head;
  const TokenId above = tree.head(noun);
  if (above == no_token) return;
  const Deprel relation = tree.relation(noun);
  const std::string preposition = tree.preposition(noun);
  const bool topical = preposition == "about" || preposition == "on" || preposition == "over" || preposition == "of" ||
                       preposition == "for" || preposition == "regarding" || preposition == "concerning" || preposition == "to";
  static constexpr Governing through{"", Phase::none, Certainty::certain, false, true};
  if (relation == Deprel::nmod && topical) {
    if (const Governing* effect = governing_noun(tree.lemma(above))) {
      clause.chain.push_back({above, effect});
      const TokenId verb = tree.head(above);
      if (verb != no_token && is_light_object(tree, above)) clause.chain.push_back({verb, &through});
    }
  } else if (relation == Deprel::obl && topical && tree.is_verb(above)) {
    const TokenId object = tree.child(above, Deprel::obj);
    const Governing* effect = object == no_token ? governing_verb(tree.lemma(above)) : governing_noun(tree.lemma(object));
    if (effect == nullptr) return;
    clause.chain.push_back({object == no_token ? above : object, effect});
    if (object != no_token) clause.chain.push_back({above, &through});
  } else if (is_light_object(tree, noun)) {
    const Governing* effect = governing_verb(tree.lemma(above));
    clause.chain.push_back({above, effect == nullptr ? &through : effect});
  }
}

/// "use of gear by providers": parsers hang the doer on the gear.
TokenId doer_below(const Tree& tree, TokenId undergoer) {
  for (const TokenId c : tree.children(undergoer))
    if (c > undergoer && tree[c].deprel == Deprel::nmod && tree.preposition(c) == "by" && tree[c].upos != Upos::NUM) return c;
  return no_token;
}

void add_participants(const FormContext& context, Clause& clause) {
  const Tree& tree = context.tree;
  const TokenId possessor = tree.exact_child(clause.head, Deprel::nmod_poss);
  TokenId doer = no_token, undergoer = no_token;
  for (const TokenId c : tree.children(clause.head)) {
    if (tree[c].deprel != Deprel::nmod && tree[c].deprel != Deprel::obl) continue;
    const std::string preposition = tree.preposition(c);
    if (preposition == "by") doer = c;
    else if (preposition == "of" && !context.is_time(c))  // "Nokia's win of the order": the possessor is the doer then
      (of_names_doer(clause.lemma) && possessor == no_token ? doer : undergoer) = c;
    else clause.slots.push_back(oblique_slot(context, c));
  }
  if (possessor != no_token && !context.is_time(possessor)) {
    const bool undergoes = possessor_undergoes(clause.lemma) && undergoer == no_token;
    if (undergoes) undergoer = possessor;
    else if (doer == no_token) doer = possessor;
  }
  if (undergoer != no_token) {
    Slot slot;
    slot.role = "object";
    slot.head = undergoer;
    slot.without = doer_below(tree, undergoer);
    if (slot.without != no_token && doer == no_token) doer = slot.without;
    clause.slots.insert(clause.slots.begin(), slot);
  }
  clause.subject.role = "subject";
  clause.subject.head = doer;
}

/// "SoftBank has taken no decision on a review": who takes it would review.
void borrow_subject(const FormContext& context, Clause& clause) {
  const Tree& tree = context.tree;
  if (clause.subject.head != no_token || clause.chain.size() < 2) return;
  const TokenId outer = clause.chain.back().word;
  if (tree.is_verb(outer) && !is_passive(tree, outer)) clause.subject = subject_of(tree, outer);
}

}  // namespace

void add_nominal(const FormContext& context, TokenId noun, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (tree[noun].upos != Upos::NOUN || tree.has(noun, Deprel::cop)) return;
  if (tree[noun].deprel == Deprel::compound || tree[noun].deprel == Deprel::amod) return;
  if (context.mention_at[noun] != 0) return;
  const std::string verb = verb_of(context, noun);
  if (verb.empty()) return;
  Clause clause;
  clause.form = ClauseForm::nominal;
  clause.head = noun;
  clause.predicate = {noun, noun + 1};
  clause.lemma = verb;
  clause.chain = {{noun, nullptr}};
  add_participants(context, clause);
  extend_chain(context, clause);
  borrow_subject(context, clause);
  if (clause.subject.head == no_token && clause.slots.empty()) return;
  out.push_back(std::move(clause));
}

}  // namespace crosscheck
