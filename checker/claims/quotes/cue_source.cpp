#include "checker/claims/quotes/cue_source.hpp"

namespace crosscheck {
namespace {

constexpr int deepest = 8;

bool is_passive(const ParsedArticle& parsed, TokenId verb) {
  if (parsed.child(verb, Deprel::aux_pass) != no_token) return true;
  for (const TokenId child : parsed.children(verb))
    if (parsed.tokens[child].deprel == Deprel::nsubj_pass) return true;
  return false;
}

/// "by two officials"; no_token where there is none.
TokenId agent_of(const ParsedArticle& parsed, TokenId verb) {
  for (const TokenId child : parsed.children(verb)) {
    if (parsed.tokens[child].deprel == Deprel::obl_agent) return child;
    if (base(parsed.tokens[child].deprel) != Deprel::obl) continue;
    const TokenId preposition = parsed.child(child, Deprel::case_);
    if (preposition != no_token && parsed.tokens[preposition].lemma == "by") return child;
  }
  return no_token;
}

/// The subject of the verb itself; "it" and "there" that stand for nothing are none.
TokenId own_subject(const ParsedArticle& parsed, TokenId verb) {
  const TokenId subject = parsed.child(verb, Deprel::nsubj);
  return subject;
}

}  // namespace

TokenId source_of(const ParsedArticle& parsed, TokenId verb) {
  for (int step = 0; step < deepest && verb != no_token; ++step) {
    if (is_passive(parsed, verb) && step == 0) return agent_of(parsed, verb);
    if (const TokenId subject = own_subject(parsed, verb); subject != no_token) return subject;
    const Token& word = parsed.tokens[verb];
    if (word.head == no_token) return no_token;
    switch (base(word.deprel)) {
      case Deprel::conj:
      case Deprel::parataxis:
      case Deprel::advcl: verb = word.head; break;
      case Deprel::xcomp: {
        const TokenId object = parsed.child(word.head, Deprel::obj);
        if (object != no_token && object < verb && parsed.tokens[verb].xpos != Xpos::VBG) return object;
        verb = word.head;
        break;
      }
      case Deprel::acl: return word.head;
      default: return no_token;
    }
  }
  return no_token;
}

}  // namespace crosscheck
