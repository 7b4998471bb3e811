#include "checker/claims/extract/subjects.hpp"

#include "checker/claims/extract/effects.hpp"
#include "checker/claims/extract/negation.hpp"

namespace crosscheck {
namespace {

constexpr unsigned most_steps = 24;  ///< no sentence that people read nests deeper

TokenId object_of(const Tree& tree, TokenId verb) {
  const TokenId object = tree.child(verb, Deprel::obj);
  return object != no_token ? object : tree.child(verb, Deprel::iobj);
}

TokenId stated_subject(const Tree& tree, TokenId predicate) {
  TokenId outer = no_token;
  for (const TokenId c : tree.children(predicate)) {
    const Deprel relation = tree[c].deprel;
    if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::csubj || relation == Deprel::csubj_pass)
      return c;
    if (relation == Deprel::nsubj_outer || relation == Deprel::csubj_outer) outer = c;
  }
  return outer;
}

bool is_dash(std::string_view form) { return form == "-" || form == "–" || form == "—" || form == "--"; }

/// "JAKARTA - Huawei has …": the place of a dateline is nobody's subject.
TokenId after_dateline(const Tree& tree, TokenId subject) {
  const Sentence& sentence = tree.parsed().sentences[tree[subject].sentence];
  if (subject != sentence.first || subject + 2 >= sentence.last || !is_dash(tree.parsed().form(subject + 1))) return subject;
  for (const TokenId c : tree.children(subject))
    if (c > subject + 1 && tree.is_nominal(c) && tree[c].deprel != Deprel::nmod) return c;
  return subject;
}

/// A finite verb whose subject the parser took for an adverbial: the nearest noun before it without a preposition.
TokenId mistaken_subject(const Tree& tree, TokenId verb) {
  if (!tree.is_verb(verb) || is_nonfinite(tree, verb)) return no_token;
  const auto children = tree.children(verb);
  for (auto c = children.rbegin(); c != children.rend(); ++c) {
    if (*c > verb) continue;
    const Deprel relation = tree.relation(*c);
    const bool loose = relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::compound || relation == Deprel::dep || relation == Deprel::vocative || relation == Deprel::dislocated;
    const bool nominal = tree.is_nominal(*c) || tree.has(*c, Deprel::det);
    if (loose && nominal && !tree.has(*c, Deprel::case_) && !is_time_noun(tree.lemma(*c)) && tree[*c].upos != Upos::NUM) return *c;
  }
  return no_token;
}

/// The head of the name that ends with the word: of "China and Russia" China.
TokenId name_that_ends(const Tree& tree, TokenId word) {
  for (unsigned step = 0; step < most_steps; ++step) {
    const TokenId above = tree.head(word);
    const Deprel relation = tree.relation(word);
    const bool inside = relation == Deprel::flat || relation == Deprel::compound || relation == Deprel::conj;
    if (above == no_token || above > word || !inside || tree[above].upos != Upos::PROPN) break;
    word = above;
  }
  return word;
}

/// "barred it from selling", "accused it of selling", "kept it running": the object is who does it.
bool leaves_action_to_object(const Tree& tree, TokenId verb, TokenId above, std::string_view mark) {
  if (mark == "from" || mark == "out of") return true;
  if (mark == "of" || mark == "for") return accuses(tree.lemma(above));
  const TokenId object = mark.empty() && tree[verb].xpos == Xpos::VBG ? object_of(tree, above) : no_token;
  return object != no_token && shows_object(tree.lemma(above)) && tree.extent(object).last == tree.extent(verb).first;
}

/// "By signing the deal China and Russia are closer": without its comma the name before the verb hangs on the phrase ahead.
TokenId name_before(const Tree& tree, TokenId verb) {
  const Deprel relation = tree.relation(verb);
  const bool main = relation == Deprel::root || relation == Deprel::ccomp || relation == Deprel::parataxis;
  if (!main || !tree.is_verb(verb) || is_nonfinite(tree, verb) || tree.has(verb, Deprel::expl)) return no_token;
  TokenId first = verb;
  for (const TokenId c : tree.children(verb))
    if (c < first && tree.relation(c) == Deprel::aux) first = c;
  const TokenId sentence = tree.parsed().sentences[tree[verb].sentence].first;
  if (first < sentence + 3 || tree[first - 1].upos != Upos::PROPN) return no_token;
  const TokenId name = name_that_ends(tree, first - 1);
  TokenId start = name;
  for (const TokenId c : tree.children(name))
    if (c < start && tree[c].upos == Upos::PROPN) start = c;
  if (start == sentence || tree[start - 1].upos == Upos::ADP || tree[start - 1].upos == Upos::PUNCT || tree.head(name) == verb) return no_token;
  return tree[start - 1].upos == Upos::DET ? no_token : name;
}

/// "the system, currently being developed by Lindt": a passive participle behind a comma describes the object right before it.
TokenId described_by_participle(const Tree& tree, TokenId participle) {
  const TokenId first = tree.extent(participle).first;
  if (tree[participle].xpos != Xpos::VBN || first < 2 || !is_nonfinite(tree, participle) || tree.has(participle, Deprel::mark)) return no_token;
  const bool holds_comma = tree.parsed().form(first) == ",";
  if (!holds_comma && tree.parsed().form(first - 1) != ",") return no_token;
  const TokenId comma = holds_comma ? first : first - 1;
  TokenId noun = comma == 0 ? no_token : comma - 1;
  for (unsigned step = 0; step < most_steps && noun != no_token && tree.is_nominal(noun); ++step) {
    if (tree.relation(noun) == Deprel::obj) return tree.extent(noun).last == comma ? noun : no_token;
    noun = tree.head(noun);
  }
  return no_token;
}

/// "President Lund until recently, who has …", "challenge Orvo - which has …": a relative clause that the tree hangs elsewhere.
TokenId named_before(const Tree& tree, TokenId who) {
  const TokenId sentence = tree.parsed().sentences[tree[who].sentence].first;
  if (who < sentence + 2) return who;
  const bool pause = is_dash(tree.parsed().form(who - 1)) || tree.parsed().form(who - 1) == ",";
  if (pause && tree.lemma(who) == "which" && tree[who - 2].upos == Upos::PROPN) return name_that_ends(tree, who - 2);
  if (tree.lemma(who) != "who" || who == sentence || tree.parsed().form(who - 1) != ",") return who;
  for (TokenId t = who - 1; t > sentence; --t)
    if (tree[t - 1].upos == Upos::PROPN) return name_that_ends(tree, t - 1);
  return who;
}

Slot slot(TokenId head, bool clausal = false) {
  Slot out;
  out.role = "subject";
  out.head = head;
  out.clausal = clausal;
  return out;
}

/// The clause whose subject a governing noun's action shares: "SoftBank made a decision to buy".
TokenId clause_over_noun(const Tree& tree, TokenId noun) {
  for (unsigned step = 0; step < most_steps; ++step) {
    if (tree.has(noun, Deprel::cop)) return noun;
    const TokenId above = tree.head(noun);
    if (above == no_token) return no_token;
    const Deprel relation = tree.relation(noun);
    if (relation == Deprel::obj || relation == Deprel::obl || relation == Deprel::xcomp) return above;
    if (relation != Deprel::conj && relation != Deprel::nmod) return no_token;
    noun = above;
  }
  return no_token;
}

/// Of "to buy" in "its plan to buy" the possessor, else the clause to look in next (through `next`), else the noun itself.
TokenId subject_under_noun(const Tree& tree, TokenId verb, TokenId noun, TokenId& next) {
  const Xpos tag = tree[verb].xpos;
  const bool to = is_infinitive(tree, verb);
  const bool of = !to && tree.has(verb, Deprel::mark);
  if (to && (is_no_deed(tree, noun) || (is_failure(tree, noun) && tree.is_verb(tree.head(noun))))) {  // "tried in vain to reach it"
    next = tree.head(noun);
    return no_token;
  }
  if (!to && !of && (tag == Xpos::VBN || tag == Xpos::VBG || tag == Xpos::VBD)) return noun;
  if (governing_noun(tree.lemma(noun)) == nullptr) return to ? noun : no_token;
  const TokenId possessor = tree.exact_child(noun, Deprel::nmod_poss);
  if (possessor != no_token) return possessor;
  next = clause_over_noun(tree, noun);
  return no_token;
}

/// "It wasn't Huawei which left": the copular clause over a relative clause says whether that holds.
bool is_cleft(const Tree& tree, TokenId relative_clause) {
  const TokenId noun = tree.head(relative_clause);
  if (noun == no_token || !tree.has(noun, Deprel::cop)) return false;
  if (tree[relative_clause].deprel != Deprel::acl_relcl) {  // parsers take it for an adverbial or complement clause too
    const TokenId subject = stated_subject(tree, relative_clause);
    if (subject == no_token || !is_relative_pronoun(tree, subject) || !tree.is_nominal(noun)) return false;
  }
  for (const TokenId c : tree.children(noun))
    if ((tree.relation(c) == Deprel::nsubj || tree.relation(c) == Deprel::expl) && tree.lemma(c) == "it") return true;
  return false;
}

/// "the death of Peter Lund in May, who had led it": events and bodies are no "who"; the name below them is.
TokenId person_below(const Tree& tree, TokenId relative_clause, TokenId noun) {
  const TokenId who = tree.child_lemma(relative_clause, "who");
  const std::string_view lemma = tree.lemma(noun);
  const bool thing = event_verb(lemma) || governing_noun(lemma) != nullptr || lemma == "administration" || lemma == "government" || lemma == "presidency" || lemma == "reign";
  if (who == no_token || tree[noun].upos != Upos::NOUN || !thing) return no_token;
  for (const TokenId c : tree.children(noun))
    if (tree.relation(c) == Deprel::nmod && c > noun && c < who && tree[c].upos == Upos::PROPN && tree.preposition(c) == "of") return c;
  return no_token;
}

/// "this decision of Lindt which makes pumps": decisions make nothing; the name right before "which" does.
TokenId owner_before(const Tree& tree, TokenId relative_clause, TokenId noun) {
  const TokenId which = tree.extent(relative_clause).first;
  if (tree[noun].upos != Upos::NOUN || which == 0 || tree.lemma(which) != "which" || tree[which - 1].upos != Upos::PROPN) return no_token;
  if (governing_noun(tree.lemma(noun)) == nullptr && !event_verb(tree.lemma(noun))) return no_token;
  for (const TokenId c : tree.children(noun))
    if (tree.relation(c) == Deprel::nmod && c > noun && tree.extent(c).last == which && tree.preposition(c) == "of") return c;
  return no_token;
}

/// "barred it from entering and limited its sales": a finite verb is not joined to a gerund but to the verb that governs it.
TokenId finite_partner(const Tree& tree, TokenId verb, TokenId above) {
  if (tree[verb].xpos != Xpos::VBD && tree[verb].xpos != Xpos::VBZ) return above;
  for (unsigned step = 0; step < most_steps; ++step) {
    const TokenId next = tree.head(above);
    const Deprel relation = tree.relation(above);
    const bool governed = relation == Deprel::advcl || relation == Deprel::xcomp || relation == Deprel::acl || relation == Deprel::conj;
    if (tree[above].xpos != Xpos::VBG || !is_nonfinite(tree, above) || !governed || next == no_token || !tree.is_verb(next)) break;
    above = next;
  }
  return above;
}

}  // namespace

bool is_relative_pronoun(const Tree& tree, TokenId token) {
  const Xpos tag = tree[token].xpos;
  return is_relative(tree.lemma(token)) && (tag == Xpos::WDT || tag == Xpos::WP || tag == Xpos::WRB || tag == Xpos::none || tag == Xpos::IN);
}

bool is_predicate(const Tree& tree, TokenId token) {
  if (tree.has(token, Deprel::cop)) return true;
  const Upos upos = tree.is_verb(token) ? Upos::VERB : tree[token].upos;
  if (upos != Upos::VERB && (upos != Upos::AUX || tree[token].xpos == Xpos::MD)) return false;
  switch (tree.relation(token)) {
    case Deprel::root: case Deprel::conj: case Deprel::ccomp: case Deprel::xcomp: case Deprel::advcl: case Deprel::acl:
    case Deprel::csubj: case Deprel::parataxis: case Deprel::appos: case Deprel::dep: case Deprel::list: return true;
    case Deprel::obj: case Deprel::obl: case Deprel::nsubj: case Deprel::nmod:
      return upos == Upos::VERB && (tree.has(token, Deprel::obj) || tree.has(token, Deprel::mark));
    default: return false;
  }
}

bool is_nonfinite(const Tree& tree, TokenId predicate) {
  const auto finite = [&](TokenId t) {
    const Xpos tag = tree[t].xpos;
    return tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD;
  };
  if (tree.is_verb(predicate) && finite(predicate)) return false;
  for (const TokenId c : tree.children(predicate))
    if ((tree.relation(c) == Deprel::aux || tree.relation(c) == Deprel::cop) && finite(c)) return false;
  return true;
}

TokenId is_to_word(const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb)) {
    if (tree.relation(c) == Deprel::mark) break;
    const bool form = tree[c].xpos == Xpos::VBD || tree[c].xpos == Xpos::VBZ || tree[c].xpos == Xpos::VBP;
    if (form && tree.lemma(c) == "be" && (tree.relation(c) == Deprel::cop || tree.relation(c) == Deprel::aux)) return c;
  }
  return no_token;
}

bool is_to_future(const Tree& tree, TokenId verb) {
  if (!tree.is_verb(verb) || !is_infinitive(tree, verb)) return false;
  const TokenId be = is_to_word(tree, verb);
  if (be == no_token) return false;
  const TokenId subject = stated_subject(tree, verb);
  if (subject == no_token || subject > be || tree.relation(subject) == Deprel::csubj) return false;
  if (is_passive(tree, verb)) return true;
  return !is_aim(tree.lemma(subject)) && tree.lemma(subject) != "it" && !tree.is_verb(subject);
}

bool is_passive(const Tree& tree, TokenId verb) {
  for (unsigned step = 0; step < most_steps && verb != no_token; ++step, verb = tree.head(verb)) {
    if (!tree.is_verb(verb)) return false;
    if (tree.exact_child(verb, Deprel::aux_pass) != no_token || tree.exact_child(verb, Deprel::nsubj_pass) != no_token) return true;
    if (tree[verb].xpos != Xpos::VBN) return false;
    if (tree[verb].deprel == Deprel::acl || tree[verb].deprel == Deprel::advcl) return !tree.has(verb, Deprel::aux);
    if (tree[verb].deprel != Deprel::conj || tree.has(verb, Deprel::aux) || tree.has(verb, Deprel::nsubj)) return false;
  }
  return false;
}

TokenId antecedent_of(const Tree& tree, TokenId relative_clause) {
  const TokenId noun = tree.head(relative_clause);
  if (noun == no_token || is_cleft(tree, relative_clause)) return noun;
  if (const TokenId owner = owner_before(tree, relative_clause, noun); owner != no_token) return owner;
  if (const TokenId person = person_below(tree, relative_clause, noun); person != no_token) return person;
  const std::string_view lemma = tree.lemma(noun);
  const bool stands_for_subject = lemma == "one" || lemma == "those" || lemma == "that";
  if (stands_for_subject && tree.has(noun, Deprel::cop)) {
    const TokenId subject = stated_subject(tree, noun);
    if (subject != no_token) return subject;
  }
  return noun;
}

TokenId resolved_relative(const Tree& tree, TokenId token) {
  if (!is_relative_pronoun(tree, token)) return token;
  TokenId at = token;
  for (unsigned step = 0; step < most_steps && at != no_token; ++step, at = tree.head(at))
    if (tree[at].deprel == Deprel::acl_relcl || (is_predicate(tree, at) && is_cleft(tree, at))) return antecedent_of(tree, at);
  return named_before(tree, token);
}

Slot subject_of(const Tree& tree, TokenId predicate) {
  TokenId at = predicate;
  for (unsigned step = 0; step < most_steps && at != no_token; ++step) {
    const TokenId stated = stated_subject(tree, at);
    if (stated != no_token) return slot(resolved_relative(tree, after_dateline(tree, stated)), tree.relation(stated) == Deprel::csubj);
    if (const TokenId mistaken = mistaken_subject(tree, at); mistaken != no_token && !tree.has(at, Deprel::expl)) return slot(mistaken);
    if (const TokenId name = name_before(tree, at); name != no_token) return slot(name);
    TokenId above = tree.head(at);
    if (above == no_token || tree.has(at, Deprel::expl)) return {};
    switch (tree[at].deprel) {
      case Deprel::conj:
        above = finite_partner(tree, at, above);
        if (!is_predicate(tree, above)) return {};
        break;
      case Deprel::xcomp: {
        const TokenId object = keeps_subject(tree.lemma(above)) ? no_token : object_of(tree, above);
        if (object != no_token && object != at) return slot(resolved_relative(tree, object));
        break;
      }
      case Deprel::advcl: {
        const std::string mark = tree.subordinator(at);
        const TokenId object = leaves_action_to_object(tree, at, above, mark) ? object_of(tree, above) : no_token;
        if (object != no_token) return slot(resolved_relative(tree, object));
        if (const TokenId noun = described_by_participle(tree, at); noun != no_token) return slot(noun);
        const bool below_complement = tree.relation(above) == Deprel::xcomp;  // "stopped short of raising rates"
        if (!is_nonfinite(tree, at) || (!is_predicate(tree, above) && !below_complement)) return {};
        break;
      }
      case Deprel::acl: {
        TokenId next = no_token;
        const TokenId noun = subject_under_noun(tree, at, above, next);
        if (noun != no_token) return slot(noun);
        if (next == no_token || next == at) return {};
        at = next;
        continue;
      }
      case Deprel::acl_relcl: return tree.has(at, Deprel::obj) || is_passive(tree, at) ? slot(antecedent_of(tree, at)) : Slot{};
      case Deprel::ccomp: case Deprel::obj: case Deprel::obl:
        if (!is_nonfinite(tree, at) || tree[above].upos != Upos::VERB) return {};
        break;
      default: return {};
    }
    at = above;
  }
  return {};
}

std::vector<Link> chain_of(const Tree& tree, TokenId predicate) {
  std::vector<Link> chain{{predicate, nullptr}};
  TokenId at = predicate;
  for (unsigned step = 0; step < most_steps; ++step) {
    const TokenId above = tree.head(at);
    if (above == no_token) break;
    if (tree[at].deprel == Deprel::conj && is_predicate(tree, at)) {  // "has decided to buy and sell": the second shares what governs the first
      if (!is_predicate(tree, above) || !is_nonfinite(tree, at) || stated_subject(tree, at) != no_token) break;
      at = above;
      continue;
    }
    if (is_cleft(tree, at)) {
      chain.push_back({above, &transparent});
      break;
    }
    if (const Governing* effect = effect_of(tree, at, above)) {
      chain.push_back({above, effect});
      at = above;
      continue;
    }
    const bool over_noun = chain.size() > 1 && chain.back().word == at && !is_predicate(tree, at);
    if (over_noun && tree.is_nominal(above) && tree[at].deprel == Deprel::conj) {  // "the heart or desire to try"
      at = above;
      chain.push_back({above, &transparent});
      continue;
    }
    if (const Governing* effect = over_noun ? effect_on_noun(tree, at, above) : nullptr) {
      chain.push_back({above, effect});
      at = above;
      continue;
    }
    break;
  }
  return chain;
}

}  // namespace crosscheck
