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
constexpr Governing nearly{"nearly", Phase::none, Certainty::certain, true, false};
constexpr Governing counterfactual{"before", Phase::none, Certainty::possible, true, false};
constexpr Governing unavoidable{"help", Phase::none, Certainty::certain, true};

/// "talked him out of selling", "decided against selling", "advised against selling"; nullptr: another preposition or verb.
const Governing* effect_of_leaving(std::string_view mark, std::string_view above) {
  if (mark == "out of" && expels_from(above)) return &preventing;
  if (mark != "against") return nullptr;
  if (above == "decide" || above == "vote" || above == "opt" || above == "choose" || above == "rule") return &deciding_against;
  return above == "advise" || above == "warn" || above == "caution" || above == "recommend" || above == "argue" ? &barring : nullptr;
}

/// "ruled out buying", "gave up smoking": the verb with its particle governs.
const Governing* effect_of_phrasal(const Tree& tree, TokenId above) {
  for (const TokenId c : tree.children(above))
    if (c == above + 1 && is_particle(tree.lemma(c))) return governing_phrasal(std::string(tree.lemma(above)) + '_' + std::string(tree.lemma(c)));
  return nullptr;
}

/// "died before he could speak": did not speak.
bool is_forestalled(const Tree& tree, TokenId verb) {
  const TokenId modal = tree.child(verb, Deprel::aux);
  return modal != no_token && tree.parsed().form(modal) == "could" && tree.subordinator(verb) == "before";
}

/// "lost the right to sell", "was denied permission to return", "failed in its attempt to buy": what was meant is not done.
bool withholds(const Tree& tree, TokenId noun, TokenId verb) {
  const std::string_view lemma = tree.lemma(verb), action = tree.lemma(noun);
  if (lemma == "lose" && (action == "bid" || action == "battle" || action == "fight")) return true;
  if (lemma == "fail") return tree.preposition(noun) == "in" && governing_noun(action) != nullptr;
  const bool takes_away = lemma == "lose" || lemma == "forfeit" || lemma == "deny" || lemma == "refuse" || lemma == "strip" ||
                          lemma == "deprive" || lemma == "revoke" || lemma == "withdraw";
  return takes_away && is_precondition(action);
}

/// The noun of what was meant to be done: "started negotiations to install", "no attempt was made to sell".
TokenId governing_participant(const Tree& tree, TokenId verb) {
  if (const TokenId object = tree.child(verb, Deprel::obj); object != no_token) return object;
  const TokenId taken = tree.child(verb, Deprel::obl);
  if (taken != no_token && withholds(tree, taken, verb)) return taken;
  const TokenId subject = tree.exact_child(verb, Deprel::nsubj_pass);
  const bool light = subject != no_token && is_light(tree.lemma(verb)) && governing_noun(tree.lemma(subject)) != nullptr;
  return light || (subject != no_token && is_no_deed(tree, subject)) ? subject : no_token;
}

const Governing* effect_under_adverbial(const Tree& tree, TokenId verb, TokenId above) {
  if (is_forestalled(tree, verb)) return &counterfactual;
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
  if (mark == "to" && tree[verb].xpos == Xpos::VBG && tree.child_lemma(above, "close") != no_token) return &nearly;  // "came close to signing"
  if (const Governing* phrasal = effect_of_phrasal(tree, above); phrasal != nullptr && (mark == "on" || mark == "of")) return phrasal;
  if ((mark == "of" || mark == "about") && governing != nullptr) return governing;
  if (mark == "to" || mark == "in order to" || mark == "so as to") {
    const TokenId object = governing_participant(tree, above);
    if (object == no_token) return governing != nullptr && governing->joins && !tree.has(above, Deprel::xcomp) ? governing : &purpose;
    if (is_no_deed(tree, object)) return &negating;
    if (tree.lemma(above) == "lack") return &lacking;
    const Governing* noun = governing_noun(tree.lemma(object));
    if (noun != nullptr && (averts_subject(tree.lemma(above)) || withholds(tree, object, above))) return &averting;  // "dropped its bid to buy"
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

const Governing* effect_of_truth_word(std::string_view lemma) {
  if (lemma == "true" || lemma == "correct") return &transparent;
  return lemma == "false" || lemma == "untrue" || lemma == "incorrect" || lemma == "lie" || lemma == "myth" ? &untrue : nullptr;
}

/// "It is not true that it left", "the claim that it left is false": the clause stands or falls with the word.
const Governing* effect_of_truth(const Tree& tree, TokenId predicate, TokenId above) {
  if (tree.subordinator(predicate) != "that") return nullptr;
  const Deprel relation = tree.relation(predicate);
  const bool of_subject = relation == Deprel::acl && tree.relation(above) == Deprel::nsubj;
  if (of_subject) {
    above = tree.head(above);  // the chain goes on with the noun: the word's own negation counts here
    if (above == no_token || !tree.has(above, Deprel::cop)) return nullptr;
    const Governing* effect = effect_of_truth_word(tree.lemma(above));
    if (effect == nullptr || !negation_at(tree, above).negative) return effect;
    return effect == &untrue ? &transparent : &untrue;
  }
  if (relation != Deprel::ccomp && relation != Deprel::csubj && relation != Deprel::advcl) return nullptr;
  return predicate > above && tree.has(above, Deprel::cop) ? effect_of_truth_word(tree.lemma(above)) : nullptr;
}

/// "Building a new runway was rejected": the subject's action is not done.
const Governing* effect_on_subject(const Tree& tree, TokenId predicate, TokenId above) {
  const Deprel relation = tree.relation(predicate);  // parsers waver
  const bool is_subject = relation == Deprel::csubj || relation == Deprel::nsubj || (relation == Deprel::advcl && predicate < above);
  if (!is_subject || tree[predicate].xpos != Xpos::VBG || !tree.is_verb(above) || !is_passive(tree, above)) return nullptr;
  if (tree.has(predicate, Deprel::mark) || (relation == Deprel::advcl && tree.has(above, Deprel::nsubj)) || tree.is_comma_before(above)) return nullptr;
  return averts_subject(tree.lemma(above)) ? &averting : nullptr;
}

/// "cannot help losing": loses.
const Governing* effect_of_verb(const Tree& tree, TokenId predicate, TokenId above) {
  if (const Governing* phrasal = effect_of_phrasal(tree, above)) return phrasal;
  const std::string_view lemma = tree.lemma(above);
  if (lemma == "help" && tree[predicate].xpos == Xpos::VBG && negation_at(tree, above).negative) return &unavoidable;
  return governing_verb(lemma);
}

}  // namespace

bool is_infinitive(const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb))
    if (tree.lemma(c) == "to" && tree.relation(c) == Deprel::mark) return true;
  return false;
}

const Governing* effect_of(const Tree& tree, TokenId predicate, TokenId above) {
  const Upos upos = tree[above].upos;
  if (tree.is_nominal(predicate) && withholds(tree, predicate, above)) return &averting;
  if (const Governing* degree = effect_of_degree(tree, predicate, above)) return degree;
  if (const Governing* truth = effect_of_truth(tree, predicate, above)) return truth;
  if (const Governing* averted = effect_on_subject(tree, predicate, above)) return averted;
  switch (tree[predicate].deprel) {
    case Deprel::xcomp: case Deprel::obj: case Deprel::ccomp:
      if (tree[predicate].deprel == Deprel::ccomp && !is_nonfinite(tree, predicate)) return nullptr;
      if (tree.is_verb(above)) return effect_of_verb(tree, predicate, above);
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
  const bool undergoes = tree.relation(noun) == Deprel::obj || tree[noun].deprel == Deprel::nsubj_pass;
  return (lemma == "nothing" || lemma == "little") && undergoes && tree.head(noun) != no_token && tree.lemma(tree.head(noun)) == "do";
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
