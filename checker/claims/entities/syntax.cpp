#include "checker/claims/entities/syntax.hpp"

namespace crosscheck {
namespace {

constexpr int deepest = 40;  // steps towards the root that are followed

bool is_clause_relation(Deprel relation) {
  switch (base(relation)) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::advcl:
    case Deprel::acl:
    case Deprel::csubj:
    case Deprel::parataxis: return true;
    default: return relation == Deprel::acl_relcl;
  }
}

bool is_verbal(const ParsedArticle& parsed, TokenId token) {
  return parsed.tokens[token].upos == Upos::VERB || parsed.child(token, Deprel::cop) != no_token;
}

/// The first of a coordination or apposition that the token belongs to.
TokenId first_conjunct(const ParsedArticle& parsed, TokenId token) {
  for (int step = 0; step < deepest; ++step) {
    const Token& word = parsed.tokens[token];
    const Deprel relation = base(word.deprel);
    if (word.head == no_token || (relation != Deprel::conj && relation != Deprel::appos && relation != Deprel::flat)) break;
    token = word.head;
  }
  return token;
}

bool is_argument(Deprel relation) {
  const Deprel plain = base(relation);
  return plain == Deprel::nsubj || plain == Deprel::obj || plain == Deprel::iobj || plain == Deprel::obl;
}

}  // namespace

Role role_of(const ParsedArticle& parsed, TokenId head) {
  const Deprel relation = parsed.tokens[first_conjunct(parsed, head)].deprel;
  if (relation == Deprel::nmod_poss) return Role::possessor;
  switch (base(relation)) {
    case Deprel::nsubj:
    case Deprel::csubj: return Role::subject;
    case Deprel::obj:
    case Deprel::iobj: return Role::object;
    case Deprel::obl:
    case Deprel::nmod: return Role::oblique;
    default: return Role::other;
  }
}

TokenId clause_of(const ParsedArticle& parsed, TokenId token) {
  for (int step = 0; step < deepest; ++step) {
    const Token& word = parsed.tokens[token];
    if (word.head == no_token || is_clause_relation(word.deprel)) return token;
    if (base(word.deprel) == Deprel::conj && is_verbal(parsed, token)) return token;
    token = word.head;
  }
  return token;
}

bool is_below(const ParsedArticle& parsed, TokenId token, TokenId ancestor) {
  for (int step = 0; step < deepest && token != no_token; ++step) {
    if (token == ancestor) return true;
    token = parsed.tokens[token].head;
  }
  return false;
}

bool share_clause(const ParsedArticle& parsed, TokenId pronoun, TokenId antecedent) {
  const TokenId other = first_conjunct(parsed, antecedent);
  const Token& a = parsed.tokens[first_conjunct(parsed, pronoun)];
  const Token& b = parsed.tokens[other];
  return a.head == b.head && a.head != no_token && is_argument(a.deprel) && is_argument(b.deprel);
}

bool holds_as_modifier(const ParsedArticle& parsed, TokenId pronoun, TokenId antecedent) {
  TokenId token = pronoun;
  for (int step = 0; step < deepest; ++step) {
    const Token& word = parsed.tokens[token];
    if (word.head == no_token) return false;
    const Deprel relation = base(word.deprel);
    if (relation != Deprel::nmod && relation != Deprel::det && relation != Deprel::amod && relation != Deprel::compound &&
        relation != Deprel::nummod)
      return false;
    token = word.head;
    if (token == antecedent) return true;
  }
  return false;
}

bool is_outlet_place(const ParsedArticle& parsed, TokenId first, TokenId last, TokenId head) {
  constexpr TokenId dateline = 12;
  const Token& word = parsed.tokens[head];
  const Deprel relation = base(word.deprel);
  if ((relation == Deprel::obj || relation == Deprel::iobj) && word.head != no_token && parsed.tokens[word.head].lemma == "tell") return true;
  const bool bracketed = first > 0 && last < parsed.tokens.size() && parsed.form(first - 1) == "(" && parsed.form(last) == ")";
  if (bracketed && last + 1 < parsed.tokens.size() && first - parsed.sentences[word.sentence].first < dateline) {
    const std::string_view next = parsed.form(last + 1);
    return next == "-" || next == "--" || next == "–" || next == "—";
  }
  return false;
}

}  // namespace crosscheck
