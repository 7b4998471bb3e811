#include "checker/claims/extract/coordination.hpp"

#include <algorithm>

#include "checker/claims/extract/phrase.hpp"
#include "checker/claims/extract/words.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_combinations = 6;

struct Conjunct {
  TokenId head = no_token;
  bool negated = false;
};

bool is_negated_conjunct(const Tree& tree, TokenId conjunct) {
  for (const TokenId c : tree.children(conjunct))
    if (c < conjunct && negates_clause(tree.lemma(c)) && tree.relation(c) == Deprel::advmod) return true;
  const TokenId joint = tree.child(conjunct, Deprel::cc);
  return joint != no_token && (tree.lemma(joint) == "rather" || tree.lemma(joint) == "instead");  // "rather than Halden"
}

/// "not by Halden but by Orvo": the second is what holds.
bool is_correction(const Tree& tree, TokenId conjunct) {
  const TokenId joint = tree.child(conjunct, Deprel::cc);
  return joint != no_token && tree.lemma(joint) == "but" && tree.child_lemma(conjunct, "also") == no_token;
}

/// Everything but "or", "as well as"-like joints that leave the parts apart.
bool joins_alternatives(const Tree& tree, TokenId conjunct) {
  const TokenId joint = tree.child(conjunct, Deprel::cc);
  return joint != no_token && tree.lemma(joint) == "or";
}

/// `denied`: the clause is negative.
std::vector<Conjunct> conjuncts_of(const FormContext& context, TokenId head, bool denied) {
  const Tree& tree = context.tree;
  std::vector<Conjunct> out{{head, false}};
  for (const TokenId c : tree.children(head)) {
    if (tree[c].deprel != Deprel::conj) continue;
    const bool alike = tree.is_nominal(c) || tree[c].upos == Upos::ADJ;
    const bool one_name = context.mention_at[c] != 0 && context.mention_at[c] == context.mention_at[head];
    const bool open = joins_alternatives(tree, c) && !denied;  // "did not sell the mine or the port": neither of them
    if (!alike || one_name || open || tree.has(c, Deprel::nsubj) || tree.has(c, Deprel::cop)) return {{head, false}};
    out.push_back({c, is_negated_conjunct(tree, c) || (denied && is_correction(tree, c))});
  }
  return out;
}

bool stays_whole(const FormContext& context, const Clause& clause, const Slot& slot) {
  const Tree& tree = context.tree;
  if (slot.head == no_token || slot.clausal || tree[slot.head].upos == Upos::NUM) return true;
  if (slot.role == "subject" && (clause.form == ClauseForm::apposition || clause.form == ClauseForm::title)) return true;
  if (slot.role == "between" || slot.role == "among" || slot.role == "time" || slot.role == "amongst") return true;
  if (slot.role == "subject" && is_collective(clause.lemma) && clause.slots.empty()) return true;
  if (slot.role == "subject" && is_collective(clause.lemma)) {
    for (const Slot& other : clause.slots)
      if (other.role == "object" || other.role == "with" || other.role == "to") return false;
    return true;
  }
  for (const TokenId c : tree.children(slot.head))
    if (tree.lemma(c) == "both" || tree.lemma(c) == "together") return slot.role != "subject" || is_collective(clause.lemma);
  return false;
}

/// "The work, she said, will start": the first word of the clause behind the cue.
TokenId first_word_behind(const Tree& tree, TokenId head, TokenId cue) {
  TokenId first = head;
  for (const TokenId c : tree.children(head))
    if (c > cue && c < first && tree[c].upos != Upos::PUNCT) first = tree.extent(c).first;
  return first;
}

void set_range(const FormContext& context, const Clause& clause, Slot& slot, bool whole) {
  if (slot.head == no_token) return;
  if (slot.clausal) {
    slot.range = clause_range(context.tree, slot.head, slot.role != "to");
    if (slot.head != clause.head && slot.range.contains(clause.head)) {  // "…," said one source: the part beside the cue
      const TokenRange cue = context.tree.extent(clause.head);
      if (slot.head < cue.first) slot.range.last = cue.first;
      else slot.range.first = std::min(cue.last, first_word_behind(context.tree, slot.head, clause.head));
      slot.range = trimmed_range(context.tree, slot.range);
    }
    if (slot.head == clause.head) slot.range.first = std::max(slot.range.first, std::min(clause.predicate.last, slot.head));
    return;
  }
  PhraseSettings settings;
  settings.whole = whole;
  settings.with_preposition = slot.with_preposition;
  settings.complement = slot.head == clause.head && clause.form != ClauseForm::nominal;
  settings.outside = slot.head == clause.head ? no_token : clause.head;
  if (slot.without != no_token) settings.outside = slot.without;
  const bool naming = clause.form == ClauseForm::possession || clause.form == ClauseForm::apposition || clause.form == ClauseForm::title;
  if (naming && slot.role != "subject" && clause.subject.head != no_token) settings.outside = clause.subject.head;
  slot.range = phrase_range(context.tree, slot.head, settings);
  while (slot.role == "subject" && slot.range.first < slot.head && context.is_time(slot.range.first) && !context.is_time(slot.head))
    ++slot.range.first;  // "Monday June 3rd Huawei is selling"
}

Slot conjunct_slot(const FormContext& context, const Slot& slot, const Conjunct& conjunct) {
  Slot out = slot;
  if (conjunct.head != slot.head) {
    out.head = conjunct.head;
    const std::string own = context.tree.preposition(conjunct.head);
    const bool by_preposition = slot.role != "subject" && slot.role != "object" && slot.role != "complement" && slot.role != "time";
    if (by_preposition && !own.empty() && slot.role != "place") out.role = own;
  }
  out.negated = conjunct.head == slot.head ? slot.negated : conjunct.negated;
  return out;
}

/// Index 0 is the subject, i + 1 the i-th slot.
Slot& slot_at(Clause& clause, std::size_t index) { return index == 0 ? clause.subject : clause.slots[index - 1]; }

}  // namespace

void distribute(const FormContext& context, const Clause& clause, std::vector<Clause>& out) {
  std::vector<std::vector<Conjunct>> choices;
  std::size_t combinations = 1;
  for (std::size_t i = 0; i <= clause.slots.size(); ++i) {
    const Slot& slot = i == 0 ? clause.subject : clause.slots[i - 1];
    std::vector<Conjunct> own{{slot.head, false}};
    if (!stays_whole(context, clause, slot)) own = conjuncts_of(context, slot.head, clause.status.polarity == Polarity::negative);
    if (combinations * own.size() > most_combinations) own = {{slot.head, false}};
    combinations *= own.size();
    choices.push_back(std::move(own));
  }
  for (std::size_t n = 0; n < combinations; ++n) {
    Clause variant = clause;
    std::size_t rest = n;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      Slot& slot = slot_at(variant, i);
      slot = conjunct_slot(context, slot, choices[i][rest % choices[i].size()]);
      rest /= choices[i].size();
      set_range(context, clause, slot, choices[i].size() == 1);
      if (slot.negated)
        variant.status.polarity = variant.status.polarity == Polarity::positive ? Polarity::negative : Polarity::positive;
    }
    out.push_back(std::move(variant));
  }
}

}  // namespace crosscheck
