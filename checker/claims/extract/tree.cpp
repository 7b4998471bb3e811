#include "checker/claims/extract/tree.hpp"

#include <algorithm>

#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Extents bottom-up: a word is done once all its children are. Words on a circle of heads keep themselves.
std::vector<TokenRange> extents_of(const ParsedArticle& parsed) {
  const auto count = static_cast<TokenId>(parsed.tokens.size());
  std::vector<TokenRange> extents(count);
  std::vector<std::uint32_t> waiting(count);
  std::vector<TokenId> ready;
  for (TokenId t = 0; t < count; ++t) {
    extents[t] = {t, t + 1};
    waiting[t] = static_cast<std::uint32_t>(parsed.children(t).size());
    if (waiting[t] == 0) ready.push_back(t);
  }
  while (!ready.empty()) {
    const TokenId t = ready.back();
    ready.pop_back();
    const TokenId head = parsed.tokens[t].head;
    if (head == no_token) continue;
    extents[head].first = std::min(extents[head].first, extents[t].first);
    extents[head].last = std::max(extents[head].last, extents[t].last);
    if (--waiting[head] == 0) ready.push_back(head);
  }
  return extents;
}

bool is_noun_used_as_verb(const ParsedArticle& parsed, TokenId token) {
  if (parsed.tokens[token].upos != Upos::NOUN || parsed.child(token, Deprel::cop) != no_token) return false;
  const TokenId mark = parsed.tokens[token].xpos == Xpos::VB ? parsed.child(token, Deprel::mark) : no_token;
  if (mark != no_token && parsed.tokens[mark].xpos == Xpos::TO) return true;  // "declined to comment"
  const TokenId subject = parsed.child(token, Deprel::nsubj);
  if (subject == no_token || subject > token) return false;
  return parsed.child(token, Deprel::obj) != no_token || parsed.child(token, Deprel::xcomp) != no_token;
}

}  // namespace

Tree::Tree(const ParsedArticle& parsed) : parsed_(parsed), extents_(extents_of(parsed)) {
  lower_.reserve(parsed.tokens.size());  // views below must stay put
  lemmas_.reserve(parsed.tokens.size());
  for (TokenId t = 0; t < parsed.tokens.size(); ++t) {
    verbs_.push_back(parsed.tokens[t].upos == Upos::VERB || is_noun_used_as_verb(parsed, t));
    const std::string_view lemma = parsed.tokens[t].lemma.empty() ? parsed.form(t) : std::string_view(parsed.tokens[t].lemma);
    if (std::any_of(lemma.begin(), lemma.end(), is_capital)) {
      lower_.push_back(lowered(lemma));
      lemmas_.push_back(lower_.back());
    } else {
      lemmas_.push_back(lemma);
    }
  }
}

TokenId Tree::exact_child(TokenId token, Deprel relation) const {
  for (const TokenId c : children(token))
    if (parsed_.tokens[c].deprel == relation) return c;
  return no_token;
}

TokenId Tree::child_lemma(TokenId token, std::string_view word) const {
  for (const TokenId c : children(token))
    if (lemma(c) == word) return c;
  return no_token;
}

std::string Tree::marks(TokenId token, Deprel relation_wanted) const {
  std::string out;
  for (const TokenId c : children(token)) {
    if (relation(c) != relation_wanted) continue;
    if (!out.empty()) out += ' ';
    out += lowered(parsed_.form(c));
    for (const TokenId more : children(c))
      if (relation(more) == Deprel::fixed) out += ' ' + lowered(parsed_.form(more));
  }
  return out;
}

std::string Tree::preposition(TokenId token) const {
  std::string out = marks(token, Deprel::case_);
  for (unsigned step = 0; out.empty() && step < 20 && relation(token) == Deprel::conj && head(token) != no_token; ++step) {
    token = head(token);
    out = marks(token, Deprel::case_);
  }
  return out == "'s" || out == "’s" || out == "'" || out == "’" ? std::string() : out;
}

std::string Tree::subordinator(TokenId token) const { return marks(token, Deprel::mark); }

bool Tree::is_nominal(TokenId token) const {
  const Upos upos = (*this)[token].upos;
  return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON || upos == Upos::NUM || upos == Upos::SYM;
}

bool Tree::is_comma_before(TokenId token) const {
  const TokenId first = extents_[token].first;
  if (first == 0) return false;
  const std::string_view before = parsed_.form(first);
  const auto is_pause = [](std::string_view form) {
    return form == "," || form == "(" || form == "-" || form == "–" || form == "—" || form == "--" || form == ":";
  };
  return is_pause(before) || is_pause(parsed_.form(first - 1));
}

}  // namespace crosscheck
