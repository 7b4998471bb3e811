#include "checker/claims/extract/negation.hpp"

#include "checker/claims/extract/subjects.hpp"

namespace crosscheck {
namespace {

/// "not only money", "not just here": what follows is so, and more is.
bool adds_focus(const Tree& tree, TokenId negation) {
  if (negation + 1 >= tree.size()) return false;
  const std::string_view next = tree.lemma(negation + 1);
  return next == "only" || next == "just" || next == "merely" || next == "simply" || next == "solely";
}

/// "not until it sold the plant", "not because it sold the plant", "not until May that it sold the plant": the plant was sold.
bool is_before_subordinator(const Tree& tree, TokenId negation) {
  const TokenId next = negation + 1;
  if (next >= tree.size() || tree.head(next) != tree.head(negation)) return false;
  const std::string_view lemma = tree.lemma(next);
  if (tree.relation(next) == Deprel::case_) return lemma == "until" || lemma == "till";
  if (tree.relation(next) != Deprel::mark) return false;
  return lemma == "until" || lemma == "till" || lemma == "because" || lemma == "after" || lemma == "since" || lemma == "when" || lemma == "before";
}

}  // namespace

bool denies(const Tree& tree, TokenId negation) { return !adds_focus(tree, negation) && !is_before_subordinator(tree, negation); }

namespace {

/// "not only": no negation. "not" on a conjunct that follows is that conjunct's own.
bool is_negating_child(const Tree& tree, TokenId child) {
  const Deprel relation = tree.relation(child);
  const std::string_view lemma = tree.lemma(child);
  if (relation != Deprel::advmod && relation != Deprel::det && relation != Deprel::cc) return false;
  if (nearly_negates(lemma)) return true;
  if (!negates_clause(lemma) && !(relation == Deprel::det && lemma == "no")) return false;
  return denies(tree, child);
}

}  // namespace

bool is_negative_participant(const Tree& tree, TokenId head) {
  if (negates_as_participant(tree.lemma(head)) && tree.lemma(head) != "few" && tree.lemma(head) != "no") return true;
  bool few = tree.lemma(head) == "few", article = false;
  for (const TokenId c : tree.children(head)) {
    const Deprel relation = tree.relation(c);
    if (c > head && relation != Deprel::det) continue;
    const std::string_view lemma = tree.lemma(c);
    const bool quantifies = relation == Deprel::amod || relation == Deprel::det;
    if (quantifies && (lemma == "few" || (lemma == "little" && tree[head].xpos == Xpos::NN))) few = true;  // "little progress was made"
    if (lemma == "a" || lemma == "the" || lemma == "these" || lemma == "those" || relation == Deprel::nmod) article = true;
    if (c + 1 < tree.size() && tree[c + 1].upos == Upos::NUM && tree.lemma(c + 1) != "one" && lemma == "no") return false;  // "the no 1 place"
    if ((relation == Deprel::det || tree[c].deprel == Deprel::cc_preconj) && (lemma == "no" || lemma == "neither")) return true;
    const bool negated_quantifier = relation == Deprel::advmod && lemma == "not" && denies(tree, c);
    const bool over_quantifier = tree.child_lemma(c, "not") != no_token && tree.child_lemma(c, "not") < c;
    if (negated_quantifier || (over_quantifier && relation == Deprel::det)) return true;
  }
  return few && !article;
}

namespace {

/// "at no time", "under no circumstances", "in no way": an adverbial that denies its clause.
bool is_negative_adverbial(const Tree& tree, TokenId word) {
  if (tree.relation(word) != Deprel::obl || tree.child_lemma(word, "no") == no_token) return false;
  const std::string_view lemma = tree.lemma(word);
  return lemma == "time" || lemma == "circumstance" || lemma == "way" || lemma == "account" || lemma == "point" || lemma == "case" ||
         lemma == "stage" || lemma == "condition" || lemma == "mean" || lemma == "means" || lemma == "event";
}

}  // namespace

bool is_failure(const Tree& tree, TokenId word) {
  const std::string_view lemma = tree.lemma(word);
  if (tree.relation(word) == Deprel::advmod) return lemma == "unsuccessfully" || lemma == "vainly";
  if (tree.relation(word) != Deprel::obl) return false;
  return (lemma == "success" && tree.preposition(word) == "without") || (lemma == "vain" && tree.preposition(word) == "in") ||
         (lemma == "avail" && tree.child_lemma(word, "no") != no_token);
}

bool is_yet_to(const Tree& tree, TokenId word) {
  const TokenId yet = tree.child_lemma(word, "yet");
  return yet != no_token && yet + 1 < tree.size() && tree.lemma(yet + 1) == "to" && tree.head(yet + 1) == word && tree.has(word, Deprel::cop);
}

LocalNegation negation_at(const Tree& tree, TokenId word, TokenId inner) {
  LocalNegation out;
  out.negative = is_yet_to(tree, word);
  for (const TokenId c : tree.children(word)) {
    const Deprel relation = tree.relation(c);
    if (is_negating_child(tree, c)) out.negative = !out.negative;
    if (relation == Deprel::advmod && (tree.lemma(c) == "long" || tree.lemma(c) == "longer") && tree.child_lemma(c, "no") != no_token)
      out.negative = out.no_longer = true;
    if (relation == Deprel::advmod && tree.lemma(c) == "anymore") out.no_longer = true;
    if (relation == Deprel::advmod && tree.lemma(c) == "yet") out.yet = true;
    if (is_negative_adverbial(tree, c)) out.negative = !out.negative;
    if (is_failure(tree, c)) out.failed = true;
    const bool participant = relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::iobj || tree[c].deprel == Deprel::obl_agent;
    if (participant && c != inner && is_negative_participant(tree, c)) out.negative = !out.negative;
  }
  return out;
}

namespace {

bool is_any(const Tree& tree, TokenId word) {
  const std::string_view lemma = tree.lemma(word);
  return lemma == "anyone" || lemma == "anybody" || lemma == "anything" || tree.child_lemma(word, "any") != no_token;
}

/// "has not resulted in anyone being convicted": any… takes the negation of the clause above.
bool has_negative_polarity_subject(const Tree& tree, const Clause& clause) {
  const TokenId subject = clause.subject.head;
  if (subject == no_token || !is_any(tree, subject) || !is_nonfinite(tree, clause.head) || clause.chain.size() > 1) return false;
  TokenId above = no_token;
  if (tree.head(subject) == clause.head) above = tree.head(clause.head);
  else if (tree.head(clause.head) == subject && tree[clause.head].deprel == Deprel::acl) above = tree.head(subject);
  return above != no_token && negation_at(tree, above).negative;
}

/// "There was nothing that helped", "nothing turned up that helped": the relative clause holds of nothing.
bool describes_nothing(const Tree& tree, const Clause& clause) {
  const TokenId head = clause.head, above = tree.head(head);
  if (above == no_token || clause.chain.size() > 1 || is_nonfinite(tree, head)) return false;
  TokenId noun = above, verb = tree.head(above);
  if ((tree.relation(head) == Deprel::ccomp || tree.relation(head) == Deprel::advcl) && tree.is_verb(above)) {  // the relative clause moved behind the verb
    const TokenId that = tree.child(head, Deprel::nsubj);
    if (that == no_token || (tree.lemma(that) != "that" && tree.lemma(that) != "who" && tree.lemma(that) != "which")) return false;
    noun = tree.child(above, Deprel::nsubj);
    verb = above;
  } else if (tree[head].deprel != Deprel::acl_relcl) {
    return false;
  }
  if (noun == no_token || !is_negative_participant(tree, noun)) return false;
  const bool sought = verb != no_token && tree.child(verb, Deprel::obj) == noun && gives_occasion(tree.lemma(verb));
  return sought || (verb != no_token && is_existing(tree.lemma(verb))) || tree.has(noun, Deprel::expl);
}

/// Participants that stand elsewhere than under the chain's words: a shared or relative subject.
bool has_remote_negative_subject(const Tree& tree, const Clause& clause) {
  const TokenId subject = clause.subject.head;
  if (subject == no_token || clause.form == ClauseForm::nominal || !is_negative_participant(tree, subject)) return false;
  for (const Link& link : clause.chain)
    if (tree.head(subject) == link.word) return false;
  const Deprel relation = tree[clause.head].deprel;
  return relation == Deprel::conj || relation == Deprel::xcomp || (relation == Deprel::ccomp && is_nonfinite(tree, clause.head));  // "let no one enter"
}

/// "without large associated populations": what is not there is not associated.
bool describes_absent(const Tree& tree, const Clause& clause) {
  if (clause.form != ClauseForm::participial || clause.slots.empty()) return false;
  const TokenId noun = clause.slots.front().head, above = tree.head(noun);
  if (is_negative_participant(tree, noun) || tree.preposition(noun) == "without") return true;
  if (above == no_token || tree[noun].deprel != Deprel::obj || tree.has(noun, Deprel::det) || tree.has(noun, Deprel::nmod_poss)) return false;
  return negation_at(tree, above).negative || tree.subordinator(above) == "without";
}

/// The head of the clauses joined by "or": "I don't think that it left or that it will".
TokenId first_alternative(const Tree& tree, TokenId clause) {
  constexpr unsigned most_steps = 8;
  for (unsigned step = 0; step < most_steps && tree[clause].deprel == Deprel::conj; ++step) {
    const TokenId joint = tree.child(clause, Deprel::cc);
    if (joint == no_token || tree.lemma(joint) != "or") break;
    clause = tree.head(clause);
    if (tree.relation(clause) == Deprel::xcomp) clause = tree.head(clause);  // "is going to fall or that it will rise"
  }
  return clause;
}

/// "I am not saying that it left": who says so of himself denies it, or leaves it open.
bool is_own_refusal(const Tree& tree, TokenId saying) {
  const std::string_view lemma = tree.lemma(saying);
  if (lemma != "say" && lemma != "claim" && lemma != "suggest" && lemma != "argue") return false;
  const TokenId speaker = subject_of(tree, saying).head;
  return speaker != no_token && (tree.lemma(speaker) == "i" || tree.lemma(speaker) == "we");
}

}  // namespace

bool is_raised_negation(const Tree& tree, TokenId clause) {
  clause = first_alternative(tree, clause);
  const TokenId above = tree.head(clause);
  const Deprel relation = tree.relation(clause);
  if (above == no_token || (relation != Deprel::ccomp && relation != Deprel::csubj) || is_nonfinite(tree, clause)) return false;
  if (!tree.is_verb(above) && !tree.has(above, Deprel::cop)) return false;
  for (const TokenId c : tree.children(clause))
    if (tree[c].xpos == Xpos::WRB || tree[c].xpos == Xpos::WP) return false;  // "I don't think how …"
  const std::string_view lemma = tree.lemma(above);
  const bool denied = is_denied_above(tree, above);
  if (denies_clause_below(lemma)) return !denied;
  return denied && (raises_negation(lemma) || is_own_refusal(tree, above));
}

bool is_denied_above(const Tree& tree, TokenId word) {
  constexpr unsigned most_steps = 8;
  for (unsigned step = 0; step < most_steps && word != no_token; ++step, word = tree.head(word)) {
    if (negation_at(tree, word).negative) return true;
    if (tree.relation(word) != Deprel::xcomp) break;
  }
  return false;
}

bool is_negated_from_afar(const Tree& tree, const Clause& clause) {
  if (clause.form == ClauseForm::participial) return describes_absent(tree, clause);
  return has_remote_negative_subject(tree, clause) || has_negative_polarity_subject(tree, clause) || describes_nothing(tree, clause);
}

}  // namespace crosscheck
