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

bool is_nominal(const Token& token) {
  return token.upos == Upos::PROPN || token.upos == Upos::NOUN || token.upos == Upos::PRON || token.upos == Upos::NUM;
}

bool is_capital(std::string_view form) { return !form.empty() && form.front() >= 'A' && form.front() <= 'Z'; }

/// The token before `first`, past "(D-Va.)" and ", 52,"; no_token where nothing stands there.
TokenId skip_aside(const ParsedArticle& parsed, TokenId start, TokenId first) {
  constexpr TokenId longest = 30;
  TokenId token = first - 1;
  const std::string_view form = parsed.form(token);
  if (form != ")" && form != ",") return token;
  const std::string_view opening = form == ")" ? "(" : ",";
  for (TokenId step = 0; step < longest && token > start; ++step) {
    --token;
    if (parsed.form(token) == opening) return token > start ? token - 1 : no_token;
  }
  return no_token;
}

/// The highest word of the phrase that stays within `[first, last)`.
TokenId phrase_head(const ParsedArticle& parsed, TokenId token, TokenId first, TokenId last) {
  for (int step = 0; step < deepest; ++step) {
    const TokenId head = parsed.tokens[token].head;
    if (head == no_token || head < first || head >= last || !is_nominal(parsed.tokens[head])) break;
    token = head;
  }
  return token;
}

/// The subject of the verb itself; "it" and "there" that stand for nothing are none.
TokenId own_subject(const ParsedArticle& parsed, TokenId verb) {
  const TokenId subject = parsed.child(verb, Deprel::nsubj);
  return subject;
}

/// "Lund said it would close, warning that …": a participle behind a comma is the speaker's, not the content's.
TokenId speaker_clause(const ParsedArticle& parsed, TokenId verb) {
  const TokenId above = parsed.tokens[verb].head;
  const Token& clause = parsed.tokens[above];
  const bool participle = parsed.tokens[verb].xpos == Xpos::VBG && verb > above && parsed.form(verb - 1) == ",";
  return participle && base(clause.deprel) == Deprel::ccomp && clause.head != no_token && clause.head < above ? clause.head : above;
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
      case Deprel::advcl: verb = step == 0 ? speaker_clause(parsed, verb) : word.head; break;
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

TokenId source_beside(const ParsedArticle& parsed, TokenId first, TokenId verb) {
  const Sentence& sentence = parsed.sentences[parsed.tokens[verb].sentence];
  if (first > sentence.first) {
    const TokenId before = skip_aside(parsed, sentence.first, first);
    const bool name = before != no_token && before > sentence.first && is_capital(parsed.form(before));  // "Cuban said", whatever its tag
    if (before != no_token && (name || is_nominal(parsed.tokens[before]))) return phrase_head(parsed, before, sentence.first, first);
  }
  if (verb + 1 < sentence.last && is_nominal(parsed.tokens[verb + 1])) return phrase_head(parsed, verb + 1, verb + 1, sentence.last);
  return no_token;
}

}  // namespace crosscheck
