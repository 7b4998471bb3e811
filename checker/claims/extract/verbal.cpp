// Finite, infinitival, participial and relative clauses.
#include "checker/claims/extract/forms.hpp"
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

/// Clauses that time, ground or purpose another: "after it signed", "because …", "to explain …".
bool is_adverbial_role(std::string_view mark) {
  return mark == "after" || mark == "before" || mark == "because" || mark == "since" || mark == "until" || mark == "while" ||
         mark == "as" || mark == "when" || mark == "once" || mark == "to" || mark == "by" || mark == "without" || mark == "in order to";
}

void add_adverb(const FormContext& context, TokenId word, TokenRange predicate, std::vector<Slot>& out) {
  if (predicate.contains(word) || is_relative_pronoun(context.tree, word)) return;
  const std::string_view lemma = context.tree.lemma(word);
  if (context.is_time(word) || is_time_adverb(lemma)) out.push_back(with_role("time", word));
  else if (is_place_adverb(lemma)) out.push_back(with_role("place", word));
}

void add_clause_slot(const FormContext& context, TokenId word, bool joined, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  switch (tree.relation(word)) {
    case Deprel::xcomp:
      if (!is_predicate(tree, word)) {
        std::string role = tree.preposition(word);
        out.push_back(with_role(role.empty() ? "complement" : role, word));
      } else if (!joined) {
        out.push_back(clausal("complement", word));
      }
      break;
    case Deprel::ccomp:
      if (!joined || !is_nonfinite(tree, word)) out.push_back(clausal("complement", word));
      break;
    case Deprel::advcl: {
      std::string mark = tree.subordinator(word);
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
void add_relative_gap(const FormContext& context, TokenId verb, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  if (tree[verb].deprel != Deprel::acl_relcl || !tree.is_verb(verb)) return;
  const TokenId subject = tree.child(verb, Deprel::nsubj);
  if (subject == no_token || is_relative_pronoun(tree, subject) || is_passive(tree, verb)) return;
  for (const TokenId c : tree.children(verb)) {
    if (is_relative_pronoun(tree, c) && c < verb) return;  // it is a participant already
    const Deprel relation = tree.relation(c);
    if (relation == Deprel::obj || relation == Deprel::xcomp || relation == Deprel::ccomp) return;
  }
  const TokenId antecedent = antecedent_of(tree, verb);
  if (antecedent == no_token || antecedent == subject) return;
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

bool is_governing_only(const FormContext& context, TokenId verb) { return is_joined_governor(context.tree, verb); }

}  // namespace

Slot oblique_slot(const FormContext& context, TokenId word) {
  const Tree& tree = context.tree;
  const TokenId meant = resolved_relative(tree, word);
  const std::string preposition = tree.preposition(word);
  if (tree[word].deprel == Deprel::obl_agent) return with_role("by", meant);
  const bool is_time = context.is_time(word) || is_time_noun(tree.lemma(word)) || is_year(context, word);
  if (is_time && times_an_action(preposition)) return with_role("time", meant, true);
  if (context.name_type(meant) == NameType::place && is_locative(preposition)) return with_role("place", meant, true);
  return with_role(preposition.empty() ? "complement" : preposition, meant);
}

void collect_slots(const FormContext& context, TokenId predicate, const Clause& clause, std::vector<Slot>& out) {
  const Tree& tree = context.tree;
  const bool joined = is_joined_governor(tree, predicate);
  for (const TokenId c : tree.children(predicate)) {
    switch (tree[c].deprel) {
      case Deprel::obj: out.push_back(with_role("object", resolved_relative(tree, c))); break;
      case Deprel::iobj: out.push_back(with_role("to", resolved_relative(tree, c))); break;
      case Deprel::obl: case Deprel::obl_agent: case Deprel::obl_unmarked: case Deprel::nmod: {
        Slot slot = oblique_slot(context, c);
        if (slot.role == "complement" && !tree.has(predicate, Deprel::obj) && tree[c].deprel == Deprel::obl_unmarked) slot.role = "object";
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
  add_shared_adverbials(context, predicate, out);
}

void add_verbal(const FormContext& context, TokenId verb, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (is_governing_only(context, verb)) return;
  Clause clause;
  clause.form = ClauseForm::verbal;
  clause.head = verb;
  clause.chain = chain_of(tree, verb);
  clause.predicate = joined_range(tree, verb_range(tree, verb, false), clause.chain);
  clause.lemma = tree.lemma(verb);
  for (const TokenId c : tree.children(verb))
    if (tree[c].deprel == Deprel::compound_prt) (clause.lemma += '_') += tree.lemma(c);
  clause.passive = is_passive(tree, verb);
  clause.subject = subject_of(tree, verb);
  collect_slots(context, verb, clause, clause.slots);
  for (std::size_t i = 1; i < clause.chain.size() && is_joined_governor(tree, clause.chain[i].word); ++i)
    collect_slots(context, clause.chain[i].word, clause, clause.slots);
  out.push_back(std::move(clause));
}

}  // namespace crosscheck
