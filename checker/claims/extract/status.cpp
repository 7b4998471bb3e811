#include "checker/claims/extract/status.hpp"

#include <algorithm>

#include "checker/claims/extract/negation.hpp"
#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

constexpr unsigned most_steps = 24;

Certainty weaker(Certainty a, Certainty b) { return std::max(a, b); }
Polarity opposite(Polarity polarity) { return polarity == Polarity::positive ? Polarity::negative : Polarity::positive; }

/// The auxiliaries of a predicate; of a bare conjunct ("may buy and sell") those of the first conjunct.
TokenId auxiliary_bearer(const Tree& tree, TokenId word) {
  for (unsigned step = 0; step < most_steps; ++step) {
    if (tree.has(word, Deprel::aux) || tree.has(word, Deprel::cop) || tree.has(word, Deprel::mark)) return word;
    const TokenId above = tree.head(word);
    const bool bare = tree[word].xpos == Xpos::VB || tree[word].xpos == Xpos::VBN || tree[word].xpos == Xpos::VBG;
    if (tree[word].deprel != Deprel::conj || !bare || above == no_token || tree.has(word, Deprel::nsubj)) return word;
    if (tree.has(above, Deprel::aux) && tree[above].xpos != tree[word].xpos && !tree.has(above, Deprel::cop)) return word;
    word = above;
  }
  return word;
}

/// "did not sign, seal or pay": the negation reaches over "or", not over "and" or "but". The joint stands with the last conjunct.
bool shares_negation(const Tree& tree, TokenId conjunct) {
  for (unsigned step = 0; step < most_steps; ++step) {
    const TokenId joint = tree.child(conjunct, Deprel::cc);
    if (joint != no_token) return tree.lemma(joint) == "or" || tree.lemma(joint) == "nor";
    TokenId next = tree.child(conjunct, Deprel::conj);
    for (const TokenId c : tree.children(tree.head(conjunct)))
      if (next == no_token && c > conjunct && tree.relation(c) == Deprel::conj) next = c;
    if (next == no_token) return false;
    conjunct = next;
  }
  return false;
}

struct Morphology {
  Tense tense = Tense::none;
  Certainty certainty = Certainty::certain;
  bool would = false;
  bool perfect = false;
  bool progressive = false;
};

void read_modal(const Tree& tree, TokenId aux, Morphology& out) {
  const std::string_view lemma = tree.lemma(aux);
  if (lemma == "will" || lemma == "shall" || lemma == "wo" || lemma == "'ll" || lemma == "’ll") {
    const std::string_view form = tree.parsed().form(aux);
    if (form == "would" || form == "'d" || form == "’d" || form == "Would") out.would = true;
    out.tense = Tense::future;
  } else if (lemma == "would") {
    out.would = true;
    out.tense = Tense::future;
  } else {
    if (const auto certainty = modal_certainty(lemma)) out.certainty = weaker(out.certainty, *certainty);
    if (out.tense == Tense::none) out.tense = Tense::present;
  }
}

/// "The strike hit 12 hospitals": a form of all tenses behind one that would say "hits" tells the past.
bool is_bare_past(const Tree& tree, TokenId predicate) {
  const TokenId subject = tree.exact_child(predicate, Deprel::nsubj);
  if (tree[predicate].xpos != Xpos::VB || subject == no_token || tree.has(predicate, Deprel::aux) || tree.has(predicate, Deprel::mark)) return false;
  return tree[subject].xpos == Xpos::NN || tree[subject].xpos == Xpos::NNP;
}

Morphology morphology_of(const Tree& tree, TokenId predicate) {
  Morphology out;
  const TokenId word = auxiliary_bearer(tree, predicate);
  bool has_be = false, has_have = false;
  for (const TokenId c : tree.children(word)) {
    const Deprel relation = tree.relation(c);
    if (relation != Deprel::aux && relation != Deprel::cop) continue;
    const Xpos tag = tree[c].xpos;
    if (tag == Xpos::MD) read_modal(tree, c, out);
    else if (out.tense == Tense::none && tag == Xpos::VBD) out.tense = Tense::past;
    else if (out.tense == Tense::none && (tag == Xpos::VBZ || tag == Xpos::VBP)) out.tense = Tense::present;
    if (tree.lemma(c) == "have") has_have = true;
    if (tree.lemma(c) == "be" && tree[c].deprel == Deprel::aux) has_be = true;
  }
  const Xpos tag = tree[predicate].xpos;
  if (out.tense == Tense::none && (tag == Xpos::VBD || is_bare_past(tree, predicate))) out.tense = Tense::past;
  if (out.tense == Tense::none && (tag == Xpos::VBZ || tag == Xpos::VBP)) out.tense = Tense::present;
  out.perfect = has_have && out.tense != Tense::future && out.certainty == Certainty::certain;
  out.progressive = has_be && tag == Xpos::VBG;
  if (out.perfect) out.tense = Tense::past;
  return out;
}

/// Applies one governing word to what is known of the action below it. Outermost words come first.
struct State {
  bool negative = false;
  Phase phase = Phase::none;
  Certainty certainty = Certainty::certain;
};

bool is_open(Phase phase) {
  return phase == Phase::considering || phase == Phase::planned || phase == Phase::undecided || phase == Phase::decided;
}

void apply(State& state, const Governing& effect) {
  const bool denied = state.negative && !effect.negates;
  const bool left_open = state.negative && ((effect.negates && effect.phase == Phase::decided) || compels(effect.lemma));
  if (effect.negates) state.negative = !state.negative;
  Phase phase = left_open ? Phase::none : effect.phase;
  Certainty certainty = left_open ? Certainty::possible : effect.certainty;  // "did not rule out buying", "was not forced to sign"
  if (denied && phase == Phase::decided) {  // "has not decided to": neither done nor excluded
    phase = Phase::undecided;
    certainty = Certainty::possible;
    state.negative = false;
  } else if (denied && (phase == Phase::ended || phase == Phase::denied)) {  // "has not stopped"
    phase = phase == Phase::ended ? Phase::ongoing : Phase::none;
    state.negative = false;
  } else if (phase == Phase::ended) {
    state.negative = false;
  } else if (denied && is_precondition(effect.lemma)) {  // "was not able to", "had no chance to"
    certainty = Certainty::certain;
  }
  state.certainty = weaker(state.certainty, certainty);
  if (phase != Phase::none && !is_open(state.phase)) state.phase = phase;
}

bool is_subordinate_condition(std::string_view mark) {
  return mark == "if" || mark == "unless" || mark == "in case" || mark == "provided" || mark == "as long as" || mark == "whether" ||
         mark == "lest" || mark == "assuming" || mark == "even if" || mark == "only if" || mark == "as if" || mark == "as though";
}

/// "When he is right, he earns a lot": as often as he is.
bool is_each_time(const Tree& tree, TokenId word) {
  const bool when = tree.child_lemma(word, "whenever") != no_token || (tree.child_lemma(word, "when") != no_token && morphology_of(tree, word).tense == Tense::present);
  return when && tree.has(word, Deprel::nsubj);
}

bool has_condition_below(const Tree& tree, TokenId predicate) {
  for (const TokenId c : tree.children(predicate)) {
    if (tree[c].deprel != Deprel::advcl) continue;
    const std::string mark = tree.subordinator(c);
    const TokenId even = tree.child_lemma(c, "even");
    if ((mark == "if" || mark == "unless" || mark == "only if") && even == no_token) return true;
  }
  return false;
}

/// Looks up the tree from the clause for what keeps it from being asserted: if-clauses, beliefs, negated reports.
struct Embedding {
  bool condition = false;
  bool reported_future = false;
  Certainty certainty = Certainty::certain;
};

/// "pretended that it left", "wrongly said that it left": not so.
bool is_fancied(const Tree& tree, std::string_view verb, TokenId above) {
  if (verb == "pretend" || verb == "wish" || verb == "dream") return true;
  for (const TokenId c : tree.children(above)) {
    const std::string_view lemma = tree.lemma(c);
    if (tree.relation(c) != Deprel::advmod) continue;
    if (lemma == "wrongly" || lemma == "falsely" || lemma == "mistakenly" || lemma == "erroneously" || lemma == "incorrectly") return true;
  }
  return false;
}

/// "Had the firm sold it, it would have survived": it did not sell it.
bool is_inverted_condition(const Tree& tree, TokenId clause) {
  const TokenId aux = tree.child(clause, Deprel::aux), subject = tree.child(clause, Deprel::nsubj);
  if (aux == no_token || subject == no_token || aux > subject || tree.has(clause, Deprel::mark)) return false;
  const std::string_view form = tree.parsed().form(aux);
  return form == "Had" || form == "had" || form == "Should" || form == "should" || form == "Were" || form == "were";
}

void look_at_complement(const Tree& tree, TokenId word, TokenId above, Embedding& out) {
  const std::string_view verb = tree.lemma(above);
  const Tense tense = morphology_of(tree, above).tense;  // "said it would": a future; "says it would": a condition
  const bool told = tense == Tense::past || (is_saying(verb) && tense != Tense::present && tense != Tense::future);
  if (told) out.reported_future = true;  // "was pleased that it would close" too
  if (is_fancied(tree, verb, above)) out.certainty = Certainty::possible;
  if (is_belief(verb)) out.certainty = weaker(out.certainty, Certainty::probable);
  const std::string mark = tree.subordinator(word);
  if (mark == "whether" || mark == "if") out.certainty = Certainty::possible;
  if (!presupposes(verb) && is_denied_above(tree, above) && (is_belief(verb) || is_saying(verb) || verb == "sure" || verb == "certain" || verb == "clear"))
    out.certainty = Certainty::possible;
  bool wh = false;  // "uncertain why it left": that it left is certain
  for (const TokenId c : tree.children(word)) wh = wh || (tree[c].xpos == Xpos::WRB && tree.lemma(c) != "whether");
  if (!wh && (verb == "possible" || verb == "doubt" || verb == "unclear" || verb == "uncertain"))
    out.certainty = Certainty::possible;
}

Embedding embedding_of(const Tree& tree, TokenId predicate) {
  Embedding out;
  TokenId word = predicate;
  for (unsigned step = 0; step < most_steps; ++step) {
    if (has_condition_below(tree, word)) out.condition = true;
    const TokenId above = tree.head(word);
    if (above == no_token) break;
    const Deprel relation = tree[word].deprel;
    if (relation == Deprel::advcl) {
      if (is_subordinate_condition(tree.subordinator(word)) || is_each_time(tree, word)) out.condition = true;
      if (is_inverted_condition(tree, word)) out.condition = true, out.certainty = Certainty::possible;
      if (!is_nonfinite(tree, word)) break;  // a finite adverbial clause stands on its own
    } else if (relation == Deprel::ccomp || relation == Deprel::csubj || relation == Deprel::xcomp) {
      look_at_complement(tree, word, above, out);
    } else if (relation == Deprel::acl_relcl || relation == Deprel::parataxis) {
      break;
    } else if (relation == Deprel::acl) {
      if (!tree.is_nominal(above)) break;
      const bool that = !is_nonfinite(tree, word) && tree.subordinator(word) == "that";
      if (!is_nonfinite(tree, word) && tree.child_lemma(above, "no") != no_token) out.certainty = Certainty::possible;  // "no evidence that"
      if (that && holds_content(tree.lemma(above)) && !states_fact(tree.lemma(above))) out.certainty = Certainty::possible;  // "the idea that"
    }
    word = above;
  }
  return out;
}

bool averts(std::string_view verb) { return verb == "prevent" || verb == "avoid" || verb == "avert" || verb == "fear" || verb == "oppose"; }

/// Events named inside an unasserted clause are unasserted: "could prevent a collapse", "the collapse would be a setback".
Certainty certainty_around(const Tree& tree, TokenId noun) {
  TokenId at = tree.head(noun);
  for (unsigned step = 0; step < 6 && at != no_token; ++step, at = tree.head(at)) {
    if (!is_predicate(tree, at)) continue;
    const Morphology morphology = morphology_of(tree, at);
    const Embedding embedding = embedding_of(tree, at);
    Certainty certainty = weaker(morphology.certainty, embedding.certainty);
    const bool supposed = (morphology.would && !embedding.reported_future) || embedding.condition;
    if (supposed || averts(tree.lemma(at))) certainty = Certainty::possible;
    return certainty;
  }
  return Certainty::certain;
}

bool ends_with_question(const Tree& tree, TokenId word) {
  const Sentence& sentence = tree.parsed().sentences[tree[word].sentence];
  for (TokenId t = sentence.last; t > sentence.first && sentence.last - t < 3; --t)
    if (tree.parsed().form(t - 1).find('?') != std::string_view::npos) return true;
  return false;
}

bool is_imperative(const Tree& tree, const Clause& clause) {
  if (clause.form != ClauseForm::verbal || clause.chain.size() != 1 || clause.subject.head != no_token) return false;
  const TokenId verb = clause.head;
  const Deprel relation = tree.relation(verb);
  if (relation != Deprel::root && relation != Deprel::conj && relation != Deprel::parataxis) return false;
  if (tree[verb].xpos != Xpos::VB && tree[verb].xpos != Xpos::VBP) return false;
  for (const TokenId c : tree.children(verb)) {
    if (tree.relation(c) == Deprel::mark || tree.relation(c) == Deprel::expl) return false;
    if (tree.relation(c) == Deprel::aux && tree.lemma(c) != "do") return false;
  }
  return true;
}

bool is_first_person(const Tree& tree, TokenId word) {
  if (word == no_token) return false;
  const std::string_view lemma = tree.lemma(word);
  return lemma == "i" || lemma == "we" || lemma == "my" || lemma == "me";
}

bool is_opinion(const Tree& tree, const Clause& clause) {
  if (clause.form == ClauseForm::copular && is_evaluative(tree.lemma(clause.head))) return true;
  if (clause.form != ClauseForm::verbal) return false;
  const std::string_view lemma = tree.lemma(clause.head);
  const bool feels = is_belief(lemma) || lemma == "love" || lemma == "hate" || lemma == "like" || lemma == "prefer";
  return is_first_person(tree, clause.subject.head) && feels;
}

/// "Dogs bark": bare plurals in the simple present, nobody named, no time.
bool is_generic(const FormContext& context, const Clause& clause, const Morphology& morphology) {
  const Tree& tree = context.tree;
  const TokenId subject = clause.subject.head;
  if (subject == no_token || morphology.tense != Tense::present || morphology.perfect || morphology.progressive) return false;
  const std::string_view lemma = tree.lemma(subject);
  if (is_saying(tree.lemma(clause.head))) return false;
  if (lemma == "you" || lemma == "one") return tree[subject].upos == Upos::PRON;
  if (tree[subject].xpos != Xpos::NNS || tree.has(subject, Deprel::det) || tree.has(subject, Deprel::nummod)) return false;
  if (tree.has(subject, Deprel::nmod)) return false;
  for (const Slot& slot : clause.slots)
    if (slot.role == "time" || (slot.head != no_token && context.is_name(slot.head))) return false;
  return true;
}

ClaimMood mood_of(const FormContext& context, const Clause& clause, const Morphology& morphology) {
  const Tree& tree = context.tree;
  const bool predicative = clause.form == ClauseForm::verbal || clause.form == ClauseForm::copular ||
                           clause.form == ClauseForm::existential;
  if (!predicative) return ClaimMood::asserted;
  if (ends_with_question(tree, clause.head)) return ClaimMood::question;
  if (is_imperative(tree, clause)) return ClaimMood::imperative;
  if (is_opinion(tree, clause)) return ClaimMood::opinion;
  if (is_generic(context, clause, morphology)) return ClaimMood::generic;
  return ClaimMood::asserted;
}

Phase aspect_of(const Tree& tree, const Clause& clause, const Morphology& morphology) {
  if (clause.form != ClauseForm::verbal || is_stative(tree.lemma(clause.head))) return Phase::none;
  if (morphology.progressive) return Phase::ongoing;
  if (morphology.perfect || morphology.tense == Tense::past) return Phase::completed;
  return Phase::none;
}

void add_adverbs(const Tree& tree, TokenId word, Status& status) {
  for (const TokenId c : tree.children(word))
    if (tree.relation(c) == Deprel::advmod)
      if (const auto certainty = adverb_certainty(tree.lemma(c))) status.certainty = weaker(status.certainty, *certainty);
}

bool negates_by_conjunction(const Tree& tree, TokenId word) {
  for (unsigned step = 0; step < most_steps; ++step) {
    if (tree[word].deprel != Deprel::conj || !is_nonfinite(tree, word) || !shares_negation(tree, word)) return false;
    if (tree.has(word, Deprel::nsubj) || tree.has(word, Deprel::aux) || tree.has(word, Deprel::cop)) return false;
    word = tree.head(word);
    if (negation_at(tree, word).negative) return true;
  }
  return false;
}

void read_chain(const FormContext& context, const Clause& clause, Status& status, Morphology& morphology) {
  const Tree& tree = context.tree;
  State state;
  bool failed = false;
  for (std::size_t i = clause.chain.size(); i-- > 0;) {
    const TokenId word = clause.chain[i].word;
    const LocalNegation negation = negation_at(tree, word, i > 0 ? clause.chain[i - 1].word : no_token);
    const Morphology own = morphology_of(tree, word);
    if (negation.negative || negates_by_conjunction(tree, word)) state.negative = !state.negative;
    const bool counted = clause.chain[i].effect != nullptr && clause.chain[i].effect->negates;  // "did nothing to stop it"
    if (i > 0 && !counted && is_negative_pronoun(tree, word)) state.negative = !state.negative;  // "nothing to eat"
    if (negation.nearly) status.certainty = Certainty::possible;
    failed = failed || negation.failed;
    if (negation.no_longer) state.phase = Phase::ended;
    state.certainty = weaker(state.certainty, own.certainty);
    add_adverbs(tree, word, status);
    if (own.would) morphology.would = true;
    if (morphology.tense == Tense::none || (own.tense != Tense::none && !is_nonfinite(tree, word))) morphology.tense = own.tense;  // "it is false that it left": past
    if (i == 0) morphology.perfect = own.perfect, morphology.progressive = own.progressive;
    if (clause.chain[i].effect != nullptr) {
      const bool yet_to = negation.yet && tree.lemma(word) == "have";
      if (yet_to) state.negative = !state.negative;
      apply(state, *clause.chain[i].effect);
      if (yet_to) state.certainty = Certainty::certain;
      if (tree.lemma(word) == "have" && own.tense == Tense::past) state.certainty = status.certainty;
      if (tree.lemma(word) == "go" && own.progressive) morphology.tense = Tense::future;
    }
  }
  if (clause.form == ClauseForm::description || clause.form == ClauseForm::title || clause.form == ClauseForm::apposition ||
      clause.form == ClauseForm::possession)
    state = {};
  if (failed && clause.chain.size() > 1 && state.certainty == Certainty::possible && !state.negative) {  // "tried in vain to enter"
    state.negative = true;
    state.certainty = Certainty::certain;
  }
  status.polarity = state.negative ? Polarity::negative : Polarity::positive;
  status.phase = state.phase;
  status.certainty = weaker(status.certainty, state.certainty);
}

}  // namespace

Status status_of(const FormContext& context, const Clause& clause) {
  const Tree& tree = context.tree;
  Status status;
  Morphology morphology;
  read_chain(context, clause, status, morphology);
  const bool stands_alone = clause.form == ClauseForm::verbal || clause.form == ClauseForm::copular ||
                            clause.form == ClauseForm::existential || clause.form == ClauseForm::verbless;
  if (!stands_alone) {
    if (clause.form == ClauseForm::participial && is_negated_from_afar(tree, clause)) status.polarity = Polarity::negative;
    if (clause.form == ClauseForm::nominal) status.certainty = weaker(status.certainty, certainty_around(tree, clause.chain.back().word));
    return status;
  }
  const TokenId outermost = clause.chain.back().word;
  const bool raised = is_raised_negation(tree, outermost);
  if (is_negated_from_afar(tree, clause) != raised) status.polarity = opposite(status.polarity);
  if (raised) status.certainty = Certainty::possible;
  const Embedding embedding = embedding_of(tree, outermost);
  status.certainty = weaker(status.certainty, embedding.certainty);
  const bool supposed = morphology.would && !embedding.reported_future;
  status.condition = embedding.condition || supposed;
  if (supposed) status.certainty = Certainty::possible;
  status.tense = morphology.tense;
  if (is_to_future(tree, clause.head)) {
    status.phase = Phase::planned;
    if (status.tense == Tense::present) status.tense = Tense::future;
  }
  const bool takes_place = clause.chain.size() == 1 || status.certainty == Certainty::certain;  // not what was only asked for
  if (status.phase == Phase::none && takes_place) status.phase = aspect_of(tree, clause, morphology);
  status.mood = mood_of(context, clause, morphology);
  return status;
}

}  // namespace crosscheck
