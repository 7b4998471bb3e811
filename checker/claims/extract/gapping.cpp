#include "checker/claims/extract/gapping.hpp"

#include <algorithm>

#include "checker/claims/extract/coordination.hpp"
#include "checker/claims/extract/phrase.hpp"

namespace crosscheck {
namespace {

bool is_side_by_side(Deprel relation) { return relation == Deprel::conj || relation == Deprel::appos; }

/// The phrase opens with a comma, a semicolon or "and".
bool is_joined(const Tree& tree, TokenId token) {
  const TokenId first = tree.extent(token).first;
  const auto joins = [&](TokenId at) { return tree.lemma(at) == "," || tree.lemma(at) == ";" || tree.lemma(at) == "and"; };
  return first < token && joins(first);
}

/// "the Petrel", "one from the yard": its own words open with an article or number.
bool opens_determined(const Tree& tree, TokenId token) {
  const Upos first = tree[tree.extent(token).first].upos;
  return first == Upos::DET || first == Upos::NUM;
}

/// The noun phrase that starts where the other's own words end, among what hangs on it, on the object or on the verb.
TokenId phrase_behind(const FormContext& context, TokenId subject, TokenId object, TokenId verb) {
  const Tree& tree = context.tree;
  for (const TokenId parent : {subject, object, verb})
    for (const TokenId c : tree.children(parent)) {
      if (c <= subject || !(tree.is_nominal(c) || tree[c].upos == Upos::NUM) || !opens_determined(tree, c)) continue;
      const Deprel relation = tree.relation(c);
      if (!is_side_by_side(relation) && !(parent == verb && relation == Deprel::obl && tree.preposition(c).empty())) continue;
      const bool touches = parent == subject ? tree.extent(c).first == subject + 1 : tree.extent(c).first == tree.extent(subject).last;
      const bool one_name = !tree.has(subject, Deprel::det) && context.mention_at[c] == context.mention_at[subject];  // "Alexander the Great"
      if (touches && !one_name && !context.is_time(c)) return c;
    }
  return no_token;
}

bool is_of(const Gap& gap, TokenId token) { return token != no_token && (token == gap.subject || token == gap.object); }

/// The clause of the gap: the verb's, with participants of its own and what stands before them.
Clause filled(const Clause& clause, const Gap& gap) {
  Clause out = clause;
  out.subject.head = gap.subject;
  std::erase_if(out.slots, [&](const Slot& slot) { return slot.clausal || (slot.role != "object" && slot.role != "time" && slot.role != "place"); });
  for (Slot& slot : out.slots)
    if (slot.role == "object") slot.head = gap.object;
  return out;
}

}  // namespace

std::vector<Gap> find_gaps(const FormContext& context) {
  const Tree& tree = context.tree;
  std::vector<Gap> out;
  for (TokenId verb = 0; verb < tree.size(); ++verb) {
    if (!tree.is_verb(verb) || !tree.has(verb, Deprel::nsubj)) continue;
    const TokenId object = tree.child(verb, Deprel::obj);
    if (object == no_token || object < verb || !tree.is_nominal(object)) continue;
    for (const TokenId subject : tree.children(object)) {
      if (subject < object || !is_side_by_side(tree.relation(subject)) || !tree.is_nominal(subject) || !is_joined(tree, subject)) continue;
      const bool is_taken = !out.empty() && out.back().object == subject;
      if (is_taken || (!tree.has(subject, Deprel::det) && context.mention_at[subject] == 0)) continue;
      const TokenId behind = phrase_behind(context, subject, object, verb);
      if (behind != no_token) out.push_back({verb, subject, behind});
    }
  }
  return out;
}

bool misreads_gap(const Clause& clause, const std::vector<Gap>& gaps) {
  if (clause.form != ClauseForm::apposition && clause.form != ClauseForm::title && clause.form != ClauseForm::description) return false;
  return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) {
    return is_of(gap, clause.subject.head) || is_of(gap, clause.head) ||
           std::any_of(clause.slots.begin(), clause.slots.end(), [&](const Slot& slot) { return is_of(gap, slot.head); });
  });
}

void distribute_with_gaps(const FormContext& context, const Clause& clause, const std::vector<Gap>& gaps, std::vector<Clause>& out) {
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  Clause own = clause;
  for (const Gap& gap : gaps)
    if (gap.verb == clause.head) std::erase_if(own.slots, [&](const Slot& slot) { return is_of(gap, slot.head); });
  distribute(context, own, out);
  if (clause.form != ClauseForm::verbal || clause.passive) return;
  for (const Gap& gap : gaps) {
    if (gap.verb != clause.head) continue;
    const auto is_wrong = [&](const Clause& variant) {
      return is_of(gap, variant.subject.head) || std::any_of(variant.slots.begin(), variant.slots.end(), [&](const Slot& slot) { return is_of(gap, slot.head); });
    };
    out.erase(std::remove_if(out.begin() + begin, out.end(), is_wrong), out.end());
  }
  for (const Gap& gap : gaps) {
    if (gap.verb != clause.head) continue;
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    distribute(context, filled(own, gap), out);
    for (auto variant = out.begin() + first; variant != out.end(); ++variant) {
      TokenRange& words = variant->subject.range;
      words.last = std::min(words.last, std::max(gap.subject + 1, context.tree.extent(gap.object).first));
    }
  }
}

}  // namespace crosscheck
