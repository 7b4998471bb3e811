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

/// "Not for the first time, the bank lost", "not without pain, it sold the mine": the phrase before the comma is denied, not the clause.
bool is_before_set_off_phrase(const Tree& tree, TokenId negation) {
  const TokenId next = negation + 1;
  if (next >= tree.size() || tree.relation(next) != Deprel::case_ || tree.head(next) == tree.head(negation)) return false;
  const TokenId noun = tree.head(next);
  if (noun < next || noun > tree.head(negation) || tree.relation(noun) != Deprel::obl) return false;
  const TokenId behind = tree.extent(noun).last;
  return tree.parsed().form(behind - 1) == "," || (behind < tree.size() && tree.parsed().form(behind) == ",");
}

/// "could not but accept": accepted.
bool is_double(const Tree& tree, TokenId negation) {
  return negation + 2 < tree.size() && tree.lemma(negation + 1) == "but" && tree.head(negation) == negation + 2;
}

/// "nothing but rice", "no party other than the Greens".
bool is_exceptive(const Tree& tree, TokenId participant) {
  if (participant + 2 >= tree.size()) return false;
  const std::string_view next = tree.lemma(participant + 1);
  return next == "but" || next == "except" || next == "save" || (next == "other" && tree.lemma(participant + 2) == "than");
}

/// "can barely walk", while "barely survived" survived.
bool is_beyond_power(const Tree& tree, TokenId adverb) {
  const TokenId modal = tree.lemma(adverb) == "barely" ? tree.child(tree.head(adverb), Deprel::aux) : no_token;
  return modal != no_token && (tree.lemma(modal) == "can" || tree.lemma(modal) == "could");
}

/// "almost sank": did not; "nearly doubled" did, but for a little.
bool is_nearly(const Tree& tree, TokenId adverb) {
  const TokenId verb = tree.head(adverb);
  if (tree.lemma(adverb) != "almost" && tree.lemma(adverb) != "nearly") return false;
  return tree.relation(adverb) == Deprel::advmod && adverb + 1 == verb && tree.is_verb(verb) && tree[verb].xpos == Xpos::VBD && !is_gradual(tree.lemma(verb));
}

/// "paid a fine rather than contest it".
bool is_passed_over(const Tree& tree, TokenId joint) {
  return tree.relation(joint) == Deprel::cc && tree.lemma(joint) == "rather" && joint + 1 < tree.size() && tree.lemma(joint + 1) == "than";
}

}  // namespace

bool denies(const Tree& tree, TokenId negation) {
  return !adds_focus(tree, negation) && !is_before_subordinator(tree, negation) && !is_before_set_off_phrase(tree, negation) &&
         !is_double(tree, negation);
}

namespace {

/// "not only": no negation. "not" on a conjunct that follows is that conjunct's own.
bool is_negating_child(const Tree& tree, TokenId child) {
  const Deprel relation = tree.relation(child);
  const std::string_view lemma = tree.lemma(child);
  if (relation != Deprel::advmod && relation != Deprel::det && relation != Deprel::cc) return false;
  if (nearly_negates(lemma) || is_beyond_power(tree, child) || is_passed_over(tree, child)) return true;
  if (!negates_clause(lemma) && !(relation == Deprel::det && lemma == "no")) return false;
  return denies(tree, child);
}

/// "few of them", "little has been done"; "fewer" counts.
bool is_few(const Tree& tree, TokenId word) {
  const std::string_view lemma = tree.lemma(word);
  if (lemma == "little") return tree.relation(word) == Deprel::nsubj && tree[word].upos != Upos::PROPN;
  return lemma == "few" && tree[word].xpos != Xpos::JJR && tree[word].xpos != Xpos::JJS;
}

}  // namespace

bool is_negative_pronoun(const Tree& tree, TokenId word) {
  const std::string_view lemma = tree.lemma(word);
  return negates_as_participant(lemma) && lemma != "few" && lemma != "no" && !is_exceptive(tree, word);
}

bool is_negative_participant(const Tree& tree, TokenId head) {
  if (is_negative_pronoun(tree, head)) return true;
  if (is_exceptive(tree, head)) return false;
  bool few = is_few(tree, head), article = false;
  for (const TokenId c : tree.children(head)) {
    const Deprel relation = tree.relation(c);
    if (c > head && relation != Deprel::det) continue;
    const std::string_view lemma = tree.lemma(c);
    const bool quantifies = relation == Deprel::amod || relation == Deprel::det;
    if (quantifies && (is_few(tree, c) || (lemma == "little" && tree[head].xpos == Xpos::NN))) few = true;  // "little progress was made"
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
  TokenId yet = tree.child_lemma(word, "yet");
  if (yet == no_token) yet = tree.child_lemma(word, "still");
  return yet != no_token && yet + 1 < tree.size() && tree.lemma(yet + 1) == "to" && tree.head(yet + 1) == word && tree.has(word, Deprel::cop);
}

LocalNegation negation_at(const Tree& tree, TokenId word, TokenId inner) {
  LocalNegation out;
  out.negative = is_yet_to(tree, word);
  for (const TokenId c : tree.children(word)) {
    const Deprel relation = tree.relation(c);
    if (is_nearly(tree, c)) out.nearly = true;
    if (is_negating_child(tree, c) || is_nearly(tree, c)) out.negative = !out.negative;
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

/// The clause holds of nothing: "there is no treaty that bans it", "has no hospital offering it", "does not have a plant making it".
bool is_said_absent(const Tree& tree, TokenId noun, TokenId verb) {
  const auto has_there = [&](TokenId word) {
    const TokenId expletive = word == no_token ? no_token : tree.child(word, Deprel::expl);
    return expletive != no_token && tree.lemma(expletive) == "there";
  };
  const bool exists = has_there(noun) || has_there(verb);
  if (is_negative_participant(tree, noun)) {
    const bool sought = verb != no_token && tree.child(verb, Deprel::obj) == noun && gives_occasion(tree.lemma(verb));
    return sought || exists || (verb != no_token && is_existing(tree.lemma(verb)));
  }
  if (verb == no_token || (!exists && tree.lemma(verb) != "have") || !negation_at(tree, verb).negative) return false;
  const bool bare = tree[noun].upos == Upos::NOUN && !tree.has(noun, Deprel::det) && !tree.has(noun, Deprel::nmod_poss);
  return bare || tree.child_lemma(noun, "a") != no_token || tree.child_lemma(noun, "any") != no_token;
}

/// "had no difficulty keeping it": kept it.
bool hinders(std::string_view lemma) {
  return lemma == "difficulty" || lemma == "trouble" || lemma == "problem" || lemma == "qualm" || lemma == "hesitation";
}

/// "There was nothing that helped", "nothing turned up that helped", "no treaty banning it".
bool describes_nothing(const Tree& tree, const Clause& clause) {
  const TokenId head = clause.head, above = tree.head(head);
  if (above == no_token || clause.chain.size() > 1) return false;
  const bool participle = tree[head].deprel == Deprel::acl && !tree.has(head, Deprel::mark) && is_nonfinite(tree, head);
  if (participle && hinders(tree.lemma(above))) return false;
  if (participle) return is_said_absent(tree, above, tree.head(above));
  if (is_nonfinite(tree, head)) return false;
  if (tree[head].deprel == Deprel::acl_relcl) return is_said_absent(tree, above, tree.head(above));
  const bool moved = (tree.relation(head) == Deprel::ccomp || tree.relation(head) == Deprel::advcl) && tree.is_verb(above);  // behind the verb
  const TokenId that = moved ? tree.child(head, Deprel::nsubj) : no_token;
  if (that == no_token || (tree.lemma(that) != "that" && tree.lemma(that) != "who" && tree.lemma(that) != "which")) return false;
  const TokenId noun = tree.child(above, Deprel::nsubj);
  return noun != no_token && is_negative_participant(tree, noun) && is_said_absent(tree, noun, above);
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
