#include "checker/claims/quotes/cue_phrases.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

bool is_clause_head(const Token& token) {
  switch (base(token.deprel)) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::advcl:
    case Deprel::parataxis:
    case Deprel::csubj: return true;
    default: return token.deprel == Deprel::acl_relcl || (base(token.deprel) == Deprel::conj && token.upos == Upos::VERB);
  }
}

class PhraseFinder {
public:
  PhraseFinder(const ParsedArticle& parsed, const Extents& extents, const CueWords& words)
      : parsed_(parsed), extents_(extents), words_(words) {}

  std::vector<Cue> run() {
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      const Token& word = parsed_.tokens[token];
      if (word.lemma == "accord" || word.lemma == "according") add_according(token);
      else if (word.lemma == "per" && word.upos == Upos::ADP && names_source(token)) add_preposition(token, token + 1);
      else if (word.lemma == "allegedly" || word.lemma == "reportedly" || word.lemma == "purportedly") add_adverb(token);
      else if (word.upos == Upos::NOUN) add_noun(token);
    }
    return std::move(found_);
  }

private:
  TokenRange subtree(TokenId token) const { return {extents_.first[token], extents_.last[token]}; }

  /// "per Reuters", "per the report", not "per year".
  bool names_source(TokenId per) const {
    const TokenId noun = parsed_.tokens[per].head;
    if (noun == no_token || noun < per) return false;
    return parsed_.tokens[noun].upos == Upos::PROPN || words_.is_document(parsed_.tokens[noun].lemma) || words_.is_anonymous(parsed_.tokens[noun].lemma);
  }

  void add_according(TokenId token) {
    if (token + 1 >= parsed_.tokens.size() || parsed_.tokens[token + 1].lemma != "to") return;
    add_preposition(token, token + 2);
  }

  /// Cue words `[token, behind)`; the source is the noun that they mark, the content is the clause around.
  void add_preposition(TokenId token, TokenId behind) {
    TokenId source = parsed_.tokens[token].head;
    if (source == no_token) return;
    if (source < token) {  // "according" as a verb or adverb of its own: its noun stands below it
      source = parsed_.child(token, Deprel::obl);
      if (source == no_token) return;
    }
    const TokenId above = source == parsed_.tokens[token].head ? parsed_.tokens[source].head : parsed_.tokens[token].head;
    Cue cue;
    cue.head = token;
    cue.words = {token, behind};
    cue.source = source;
    cue.may_quote = true;
    if (const TokenId clause = clause_above(above); clause != no_token) add_around(cue, clause, {token, extents_.last[source]});
    found_.push_back(std::move(cue));
  }

  TokenId clause_above(TokenId token) const {
    for (int step = 0; step < 12 && token != no_token; ++step) {
      if (is_clause_head(parsed_.tokens[token])) return token;
      token = parsed_.tokens[token].head;
    }
    return token;
  }

  /// What the clause holds before and behind the cue with its source.
  void add_around(Cue& cue, TokenId clause, TokenRange aside) {
    const TokenRange whole = subtree(clause);
    add_trimmed(parsed_, cue, {whole.first, std::min(whole.last, aside.first)});
    add_trimmed(parsed_, cue, {std::max(whole.first, aside.last), whole.last});
  }

  void add_adverb(TokenId token) {
    const TokenId clause = clause_above(parsed_.tokens[token].head);
    if (clause == no_token) return;
    Cue cue;
    cue.head = token;
    cue.words = {token, token + 1};
    cue.stance = parsed_.tokens[token].lemma == "reportedly" ? Stance::report : Stance::claim;
    add_around(cue, clause, cue.words);
    found_.push_back(std::move(cue));
  }

  void add_noun(TokenId token) {
    const std::optional<ReportingNoun> noun = words_.noun(parsed_.tokens[token].lemma);
    if (!noun) return;
    Cue cue;
    cue.head = token;
    cue.words = {token, token + 1};
    cue.stance = noun->stance;
    cue.source = possessor(token);
    for (const TokenId child : parsed_.children(token)) {
      if (child < token) continue;
      const Deprel relation = parsed_.tokens[child].deprel;
      const bool clause = noun->clause && (relation == Deprel::acl || relation == Deprel::ccomp) && has_subordinator(child);
      if (clause) add_trimmed(parsed_, cue, subtree(child));
    }
    if (!cue.content.empty()) found_.push_back(std::move(cue));
  }

  bool has_subordinator(TokenId clause) const {
    const TokenId mark = parsed_.child(clause, Deprel::mark);
    return mark != no_token && parsed_.tokens[mark].lemma != "for";
  }

  TokenId possessor(TokenId token) const {
    for (const TokenId child : parsed_.children(token))
      if (parsed_.tokens[child].deprel == Deprel::nmod_poss) return child;
    return no_token;
  }

  const ParsedArticle& parsed_;
  const Extents& extents_;
  const CueWords& words_;
  std::vector<Cue> found_;
};

}  // namespace

std::vector<Cue> find_cue_phrases(const ParsedArticle& parsed, const Extents& extents, const CueWords& words) {
  return PhraseFinder(parsed, extents, words).run();
}

}  // namespace crosscheck
