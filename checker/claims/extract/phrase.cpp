#include "checker/claims/extract/phrase.hpp"

#include <algorithm>

#include "checker/claims/extract/words.hpp"

namespace crosscheck {
namespace {

bool is_outside(const Tree& tree, TokenId child, TokenId outside) {
  return outside != no_token && tree.extent(child).contains(outside);
}

/// Adverbs that belong to the clause although they hang on its complement: "is currently the third".
bool is_clause_adverb(const Tree& tree, TokenId child) {
  const std::string_view lemma = tree.lemma(child);
  return negates_clause(lemma) || adverb_certainty(lemma) || is_time_adverb(lemma);
}

bool joins_left(const Tree& tree, TokenId head, TokenId child, const PhraseSettings& settings) {
  if (is_outside(tree, child, settings.outside)) return false;
  switch (tree.relation(child)) {
    case Deprel::case_: return settings.with_preposition;
    case Deprel::advmod: {
      if (!settings.complement) return !negates_clause(tree.lemma(child)) || tree[head].upos == Upos::ADV;
      const TokenId copula = tree.child(head, Deprel::cop);
      return !is_clause_adverb(tree, child) && (copula == no_token || child > copula);
    }
    case Deprel::cc: case Deprel::mark: case Deprel::cop: case Deprel::aux: case Deprel::nsubj: case Deprel::csubj:
    case Deprel::expl: case Deprel::advcl: case Deprel::parataxis: case Deprel::discourse: case Deprel::vocative:
    case Deprel::dislocated: return false;
    case Deprel::obl: return tree[head].upos == Upos::ADV || tree[head].upos == Upos::ADJ ? !settings.complement : false;  // "years ago"
    default: return true;
  }
}

/// Has a subject or tense of its own.
bool is_clause(const Tree& tree, TokenId word) {
  if (tree.has(word, Deprel::nsubj) || tree.has(word, Deprel::cop)) return true;
  const Xpos tag = tree[word].xpos;
  return tree.is_verb(word) && (tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tree.has(word, Deprel::aux));
}

bool joins_right(const Tree& tree, TokenId head, TokenId child, const PhraseSettings& settings) {
  if (is_outside(tree, child, settings.outside)) return false;
  const bool after_pause = tree.is_comma_before(child);
  switch (tree[child].deprel) {
    case Deprel::acl_relcl: case Deprel::advcl_relcl: case Deprel::case_: return false;  // case: the possessor's 's
    case Deprel::acl: case Deprel::appos: return !after_pause;
    case Deprel::conj: return settings.whole && !is_clause(tree, child);  // "is 5 pct and the bank will pay it"
    case Deprel::cc: return settings.whole;
    case Deprel::obl: case Deprel::obl_unmarked: case Deprel::obl_agent: return !settings.complement && tree[head].upos != Upos::VERB;
    case Deprel::advmod: return !settings.complement || !is_clause_adverb(tree, child);
    case Deprel::advcl: return !settings.complement && tree[head].upos == Upos::ADJ;
    case Deprel::parataxis: case Deprel::discourse: case Deprel::vocative: case Deprel::nsubj: case Deprel::nsubj_pass:
    case Deprel::csubj: case Deprel::cop: case Deprel::aux: case Deprel::expl: case Deprel::list: case Deprel::dep:
    case Deprel::dislocated: return false;
    case Deprel::nmod: case Deprel::nmod_unmarked: return !after_pause || settings.whole;
    default: return true;
  }
}

bool is_mark(const Tree& tree, TokenId token) { return tree[token].upos == Upos::PUNCT; }

/// Side remarks that end the phrase from within: "from infection, which …", "homeopathy, a form of medicine".
bool is_side_remark(const Tree& tree, TokenId token) {
  switch (tree[token].deprel) {
    case Deprel::acl_relcl: case Deprel::advcl_relcl: case Deprel::parataxis: return true;
    case Deprel::acl: case Deprel::appos: return tree.is_comma_before(token);
    default: return false;
  }
}

/// Cuts what a deeper word appends: the words up to the first side remark that reaches the phrase's end.
TokenRange without_side_remarks(const Tree& tree, TokenId head, TokenRange range) {
  for (TokenId t = head + 1; t < range.last; ++t) {
    if (!is_side_remark(tree, t)) continue;
    const TokenRange remark = tree.extent(t);
    if (remark.first > head && remark.last + 1 >= range.last) return {range.first, remark.first};
  }
  return range;
}

bool is_content(Upos upos) {
  return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::NUM ||
         upos == Upos::ADV || upos == Upos::PRON || upos == Upos::SYM || upos == Upos::X;
}

/// The cluster of the mention whose head the word is, or no_cluster.
ClusterId cluster_of(const Entities& entities, TokenId token) {
  if (token >= entities.mention_of_head.size()) return no_cluster;
  const std::uint32_t mention = entities.mention_of_head[token];
  return mention < entities.mentions.size() ? entities.mentions[mention].cluster : no_cluster;
}

/// Words of a name other than its head say nothing of their own: "Corp." in "SoftBank Corp.".
bool inside_name(const Entities& entities, TokenId token, const Tree& tree) {
  for (TokenId above = tree.head(token), steps = 0; above != no_token && steps < 6; above = tree.head(above), ++steps) {
    if (above >= entities.mention_of_head.size()) return false;
    const std::uint32_t id = entities.mention_of_head[above];
    if (id >= entities.mentions.size()) continue;
    const Mention& mention = entities.mentions[id];
    if (mention.kind == MentionKind::name && mention.first <= token && token < mention.last) return true;
  }
  return false;
}

TermRole role_of(const Tree& tree, TokenId token, TokenId head) {
  const std::string_view lemma = tree.lemma(token);
  if (token == head) return TermRole::head;
  if (negates_clause(lemma) || lemma == "no") return TermRole::negation;
  switch (tree[token].deprel) {
    case Deprel::det: case Deprel::det_predet: case Deprel::cc_preconj: return TermRole::determiner;
    case Deprel::nummod: return TermRole::numeral;
    case Deprel::nmod_poss: return tree.head(token) == head ? TermRole::possessor : TermRole::nested;
    case Deprel::nmod: case Deprel::acl: case Deprel::acl_relcl: case Deprel::obl: case Deprel::obj: case Deprel::xcomp:
    case Deprel::nsubj: case Deprel::ccomp: case Deprel::advcl: return TermRole::nested;
    default: return tree.head(token) == head ? TermRole::modifier : TermRole::nested;
  }
}

/// The preposition over the word: its own or the nearest above it inside the phrase.
std::string preposition_over(const Tree& tree, TokenId token, TokenId head) {
  for (unsigned step = 0; step < 12 && token != head && token != no_token; ++step, token = tree.head(token)) {
    std::string own = tree.preposition(token);
    if (!own.empty()) return own;
  }
  return {};
}

Term term(const Tree& tree, const Entities& entities, TokenId token, TokenId head) {
  Term out;
  out.form = tree.parsed().form(token);
  out.upos = tree[token].upos;
  out.role = role_of(tree, token, head);
  const ClusterId cluster = cluster_of(entities, token);
  const bool described = tree[token].upos == Upos::NOUN;  // "the firm" keeps its word; Argument::entity tells whom it means
  out.lemma = described || cluster == no_cluster || entities.clusters[cluster].name.empty() ? std::string(tree.lemma(token))
                                                                                            : entities.clusters[cluster].name;
  if (out.role == TermRole::nested) out.preposition = preposition_over(tree, token, head);
  return out;
}

}  // namespace

TokenRange trimmed_range(const Tree& tree, TokenRange range) {
  while (!range.empty() && is_mark(tree, range.first)) ++range.first;
  while (!range.empty() && is_mark(tree, range.last - 1)) --range.last;
  return range;
}

TokenRange phrase_range(const Tree& tree, TokenId head, const PhraseSettings& settings) {
  TokenRange range{head, head + 1};
  const auto children = tree.children(head);
  for (auto c = children.rbegin(); c != children.rend(); ++c) {
    if (*c > head) continue;
    if (tree[*c].upos == Upos::PUNCT) continue;
    if (!joins_left(tree, head, *c, settings)) break;
    range.first = std::min(range.first, tree.extent(*c).first);
  }
  for (const TokenId c : children) {
    if (c < head || tree[c].upos == Upos::PUNCT) continue;
    if (!joins_right(tree, head, c, settings)) break;
    range.last = std::max(range.last, tree.extent(c).last);
  }
  const TokenRange bounds{tree.parsed().sentences[tree[head].sentence].first, tree.parsed().sentences[tree[head].sentence].last};
  range.first = std::max(range.first, bounds.first);
  range.last = std::min(range.last, bounds.last);
  return trimmed_range(tree, without_side_remarks(tree, head, range));
}

TokenId time_of_saying(const Tree& tree, TokenId clause) {
  const TokenId verb = tree.head(clause);
  if (tree.relation(clause) != Deprel::ccomp || verb == no_token || verb + 1 >= clause) return no_token;
  if (tree[verb].xpos != Xpos::VBD || !is_saying(tree.lemma(verb)) || !tree.subordinator(clause).empty()) return no_token;
  const TokenId subject = tree.child(clause, Deprel::nsubj);
  for (const TokenId c : tree.children(clause)) {
    if (tree.extent(c).first != verb + 1) continue;
    const bool time = is_time_noun(tree.lemma(c)) || is_time_adverb(tree.lemma(c)) || tree[c].upos == Upos::NUM;
    const Deprel relation = tree.relation(c);
    const bool adverbial = relation == Deprel::obl || relation == Deprel::advmod;
    return time && adverbial && subject != no_token && subject > c ? c : no_token;
  }
  return no_token;
}

TokenRange clause_range(const Tree& tree, TokenId head, bool keep_to) {
  TokenRange range = tree.extent(head);
  if (const TokenId when = time_of_saying(tree, head); when != no_token) range.first = tree.extent(when).last;
  range = trimmed_range(tree, range);
  const auto leads = [&](TokenId t) {  // "that", "after", "in order": the role says it; "to" of an infinitive stays
    return tree.head(t) == head && tree.relation(t) == Deprel::mark && (!keep_to || tree.lemma(t) != "to");
  };
  while (range.first < head && leads(range.first)) {
    const TokenId mark = range.first++;
    while (range.first < head && tree.head(range.first) == mark) ++range.first;
  }
  return trimmed_range(tree, range);
}

std::vector<Term> terms_of(const Tree& tree, const Entities& entities, TokenId head, TokenRange range) {
  constexpr std::size_t most = 24;  // long clauses as arguments: the rest adds nothing to a comparison
  std::vector<Term> out;
  if (head == no_token) return out;
  out.push_back(term(tree, entities, head, head));
  for (TokenId t = range.first; t < range.last && out.size() < most; ++t) {
    if (t == head) continue;
    const Deprel relation = tree.relation(t);
    const bool is_determiner = tree[t].upos == Upos::DET;
    const bool is_function = relation == Deprel::case_ || relation == Deprel::mark || relation == Deprel::aux ||
                             relation == Deprel::cop || relation == Deprel::cc || relation == Deprel::punct;
    if (!is_determiner && !negates_clause(tree.lemma(t)) && (is_function || !is_content(tree[t].upos))) continue;
    if (inside_name(entities, t, tree)) continue;
    out.push_back(term(tree, entities, t, head));
  }
  return out;
}

}  // namespace crosscheck
