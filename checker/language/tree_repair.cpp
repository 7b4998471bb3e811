#include "checker/language/tree_repair.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace crosscheck {
namespace {

bool is_subject(Deprel relation) {
  const Deprel plain = base(relation);
  return plain == Deprel::nsubj || plain == Deprel::csubj || plain == Deprel::expl;
}

bool is_nominal(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

/// A noun in these places is no predicate, and so has no subject.
bool is_dependent_place(Deprel relation) {
  const Deprel plain = base(relation);
  return plain == Deprel::obj || plain == Deprel::iobj || plain == Deprel::obl || plain == Deprel::nmod;
}

bool is_finite_verb(const Token& token) {
  return token.upos == Upos::VERB && (token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP);
}

/// What each token has below it, as far as the repair asks.
struct Dependents {
  std::vector<bool> subject;
  std::vector<bool> copula;
};

Dependents dependents_of(const ParsedArticle& parsed) {
  Dependents found{std::vector<bool>(parsed.tokens.size()), std::vector<bool>(parsed.tokens.size())};
  for (const Token& token : parsed.tokens) {
    if (token.head == no_token) continue;
    if (is_subject(token.deprel)) found.subject[token.head] = true;
    if (token.deprel == Deprel::cop) found.copula[token.head] = true;
  }
  return found;
}

/// The finite verb right after the token, past adverbs; no_token where there is none.
TokenId verb_after(const ParsedArticle& parsed, TokenId token) {
  const TokenId end = parsed.sentences[parsed.tokens[token].sentence].last;
  for (TokenId next = token + 1; next < end; ++next) {
    if (is_finite_verb(parsed.tokens[next])) return next;
    if (parsed.tokens[next].upos != Upos::ADV) break;
  }
  return no_token;
}

bool is_above(const ParsedArticle& parsed, TokenId above, TokenId token) {
  while (token != no_token && token != above) token = parsed.tokens[token].head;
  return token == above;
}

/// "business daily Nikkei": the noun before the subject that was read as an object of the noun before it.
void join_description(ParsedArticle& parsed, TokenId subject, TokenId noun) {
  if (subject == 0) return;
  Token& before = parsed.tokens[subject - 1];
  if (before.head != noun || before.upos != Upos::NOUN || base(before.deprel) != Deprel::obj) return;
  before.head = subject;
  before.deprel = Deprel::nmod_desc;
}

/// Verbs whose *it* can be empty without a passive: "it seems that", "it took years to".
constexpr std::array<std::string_view, 24> empty_subject_verbs = {
    "appear", "become", "begin", "come", "cost", "dawn", "emerge", "feel", "follow", "get", "happen", "help",
    "look", "make", "matter", "occur", "please", "remain", "seem", "strike", "sound", "surprise", "take", "turn"};

/// "It insisted that …": an active verb with a that-clause, and no subject beside *it*.
bool is_full_subject(const ParsedArticle& parsed, TokenId id, const std::vector<bool>& unfit) {
  const Token& token = parsed.tokens[id];
  if (token.deprel != Deprel::expl || token.head == no_token || token.head < id) return false;
  const std::string_view form = parsed.form(id);
  const Token& verb = parsed.tokens[token.head];
  if ((form != "It" && form != "it") || verb.upos != Upos::VERB || unfit[token.head]) return false;
  return std::ranges::find(empty_subject_verbs, std::string_view(verb.lemma)) == empty_subject_verbs.end();
}

/// Words that cannot be such a verb: without a that-clause, in the passive, or with a subject already.
std::vector<bool> unfit_for_full_subject(const ParsedArticle& parsed) {
  std::vector<bool> unfit(parsed.tokens.size(), true);
  for (const Token& token : parsed.tokens)
    if (token.head != no_token && base(token.deprel) == Deprel::ccomp) unfit[token.head] = false;
  for (const Token& token : parsed.tokens) {
    if (token.head == no_token) continue;
    const bool subject = is_subject(token.deprel) && token.deprel != Deprel::expl;
    if (subject || token.deprel == Deprel::aux_pass || token.deprel == Deprel::cop) unfit[token.head] = true;
  }
  return unfit;
}

constexpr std::array<std::string_view, 12> telling = {"advise", "assure", "convince", "inform", "notify", "persuade",
                                                     "remind", "show", "teach", "tell", "warn", "write"};

/// By the head of a clause: has it the mark *that*, a subject, an auxiliary or copula?
struct Clauses {
  std::vector<bool> that, subject, auxiliary;
};

Clauses clauses_of(const ParsedArticle& parsed) {
  const std::size_t count = parsed.tokens.size();
  Clauses found{std::vector<bool>(count), std::vector<bool>(count), std::vector<bool>(count)};
  for (TokenId id = 0; id < count; ++id) {
    const Token& token = parsed.tokens[id];
    if (token.head == no_token) continue;
    if (token.deprel == Deprel::mark && parsed.form(id) == "that") found.that[token.head] = true;
    if (is_subject(token.deprel)) found.subject[token.head] = true;
    if (base(token.deprel) == Deprel::aux || token.deprel == Deprel::cop) found.auxiliary[token.head] = true;
  }
  return found;
}

/// A clause with a subject of its own and the mark *that* tells what was said, not which: "told reporters that rents rose".
void give_listener_its_clause(ParsedArticle& parsed, const Clauses& clauses) {
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    Token& token = parsed.tokens[id];
    if (base(token.deprel) != Deprel::acl || !clauses.that[id] || !clauses.subject[id]) continue;
    const Token& listener = parsed.tokens[token.head];
    const bool told = base(listener.deprel) == Deprel::iobj || base(listener.deprel) == Deprel::obj;
    if (!told || listener.head == no_token || listener.head > token.head) continue;
    if (std::ranges::find(telling, std::string_view(parsed.tokens[listener.head].lemma)) == telling.end()) continue;
    token.head = listener.head;
    token.deprel = Deprel::ccomp;
  }
}

bool comma_between(const ParsedArticle& parsed, TokenId first, TokenId last) {
  for (TokenId id = first; id < last; ++id)
    if (parsed.form(id) == ",") return true;
  return false;
}

/// "sources close to the board said": an adjective between a subject and its verb describes the subject.
void give_subject_its_adjective(ParsedArticle& parsed, const Clauses& clauses) {
  for (TokenId id = 1; id < parsed.tokens.size(); ++id) {
    Token& token = parsed.tokens[id];
    Token& before = parsed.tokens[id - 1];
    const bool between = token.upos == Upos::ADJ && base(token.deprel) == Deprel::ccomp && token.head != no_token && token.head > id;
    if (!between || clauses.auxiliary[id] || before.upos != Upos::NOUN || base(before.deprel) != Deprel::nsubj) continue;
    const bool own = before.head == id && !clauses.subject[token.head] && !comma_between(parsed, id, token.head);
    if (!own && (before.head != token.head || clauses.subject[id])) continue;
    before.head = token.head;
    token.head = id - 1;
    token.deprel = Deprel::amod;
  }
}

/// "SoftBank, the third largest carrier, will build": a name between the sentence's start and a subject set off by two commas is
/// nobody spoken to; the subject describes it.
void give_name_its_apposition(ParsedArticle& parsed) {
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    Token& noun = parsed.tokens[id];
    const TokenId verb = noun.head;
    if (noun.upos != Upos::NOUN || base(noun.deprel) != Deprel::nsubj || verb == no_token || verb <= id || verb > id + 40) continue;
    const TokenId start = parsed.sentences[noun.sentence].first;
    TokenId name = no_token;
    for (TokenId before = start; before < id && before < start + 8; ++before) {
      const Token& token = parsed.tokens[before];
      const Deprel plain = base(token.deprel);
      const bool loose = plain == Deprel::vocative || plain == Deprel::dislocated || plain == Deprel::parataxis || plain == Deprel::discourse;
      if (token.head == verb && token.upos == Upos::PROPN && loose) name = before;
    }
    if (name == no_token || !comma_between(parsed, name, id) || !comma_between(parsed, id, verb)) continue;
    parsed.tokens[name].deprel = noun.deprel;
    noun.head = name;
    noun.deprel = Deprel::appos;
  }
}

constexpr std::array<std::string_view, 16> time_nouns = {"afternoon", "century", "day", "decade", "evening", "hour", "minute", "moment",
                                                         "month", "morning", "night", "quarter", "spring", "summer", "week", "year"};

/// "The Orrin mill burned": the common noun between a name and the verb is the subject, the name part of it.
void join_name_and_noun(ParsedArticle& parsed) {
  for (TokenId id = 1; id < parsed.tokens.size(); ++id) {
    Token& noun = parsed.tokens[id];
    Token& name = parsed.tokens[id - 1];
    if (noun.deprel != Deprel::obl_unmarked || noun.head != id + 1 || name.head != noun.head || base(name.deprel) != Deprel::nsubj) continue;
    const char initial = parsed.form(id).front();
    const bool common = initial >= 'a' && initial <= 'z' && std::ranges::find(time_nouns, parsed.form(id)) == time_nouns.end();
    if (!common || name.upos != Upos::PROPN) continue;
    noun.deprel = name.deprel;
    noun.upos = Upos::NOUN;
    noun.xpos = Xpos::NN;
    name.head = id;
    name.deprel = Deprel::compound;
    for (TokenId before = id - 1, steps = 0; before-- > 0 && ++steps < 12 && parsed.tokens[before].sentence == noun.sentence;)
      if (parsed.tokens[before].head == id - 1 && parsed.tokens[before].deprel == Deprel::det) parsed.tokens[before].head = id;
  }
}

/// "after the mill burned": a noun between a conjunction of time and a verb without subject or auxiliary is the verb's subject.
void give_time_clause_its_subject(ParsedArticle& parsed, const Clauses& clauses) {
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    Token& marker = parsed.tokens[id];
    if (marker.deprel != Deprel::case_ || marker.head == no_token || marker.head <= id) continue;
    const std::string_view form = parsed.form(id);
    if (form != "after" && form != "before" && form != "since" && form != "until") continue;
    Token& noun = parsed.tokens[marker.head];
    const TokenId verb = noun.head;
    if (!is_nominal(noun) || base(noun.deprel) != Deprel::obl || verb != marker.head + 1 || verb >= parsed.tokens.size()) continue;
    Token& clause = parsed.tokens[verb];
    const bool past = clause.xpos == Xpos::VBD || clause.xpos == Xpos::VBN;
    if (!past || base(clause.deprel) != Deprel::advcl || clauses.subject[verb] || clauses.auxiliary[verb]) continue;
    noun.deprel = Deprel::nsubj;
    clause.xpos = Xpos::VBD;
    marker.head = verb;
    marker.deprel = Deprel::mark;
  }
}

bool is_indefinite(std::string_view lemma) {
  return lemma == "anyone" || lemma == "anybody" || lemma == "anything" || lemma == "someone" || lemma == "nobody" || lemma == "nothing";
}

/// "did not result in anyone being charged": the participle right behind the object of a preposition is about that object.
void give_prepositional_object_its_participle(ParsedArticle& parsed, const Clauses& clauses) {
  for (TokenId id = 0; id + 2 < parsed.tokens.size(); ++id) {
    const Token& noun = parsed.tokens[id];
    const TokenId at = parsed.form(id + 1) == "being" ? id + 2 : id + 1;
    Token& participle = parsed.tokens[at];
    const bool passive = at == id + 2 && participle.xpos == Xpos::VBN && parsed.tokens[id + 1].head == at;
    const bool active = at == id + 1 && participle.xpos == Xpos::VBG && is_indefinite(noun.lemma);
    if (!passive && !active) continue;
    if (base(noun.deprel) != Deprel::obl || base(participle.deprel) != Deprel::advcl || noun.head != participle.head || clauses.subject[at]) continue;
    participle.head = id;
    participle.deprel = Deprel::acl;
  }
}

/// "vowed never to return", "agreed not to sell": the negation right before *to* belongs to the infinitive.
void give_infinitive_its_negation(ParsedArticle& parsed) {
  for (TokenId id = 0; id + 1 < parsed.tokens.size(); ++id) {
    Token& token = parsed.tokens[id];
    const Token& to = parsed.tokens[id + 1];
    if (base(token.deprel) != Deprel::advmod || to.deprel != Deprel::mark || to.xpos != Xpos::TO || to.head == no_token) continue;
    const std::string_view form = parsed.form(id);
    if ((form == "not" || form == "never") && token.head < id && parsed.tokens[to.head].head == token.head) token.head = to.head;
  }
}

}  // namespace

void repair_trees(ParsedArticle& parsed) {
  Dependents dependents = dependents_of(parsed);
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    Token& token = parsed.tokens[id];
    if (base(token.deprel) != Deprel::nsubj || !is_nominal(token) || token.head == no_token || token.head > id) continue;
    const TokenId noun = token.head;
    const Token& head = parsed.tokens[noun];
    if (!is_nominal(head) || dependents.copula[noun] || !is_dependent_place(head.deprel)) continue;
    const TokenId verb = verb_after(parsed, id);
    if (verb == no_token || dependents.subject[verb] || is_above(parsed, id, verb)) continue;
    token.head = verb;
    token.deprel = Deprel::nsubj;
    dependents.subject[verb] = true;
    join_description(parsed, id, noun);
  }
  const Clauses clauses = clauses_of(parsed);
  give_listener_its_clause(parsed, clauses);
  give_subject_its_adjective(parsed, clauses);
  give_time_clause_its_subject(parsed, clauses);
  join_name_and_noun(parsed);
  give_name_its_apposition(parsed);
  give_infinitive_its_negation(parsed);
  give_prepositional_object_its_participle(parsed, clauses);
  const std::vector<bool> unfit = unfit_for_full_subject(parsed);
  for (TokenId id = 0; id < parsed.tokens.size(); ++id)
    if (is_full_subject(parsed, id, unfit)) parsed.tokens[id].deprel = Deprel::nsubj;
}

}  // namespace crosscheck
