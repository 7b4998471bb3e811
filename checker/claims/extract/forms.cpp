#include "checker/claims/extract/forms.hpp"

#include <algorithm>

#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {

const Mention* FormContext::mention(TokenId head) const {
  if (head >= sources.entities.mention_of_head.size()) return nullptr;
  const std::uint32_t id = sources.entities.mention_of_head[head];
  return id < sources.entities.mentions.size() ? &sources.entities.mentions[id] : nullptr;
}

NameType FormContext::name_type(TokenId head) const {
  const Mention* found = mention(head);
  return found == nullptr ? NameType::other : found->type;
}

bool FormContext::is_name(TokenId head) const {
  const Mention* found = mention(head);
  return (found != nullptr && found->kind == MentionKind::name) || tree[head].upos == Upos::PROPN;
}

FormContext form_context(const Tree& tree, const ClaimSources& sources, const Lexicon& lexicon) {
  FormContext context{tree, sources, lexicon, std::vector<std::uint32_t>(tree.size(), 0),
                      std::vector<bool>(sources.entities.clusters.size(), false), std::vector<std::uint32_t>(tree.size(), 0)};
  for (std::uint32_t i = 0; i < sources.times.size(); ++i)
    for (TokenId t = sources.times[i].first_token; t < sources.times[i].last_token && t < tree.size(); ++t) context.time_at[t] = i + 1;
  for (std::uint32_t i = 0; i < sources.entities.mentions.size(); ++i) {
    const Mention& mention = sources.entities.mentions[i];
    if (mention.kind != MentionKind::name) continue;
    if (mention.cluster != no_cluster) context.is_named_cluster[mention.cluster] = true;
    for (TokenId t = mention.first; t < mention.last && t < tree.size(); ++t) context.mention_at[t] = i + 1;
  }
  return context;
}

TokenRange verb_range(const Tree& tree, TokenId predicate, bool with_complement) {
  const TokenId copula = tree.is_verb(predicate) ? no_token : tree.child(predicate, Deprel::cop);
  TokenRange range{predicate, predicate + 1};
  if (copula != no_token && copula < predicate) range = {copula, with_complement ? predicate + 1 : copula + 1};
  else if (copula != no_token) range = {copula, copula + 1};
  while (range.first > 0) {
    const TokenId before = range.first - 1;
    if (tree.head(before) != predicate) break;
    const Deprel relation = tree.relation(before);
    if (relation != Deprel::aux && relation != Deprel::advmod) break;
    if (tree.extent(before).last - tree.extent(before).first > 1 && relation != Deprel::aux) break;
    const Upos upos = tree[before].upos;
    if (tree[before].xpos == Xpos::WRB || upos == Upos::PROPN || upos == Upos::NOUN) break;  // "when threatened"; a name is no adverb
    --range.first;
  }
  for (const TokenId c : tree.children(predicate)) {  // "is not", "is still": adverbs after the copula
    if (copula == no_token || c != range.last || with_complement) continue;
    if (tree.relation(c) == Deprel::advmod && negates_clause(tree.lemma(c))) ++range.last;
  }
  for (const TokenId c : tree.children(predicate))
    if (is_verb_particle(tree, c) && c == range.last) ++range.last;
  return range;
}

bool is_verb_particle(const Tree& tree, TokenId word) {
  if (tree[word].deprel == Deprel::compound_prt) return true;
  const TokenId verb = tree.head(word);
  return verb != no_token && verb + 1 == word && tree.relation(word) == Deprel::advmod && is_particle(tree.lemma(word)) && tree.is_verb(verb);
}

TokenRange joined_range(const Tree& tree, TokenRange range, const std::vector<Link>& chain) {
  for (std::size_t i = 1; i < chain.size(); ++i) {
    const TokenId word = chain[i].word;
    if (!is_joined_governor(tree, word) || word >= range.first) break;
    const TokenId inner = chain[i - 1].word;
    for (TokenId t = word + 1; t < range.first; ++t) {
      const Deprel relation = tree.relation(t);
      const bool bridges = (tree.head(t) == inner && (relation == Deprel::mark || relation == Deprel::aux || relation == Deprel::advmod)) ||
                           (tree.head(t) == word && (tree[t].deprel == Deprel::compound_prt || relation == Deprel::advmod));
      if (!bridges) return range;
    }
    range.first = verb_range(tree, word, true).first;
  }
  return range;
}

bool is_joined_governor(const Tree& tree, TokenId word) {
  const Upos upos = tree[word].upos;
  const bool is_verb = tree.is_verb(word);
  if (!is_verb && !(upos == Upos::ADJ && tree.has(word, Deprel::cop))) return false;
  const Governing* governing = is_verb ? governing_verb(tree.lemma(word)) : governing_adjective(tree.lemma(word));
  if (governing == nullptr || !governing->joins || tree.has(word, Deprel::obj) || tree.has(word, Deprel::iobj)) return false;
  for (const TokenId c : tree.children(word)) {
    const Deprel relation = tree[c].deprel;
    const bool complement = relation == Deprel::xcomp || (relation == Deprel::advcl && !is_verb && tree.subordinator(c) == "to") ||
                            (relation == Deprel::ccomp && tree[c].xpos == Xpos::VBG && is_nonfinite(tree, c));
    if (complement && c > word && is_predicate(tree, c)) return true;
  }
  return false;
}

namespace {

/// Roots of verbless headlines and fragments that have a subject or stand for one.
bool is_verbless_root(const Tree& tree, TokenId token) {
  if (tree.is_verb(token) || tree[token].upos == Upos::AUX || tree.has(token, Deprel::cop)) return false;
  const Deprel relation = tree.relation(token);
  return relation == Deprel::root || relation == Deprel::ccomp || relation == Deprel::parataxis || relation == Deprel::advcl ||
         relation == Deprel::conj;
}

void add_predicates(const FormContext& context, TokenId t, std::vector<Clause>& out) {
  const Tree& tree = context.tree;
  if (tree.has(t, Deprel::cop)) {
    add_copular(context, t, out);
    if (tree.is_verb(t)) add_verbal(context, t, out);  // "the goal is to win" claims a winning too
    return;
  }
  if (is_predicate(tree, t)) {
    const TokenId expletive = tree.child(t, Deprel::expl);
    if (expletive != no_token && tree.lemma(expletive) == "there") return add_existential(context, t, out);
    return add_verbal(context, t, out);
  }
  if (is_verbless_root(tree, t)) add_verbless(context, t, out);
}

}  // namespace

std::vector<Clause> find_clauses(const FormContext& context) {
  std::vector<Clause> out;
  for (TokenId t = 0; t < context.tree.size(); ++t) {
    add_predicates(context, t, out);
    add_participial(context, t, out);
    if (context.tree.is_verb(t) || (context.tree[t].upos != Upos::NOUN && context.tree[t].upos != Upos::PROPN)) continue;
    add_apposition(context, t, out);
    add_title(context, t, out);
    add_possession(context, t, out);
    add_location(context, t, out);
    add_description(context, t, out);
    add_nominal(context, t, out);
  }
  return out;
}

}  // namespace crosscheck
