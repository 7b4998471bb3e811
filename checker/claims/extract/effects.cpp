#include "checker/claims/extract/effects.hpp"

#include "checker/claims/extract/negation.hpp"
#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

constexpr Governing negating{"without", Phase::none, Certainty::certain, true, false};
constexpr Governing barring{"bar", Phase::none, Certainty::possible, true, false};
constexpr Governing preventing{"prevent", Phase::none, Certainty::certain, true, false};
constexpr Governing averting{"reject", Phase::none, Certainty::certain, true, false};
constexpr Governing untrue{"false", Phase::none, Certainty::certain, true, false};
constexpr Governing sufficient{"enough", Phase::none, Certainty::possible, false, false};
constexpr Governing purpose{"to", Phase::planned, Certainty::possible, false, false};
constexpr Governing lacking{"lack", Phase::none, Certainty::certain, true};
constexpr Governing deciding_against{"decide", Phase::decided, Certainty::certain, true, false};

/// "talked him out of selling", "decided against selling", "advised against selling"; nullptr: another preposition or verb.
const Governing* effect_of_leaving(std::string_view mark, std::string_view above) {
  if (mark == "out of" && expels_from(above)) return &preventing;
  if (mark != "against") return nullptr;
  if (above == "decide" || above == "vote" || above == "opt" || above == "choose" || above == "rule") return &deciding_against;
  return above == "advise" || above == "warn" || above == "caution" || above == "recommend" || above == "argue" ? &barring : nullptr;
}

const Governing* effect_under_adverbial(const Tree& tree, TokenId verb, TokenId above) {
  const std::string mark = tree.subordinator(verb);
  if (mark == "without" || mark == "instead of" || mark == "far from" || mark == "rather than") return &negating;
  const Governing* governing = governing_verb(tree.lemma(above));
  if (mark == "from") {
    if (const TokenId first = tree.extent(verb).first; first > 0 && tree.lemma(first - 1) == "far") return &negating;  // "far from paying"
    const std::string_view lemma = tree.lemma(above);
    if (lemma == "prevent" || lemma == "stop" || lemma == "keep" || lemma == "deter" || lemma == "preclude") return &preventing;
    if (bars_from(lemma)) return &barring;
    if (governing != nullptr && governing->negates) return governing;
  }
  if (const Governing* leaving = effect_of_leaving(mark, tree.lemma(above)); leaving != nullptr && tree[verb].xpos == Xpos::VBG) return leaving;
  if ((mark == "of" || mark == "about") && governing != nullptr) return governing;
  if (mark == "to" || mark == "in order to" || mark == "so as to") {
    const TokenId object = tree.child(above, Deprel::obj);  // "started negotiations to install": the noun governs
    if (object == no_token) return governing != nullptr && governing->joins && !tree.has(above, Deprel::xcomp) ? governing : &purpose;
    if (is_no_deed(tree, object)) return &negating;
    if (tree.lemma(above) == "lack") return &lacking;
    const Governing* noun = governing_noun(tree.lemma(object));
    if (noun != nullptr && averts_subject(tree.lemma(above))) return &averting;  // "dropped its bid to buy"
    return noun != nullptr ? noun : &purpose;
  }
  return nullptr;
}

/// "too dark to see" denies the seeing; "rich enough to buy" makes it possible.
const Governing* effect_of_degree(const Tree& tree, TokenId predicate, TokenId above) {
  if (tree[above].upos != Upos::ADJ && tree[above].upos != Upos::ADV && tree[above].upos != Upos::NOUN) return nullptr;
  if (!is_infinitive(tree, predicate)) return nullptr;
  if (tree.child_lemma(above, "too") != no_token) return &negating;
  if (tree.child_lemma(above, "enough") != no_token && tree[above].upos != Upos::NOUN) return &sufficient;
  return nullptr;
}

/// "too little time to repair it", "not enough water to grow wheat", "lacks the money to buy it".
const Governing* effect_of_supply(const Tree& tree, TokenId predicate, TokenId noun) {
  if (!is_infinitive(tree, predicate)) return nullptr;
  if (is_no_deed(tree, noun)) return &negating;
  for (const TokenId c : tree.children(noun))
    if ((tree.lemma(c) == "little" || tree.lemma(c) == "few") && tree.child_lemma(c, "too") != no_token) return &negating;
  const TokenId above = tree.head(noun);
  const bool lacked = above != no_token && tree.lemma(above) == "lack" && tree.relation(noun) == Deprel::obj;
  return lacked || tree.child_lemma(noun, "enough") != no_token ? &sufficient : nullptr;
}

/// "It is not true that it left", "it is false that it left": the clause stands or falls with the word.
const Governing* effect_of_truth(const Tree& tree, TokenId predicate, TokenId above) {
  const Deprel relation = tree.relation(predicate);
  if (relation != Deprel::ccomp && relation != Deprel::csubj && relation != Deprel::advcl) return nullptr;
  if (predicate < above || tree.subordinator(predicate) != "that" || !tree.has(above, Deprel::cop)) return nullptr;
  const std::string_view lemma = tree.lemma(above);
  if (lemma == "true" || lemma == "correct") return &transparent;
  return lemma == "false" || lemma == "untrue" || lemma == "incorrect" || lemma == "lie" || lemma == "myth" ? &untrue : nullptr;
}

/// "Building a new runway was rejected": the subject's action is not done.
const Governing* effect_on_subject(const Tree& tree, TokenId predicate, TokenId above) {
  const Deprel relation = tree.relation(predicate);  // parsers waver
  const bool is_subject = relation == Deprel::csubj || relation == Deprel::nsubj || (relation == Deprel::advcl && predicate < above);
  if (!is_subject || tree[predicate].xpos != Xpos::VBG || !tree.is_verb(above) || !is_passive(tree, above)) return nullptr;
  if (tree.has(predicate, Deprel::mark) || (relation == Deprel::advcl && tree.has(above, Deprel::nsubj)) || tree.is_comma_before(above)) return nullptr;
  return averts_subject(tree.lemma(above)) ? &averting : nullptr;
}

}  // namespace

bool is_infinitive(const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb))
    if (tree.lemma(c) == "to" && tree.relation(c) == Deprel::mark) return true;
  return false;
}

const Governing* effect_of(const Tree& tree, TokenId predicate, TokenId above) {
  const Upos upos = tree[above].upos;
  if (const Governing* degree = effect_of_degree(tree, predicate, above)) return degree;
  if (const Governing* truth = effect_of_truth(tree, predicate, above)) return truth;
  if (const Governing* averted = effect_on_subject(tree, predicate, above)) return averted;
  switch (tree[predicate].deprel) {
    case Deprel::xcomp: case Deprel::obj: case Deprel::ccomp:
      if (tree[predicate].deprel == Deprel::ccomp && !is_nonfinite(tree, predicate)) return nullptr;
      if (tree.is_verb(above)) return governing_verb(tree.lemma(above));
      if (upos == Upos::ADJ) return governing_adjective(tree.lemma(above));
      return tree.has(above, Deprel::cop) ? governing_noun(tree.lemma(above)) : nullptr;
    case Deprel::advcl:
      if (upos != Upos::ADJ) return effect_under_adverbial(tree, predicate, above);
      return is_nonfinite(tree, predicate) ? governing_adjective(tree.lemma(above)) : nullptr;
    case Deprel::acl:
      if (tree[predicate].xpos == Xpos::VBG && tree.preposition(above) == "without") return &negating;  // "without anyone losing a job"
      if (!tree.has(predicate, Deprel::mark)) return nullptr;
      if (is_failure(tree, above)) return &negating;
      if (const Governing* supply = effect_of_supply(tree, predicate, above)) return supply;
      if (const Governing* noun = governing_noun(tree.lemma(above))) return noun;
      return is_infinitive(tree, predicate) ? &purpose : nullptr;
    case Deprel::csubj:  // "it is not possible to stop"
      return upos == Upos::ADJ && is_nonfinite(tree, predicate) ? governing_adjective(tree.lemma(above)) : nullptr;
    default: return nullptr;
  }
}

bool is_no_deed(const Tree& tree, TokenId noun) {
  const std::string_view lemma = tree.lemma(noun);
  return (lemma == "nothing" || lemma == "little") && tree.relation(noun) == Deprel::obj && tree.head(noun) != no_token &&
         tree.lemma(tree.head(noun)) == "do";
}

const Governing* effect_on_noun(const Tree& tree, TokenId noun, TokenId verb) {
  if (!tree.is_verb(verb) || tree[noun].deprel == Deprel::acl) return nullptr;
  const Deprel relation = tree[noun].deprel;
  const std::string_view lemma = tree.lemma(verb);
  const bool enough = tree.child_lemma(noun, "enough") != no_token;
  if (relation == Deprel::nsubj) return enough && tree.has(verb, Deprel::expl) ? &transparent : nullptr;
  if (relation != Deprel::obj && relation != Deprel::nsubj_pass && relation != Deprel::obl) return nullptr;
  if (lemma == "lack") return &lacking;
  if (averts_subject(lemma) && relation != Deprel::obl && governing_noun(tree.lemma(noun)) != nullptr) return &averting;
  const bool occasion = (enough || is_precondition(tree.lemma(noun))) && gives_occasion(lemma);
  return is_light(lemma) || occasion ? &transparent : nullptr;
}

}  // namespace crosscheck
