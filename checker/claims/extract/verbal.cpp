// Finite, infinitival, participial and relative clauses.
#include <algorithm>

#include "checker/claims/extract/effects.hpp"
#include "checker/claims/extract/forms.hpp"
#include "checker/claims/extract/negation.hpp"
#include "checker/claims/extract/phrase.hpp"
#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

bool is_year(const FormContext& context, TokenId word) {
  const std::string_view form = context.tree.parsed().form(word);
  return form.size() == 4 && (form[0] == '1' || form[0] == '2') && context.tree[word].upos == Upos::NUM;
}

bool times_an_action(std::string_view preposition) {
  return preposition.empty() || preposition == "in" || preposition == "on" || preposition == "at" || preposition == "during" ||
         preposition == "since" || preposition == "until" || preposition == "till" || preposition == "by" || preposition == "for" ||
         preposition == "after" || preposition == "before" || preposition == "from" || preposition == "within" ||
         preposition == "over" || preposition == "through" || preposition == "throughout" || preposition == "to" ||
         preposition == "as of" || preposition == "around";
}

/// "adjourned to Tuesday", "put back until May": when it goes on, not when it was adjourned.
bool shifts_to(const Tree& tree, TokenId word, std::string_view preposition) {
  if ((preposition != "to" && preposition != "until" && preposition != "till") || tree[word].head == no_token) return false;
  const std::string_view verb = tree.lemma(tree[word].head);
  return verb == "adjourn" || verb == "postpone" || verb == "defer" || verb == "delay" || verb == "suspend" || verb == "reschedule" || verb == "move" ||
         verb == "shift" || verb == "put" || verb == "push" || verb == "bring" || verb == "extend";
}

Slot with_role(std::string role, TokenId head, bool with_preposition = false) {
  Slot slot;
  slot.role = std::move(role);
  slot.head = head;
  slot.with_preposition = with_preposition;
  return slot;
}

Slot clausal(std::string role, TokenId head) {
  Slot slot = with_role(std::move(role), head);
  slot.clausal = true;
  return slot;
}

/// Clauses that time, ground or purpose another: "after it signed", "because …", "to explain …", "of putting …".
bool is_adverbial_role(std::string_view mark) {
  return !mark.empty() && mark != "whether" && mark != "that" && mark != "than";
}

/// Marks of clauses that no verb takes for its complement: "this happened while he was away".
bool is_adverbial_mark(std::string_view mark) {
  return mark == "while" || mark == "after" || mark == "before" || mark == "because" || mark == "until" || mark == "since" || mark == "although";
}

/// "declared not guilty": the negation of a complement is the claim's.
bool is_negated_word(const Tree& tree, TokenId word) {
  for (const TokenId c : tree.children(word))
    if (tree.relation(c) == Deprel::advmod && negates_clause(tree.lemma(c)) && c < word && denies(tree, c)) return true;
  return false;
}

/// Adverbs that place an action among others rather than in time: "has already", "is still".
bool is_light_adverb(std::string_view lemma) {
  return lemma == "already" || lemma == "yet" || lemma == "still" || lemma == "often" || lemma == "always" || lemma == "sometimes" ||
         lemma == "usually" || lemma == "then" || lemma == "finally" || lemma == "eventually" || lemma == "once" || lemma == "soon";
}

/// "behaves strangely", "finished second": how, not a particle of discourse.
bool is_manner(const Tree& tree, TokenId word) {
  const std::string_view lemma = tree.lemma(word);
  for (const std::string_view other : {"too", "also", "however", "even", "only", "just", "instead", "well", "so", "anyway", "though",
                                       "therefore", "either", "rather", "perhaps", "maybe", "again", "thus", "moreover"})
    if (lemma == other) return false;
  return !negates_clause(lemma) && !adverb_certainty(lemma) && (tree[word].upos == Upos::ADV || tree[word].upos == Upos::ADJ);
}

void add_adverb(const FormContext& context, TokenId word, TokenRange predicate, std::vector<Slot>& out) {
  if (is_verb_particle(context.tree, word)) return;
  if (is_relative_pronoun(context.tree, word) || context.tree[word].xpos == Xpos::WRB) return;
  const std::string_view lemma = context.tree.lemma(word);
  const bool inside = predicate.contains(word);
  if (context.is_time(word) || (is_time_adverb(lemma) && !(inside && is_light_adverb(lemma)))) out.push_back(with_role("time", word, context.tree.has(word, Deprel::case_)));
  else if (is_place_adverb(lemma) && !inside) out.push_back(with_role("place", word));
  else if (word >= predicate.last && is_manner(context.tree, word)) out.push_back(with_role("complement", word));
}

void add_clause_slot(const FormContext& context, TokenId word, bool joined, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  switch (tree.relation(word)) {
    case Deprel::xcomp:
      if (!is_predicate(tree, word)) {
        std::string role = tree.preposition(word);
        out.push_back(with_role(role.empty() ? "complement" : role, word));
        out.back().negated = is_negated_word(tree, word);
      } else if (!joined) {
        out.push_back(clausal("complement", word));
      }
      break;
    case Deprel::ccomp:
      if (joined && is_nonfinite(tree, word)) break;
      out.push_back(clausal(is_adverbial_mark(tree.subordinator(word)) ? tree.subordinator(word) : "complement", word));
      break;
    case Deprel::advcl: {
      std::string mark = tree.subordinator(word);
      if (mark.starts_with("that ")) mark.erase(0, 5);
      if (mark.empty()) {
        const TokenId adverb = tree.child(word, Deprel::advmod);
        if (adverb != no_token && tree.lemma(adverb) == "when") mark = "when";
      }
      if (!joined && is_adverbial_role(mark)) out.push_back(clausal(mark, word));
      break;
    }
    default: break;
  }
}

/// "which Google licensed": the antecedent is the object that the relative clause lacks.
void add_relative_gap(const FormContext& context, TokenId governed, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  TokenId verb = governed;
  if (tree.relation(verb) == Deprel::xcomp && !tree.has(verb, Deprel::obj) && is_infinitive(tree, verb)) verb = tree.head(verb);  // "which it wants to sell"
  if (tree[verb].deprel != Deprel::acl_relcl || !tree.is_verb(verb) || !tree.is_verb(governed)) return;
  const TokenId subject = tree.child(verb, Deprel::nsubj);
  if (subject == no_token || is_relative_pronoun(tree, subject) || is_passive(tree, verb)) return;
  for (const TokenId c : tree.children(verb)) {
    const Deprel relation = tree.relation(c);
    if (is_relative_pronoun(tree, c) && c < verb && (verb == governed || (relation != Deprel::obj && relation != Deprel::mark))) return;  // it is a participant already
    if (c == governed || (c < verb && verb != governed)) continue;
    if (relation == Deprel::obj || relation == Deprel::xcomp || relation == Deprel::ccomp) return;
  }
  const TokenId antecedent = antecedent_of(tree, verb);
  if (antecedent == no_token || antecedent == subject) return;
  if (holds_content(tree.lemma(antecedent)) && tree.child_lemma(verb, "which") == no_token) return;  // "fears it might fall"
  const bool is_time = is_time_noun(tree.lemma(antecedent));
  out.push_back(with_role(is_time ? "time" : "object", antecedent));
}

/// "traders buy and sell stocks": the object after the last verb is the object of each.
void add_shared_object(const FormContext& context, TokenId verb, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  const TokenId first = tree.head(verb);
  if (tree[verb].deprel != Deprel::conj || first == no_token || !tree.is_verb(first)) return;
  const TokenId object = tree.child(first, Deprel::obj);
  if (object == no_token || tree.has(verb, Deprel::obj) || tree.has(verb, Deprel::ccomp) || tree.has(verb, Deprel::xcomp)) return;
  if (object > verb && !tree.extent(verb).contains(object)) out.push_back(with_role("object", object));
}

/// "buy and sell large amounts": nothing but the joint stands between the verbs.
void add_object_ahead(const FormContext& context, TokenId verb, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  if (tree.has(verb, Deprel::obj) || tree.has(verb, Deprel::ccomp) || tree.has(verb, Deprel::xcomp) || tree.has(verb, Deprel::obl)) return;
  for (const TokenId c : tree.children(verb)) {
    if (tree[c].deprel != Deprel::conj || c != verb + 2 || !tree.is_verb(c) || tree[verb + 1].upos != Upos::CCONJ) continue;
    if (const TokenId object = tree.child(c, Deprel::obj); object != no_token) out.push_back(with_role("object", object));
  }
}

/// "…," said one source: the words quoted or reported beside the cue.
void add_reported(const FormContext& context, TokenId verb, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  const TokenId above = tree.head(verb);
  if (tree[verb].deprel != Deprel::parataxis || above == no_token || !is_saying(tree.lemma(verb))) return;
  if (tree.has(verb, Deprel::ccomp) || tree.has(verb, Deprel::obj)) return;
  out.push_back(clausal("complement", above));
}

/// "In 2017 it bought one firm and sold another": what stands before the first verb holds of the second too.
void add_shared_adverbials(const FormContext& context, TokenId verb, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  const TokenId first = tree.head(verb);
  if (tree[verb].deprel != Deprel::conj || first == no_token || !tree.is_verb(first) || tree.has(verb, Deprel::nsubj)) return;
  for (const TokenId c : tree.children(first)) {
    if (c > first || tree.relation(c) != Deprel::obl) continue;
    Slot slot = oblique_slot(context, c);
    if (slot.role == "time" || slot.role == "place") out.push_back(std::move(slot));
  }
}

/// "from Halden, not from Lindt": the negated participant makes a claim of its own, beside those of other roles.
void split_negated(Clause clause, std::vector<Clause>& out) {
  const auto rival = [&](const Slot& negated) {
    return std::any_of(clause.slots.begin(), clause.slots.end(),
                       [&](const Slot& slot) { return !slot.negated && slot.role == negated.role; });
  };
  Clause positive = clause;
  std::erase_if(positive.slots, [&](const Slot& slot) { return slot.negated && rival(slot); });
  std::vector<Clause> negative;
  for (const Slot& slot : clause.slots) {
    if (!slot.negated || !rival(slot)) continue;
    negative.push_back(clause);
    std::erase_if(negative.back().slots, [&](const Slot& other) { return other.head != slot.head && (other.negated || other.role == slot.role); });
  }
  out.push_back(std::move(positive));
  for (Clause& one : negative) out.push_back(std::move(one));
}

/// "owing to its debts": a preposition.
bool is_preposition(const Tree& tree, TokenId verb) {
  return tree.parsed().form(verb) == "owing" && verb + 1 < tree.size() && tree.lemma(verb + 1) == "to" && !tree.has(verb, Deprel::aux);
}

/// "faster than expected", "as planned": what was expected stands with the verb above.
bool is_yardstick(const Tree& tree, TokenId verb) {
  if (tree[verb].deprel != Deprel::advcl || tree[verb].xpos != Xpos::VBN || tree.has(verb, Deprel::aux) || tree.has(verb, Deprel::nsubj)) return false;
  const std::string mark = tree.subordinator(verb);
  return mark == "than" || mark == "as";
}

}  // namespace

Slot oblique_slot(const FormContext& context, TokenId word) {
  const Tree& tree = context.tree;
  const TokenId meant = resolved_relative(tree, word);
  const std::string preposition = tree.preposition(word);
  if (tree[word].deprel == Deprel::obl_agent) return with_role("by", meant);
  const bool is_time = context.is_time(word) || is_time_noun(tree.lemma(word)) || is_year(context, word);
  if (is_time && times_an_action(preposition) && !shifts_to(tree, word, preposition)) return with_role("time", meant, true);
  if (context.name_type(meant) == NameType::place && is_locative(preposition)) return with_role("place", meant, true);
  return with_role(preposition.empty() ? "complement" : preposition, meant);
}

void collect_slots(const FormContext& context, TokenId predicate, const Clause& clause, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  const bool joined = is_joined_governor(tree, predicate);
  const TokenId said_when = time_of_saying(tree, predicate);
  for (const TokenId c : tree.children(predicate)) {
    if (c == said_when) continue;
    if (const TokenId when = time_of_saying(tree, c); when != no_token) out.push_back(with_role("time", when, true));
    switch (tree[c].deprel) {
      case Deprel::obj: out.push_back(with_role("object", resolved_relative(tree, c))); break;
      case Deprel::iobj: out.push_back(with_role("to", resolved_relative(tree, c))); break;
      case Deprel::obl: case Deprel::obl_agent: case Deprel::obl_unmarked: case Deprel::nmod: {
        if (c == clause.subject.head) break;
        Slot slot = oblique_slot(context, c);
        if (slot.role == "complement" && c < predicate) break;  // "Chinese telecom giant Huawei": a description, not a participant
        if (slot.role == "complement" && !tree.has(predicate, Deprel::obj)) slot.role = "object";
        slot.negated = is_negated_word(tree, c);
        out.push_back(std::move(slot));
        break;
      }
      case Deprel::advmod: add_adverb(context, c, clause.predicate, out); break;
      case Deprel::xcomp: case Deprel::ccomp: case Deprel::advcl: add_clause_slot(context, c, joined, out); break;
      default: break;
    }
  }
  add_relative_gap(context, predicate, out);
  add_shared_object(context, predicate, out);
  add_object_ahead(context, predicate, out);
  add_reported(context, predicate, out);
  add_shared_adverbials(context, predicate, out);
}

void add_verbal(const FormContext& context, TokenId verb, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (is_joined_governor(tree, verb) || is_preposition(tree, verb) || is_yardstick(tree, verb)) return;
  Clause clause;
  clause.form = ClauseForm::verbal;
  clause.head = verb;
  clause.chain = chain_of(tree, verb);
  clause.predicate = joined_range(tree, verb_range(tree, verb, false), clause.chain);
  const bool foretold = is_to_future(tree, verb);
  if (foretold) clause.predicate.first = is_to_word(tree, verb);
  clause.lemma = tree.lemma(verb);
  for (const TokenId c : tree.children(verb))
    if (is_verb_particle(tree, c)) (clause.lemma += '_') += tree.lemma(c);
  clause.passive = is_passive(tree, verb);
  clause.subject = subject_of(tree, verb);
  if (clause.subject.head != no_token && tree[clause.subject.head].deprel == Deprel::nsubj_outer && !is_yet_to(tree, verb) && !foretold) clause.subject = {};  // the copula's
  collect_slots(context, verb, clause, clause.slots);
  for (std::size_t i = 1; i < clause.chain.size() && is_joined_governor(tree, clause.chain[i].word); ++i)
    collect_slots(context, clause.chain[i].word, clause, clause.slots);
  split_negated(std::move(clause), out);
}

}  // namespace crosscheck
