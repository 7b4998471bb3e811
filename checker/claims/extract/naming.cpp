// Claims without a verb of their own: appositions, titles, possessions, descriptions of a known entity.
#include <algorithm>
#include <utility>

#include "checker/claims/extract/forms.hpp"
#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

Clause naming(ClauseForm form, std::string_view implied, TokenId subject, TokenId complement) {
  Clause clause;
  clause.form = form;
  clause.head = complement;
  clause.implied = implied;
  clause.lemma = implied == "has" ? "have" : "be";
  clause.chain = {{complement, nullptr}};
  clause.subject.role = "subject";
  clause.subject.head = subject;
  Slot slot;
  slot.role = implied == "has" ? "object" : "complement";
  slot.head = complement;
  clause.slots.push_back(slot);
  return clause;
}

bool is_dash_before(const Tree& tree, TokenId word) {
  const std::string_view form = tree.parsed().form(word - 1);
  return form == "-" || form == "–" || form == "—" || form == "--";
}

/// "(RSNO)": a short form, which names and states nothing.
bool is_acronym(std::string_view form) {
  return form.size() <= 6 && std::all_of(form.begin(), form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '&'; });
}

bool in_brackets(const Tree& tree, TokenId word) {
  const TokenId first = tree.extent(word).first;
  return tree.parsed().form(first) == "(" || (first > 0 && tree.parsed().form(first - 1) == "(");
}

/// "the problems of telecom firm Huawei": a name without a pause describes the noun right before it, not the phrase's head.
TokenId described_noun(const Tree& tree, TokenId noun, TokenId name) {
  const TokenId before = tree.extent(name).first - 1;
  const bool adjacent = !tree.is_comma_before(name) && before > noun && before < name;
  return adjacent && tree[before].upos == Upos::NOUN && tree.extent(noun).contains(before) ? before : noun;
}

bool ranks(std::string_view tag_form, Xpos tag) { return tag == Xpos::JJS || tag == Xpos::RBS || tag_form == "number" || tag_form == "no."; }

bool is_leading(std::string_view lemma) { return lemma == "leading" || lemma == "top" || lemma == "sole" || lemma == "premier"; }

/// "the second largest maker": the description states a place in a ranking.
bool states_rank(const Tree& tree, TokenId noun) {
  for (const TokenId c : tree.children(noun)) {
    if (tree.relation(c) != Deprel::amod && tree.relation(c) != Deprel::compound && tree.relation(c) != Deprel::nummod &&
        tree.relation(c) != Deprel::nmod)
      continue;
    if (c < noun && (ranks(tree.lemma(c), tree[c].xpos) || is_leading(tree.lemma(c)))) return true;
  }
  return false;
}

bool is_common(const Tree& tree, TokenId noun) { return tree[noun].upos == Upos::NOUN; }

}  // namespace

void add_apposition(const FormContext& context, TokenId noun, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  for (const TokenId c : tree.children(noun)) {
    if (tree[c].deprel != Deprel::appos || !tree.is_nominal(c) || tree[c].upos == Upos::NUM || context.is_time(c)) continue;
    if (in_brackets(tree, c) && is_acronym(tree.parsed().form(c))) continue;
    const bool name_first = context.is_name(noun), name_second = context.is_name(c);
    if (!name_first && !name_second) continue;  // "a slate of officers, a move": too often not an apposition at all
    if (tree[noun].deprel != Deprel::root && c == noun + 2 && is_dash_before(tree, c)) continue;  // a dateline
    if (name_first && name_second && context.name_type(noun) == NameType::place && context.name_type(c) == NameType::place) {
      out.push_back(naming(ClauseForm::apposition, "is", noun, c));  // "Davidson Township, Sullivan County"
      out.back().slots.front().role = "in";
      continue;
    }
    const bool swapped = name_second && !name_first;
    out.push_back(naming(ClauseForm::apposition, "is", swapped ? c : noun, swapped ? described_noun(tree, noun, c) : c));
  }
}

void add_title(const FormContext& context, TokenId noun, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (!context.is_name(noun)) return;
  for (const TokenId c : tree.children(noun)) {
    if (tree[c].deprel != Deprel::nmod_desc || c > noun) continue;
    const std::string_view form = tree.parsed().form(c);
    if (is_time_noun(tree.lemma(c))) continue;  // "June 3rd Huawei sold"
    if (form.size() < 4 || form.back() == '.') continue;  // Mr., Dr., St: forms of address state nothing
    out.push_back(naming(ClauseForm::title, "is", noun, c));
  }
}

void add_possession(const FormContext& context, TokenId noun, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  const TokenId possessor = tree.exact_child(noun, Deprel::nmod_poss);
  if (tree[noun].deprel == Deprel::appos || tree[noun].deprel == Deprel::nmod_desc || tree.has(noun, Deprel::cop)) return;
  if (possessor == no_token || !context.is_name(possessor) || tree[possessor].upos == Upos::PRON || context.is_time(possessor)) return;
  if (context.mention_at[noun] != 0 && context.mention_at[noun] == context.mention_at[possessor]) return;  // "McDonald's"
  if (is_time_noun(tree.lemma(possessor)) || event_verb(tree.lemma(noun))) return;  // events: the nominal form
  const NameType owner = context.name_type(possessor);
  if (states_rank(tree, noun) && owner != NameType::person && owner != NameType::organisation) return;  // "the world's largest maker": a scope
  out.push_back(naming(ClauseForm::possession, "has", possessor, noun));
}

void add_location(const FormContext& context, TokenId noun, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (tree[noun].upos != Upos::PROPN) return;
  for (const TokenId c : tree.children(noun)) {
    if (tree[c].deprel != Deprel::nmod || c < noun || context.name_type(c) != NameType::place || tree.preposition(c) != "in") continue;
    out.push_back(naming(ClauseForm::apposition, "is", noun, c));
    out.back().slots.front().role = "in";
  }
}

void add_description(const FormContext& context, TokenId noun, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (!is_common(tree, noun) || !states_rank(tree, noun)) return;
  TokenId first = noun;
  if (tree[noun].deprel == Deprel::conj && tree.head(noun) != no_token && !tree.has(noun, Deprel::det)) first = tree.head(noun);
  if (first != noun && states_rank(tree, first)) return;  // the first of the coordination gives a claim for each
  if (tree.has(first, Deprel::cop) || tree[first].deprel == Deprel::appos || tree[first].deprel == Deprel::nmod_desc) return;
  for (const TokenId c : tree.children(first))
    if (tree[c].deprel == Deprel::appos) return;  // the apposition states it
  const Mention* mention = context.mention(first);
  if (mention == nullptr || mention->kind != MentionKind::nominal || mention->cluster == no_cluster) return;
  if (!context.is_named_cluster[mention->cluster]) return;
  Clause clause = naming(ClauseForm::description, "is", no_token, noun);
  clause.described = mention->cluster;
  out.push_back(std::move(clause));
}

}  // namespace crosscheck
