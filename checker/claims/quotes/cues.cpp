#include "checker/claims/quotes/cues.hpp"

#include <algorithm>

#include "checker/claims/quotes/cue_phrases.hpp"
#include "checker/claims/quotes/cue_source.hpp"

namespace crosscheck {
namespace {

bool is_negation(const Token& token) { return token.lemma == "not" || token.lemma == "n't" || token.lemma == "never" || token.lemma == "no"; }

Stance negated(Stance stance) {
  switch (stance) {
    case Stance::confirm: return Stance::doubt;
    case Stance::deny: return Stance::report;
    case Stance::report:
    case Stance::claim: return Stance::doubt;
    case Stance::doubt: return Stance::report;
  }
  return stance;
}

class CueFinder {
public:
  CueFinder(const ParsedArticle& parsed, const Extents& extents, const CueWords& words)
      : parsed_(parsed), extents_(extents), words_(words) {}

  std::vector<Cue> run() {
    for (TokenId token = 0; token < parsed_.tokens.size(); ++token) {
      const Token& word = parsed_.tokens[token];
      if (word.upos == Upos::VERB || (word.upos == Upos::ADJ && word.deprel == Deprel::root) || is_verb_behind_quotation(token)) add_verb(token);
    }
    return std::move(found_);
  }

private:
  TokenRange subtree(TokenId token) const { return {extents_.first[token], extents_.last[token]}; }

  /// "“…,” Lund notes.": a noun to the tagger, a verb to the reader.
  bool is_verb_behind_quotation(TokenId token) const {
    const TokenId start = parsed_.sentences[parsed_.tokens[token].sentence].first;
    if (parsed_.tokens[token].xpos != Xpos::NNS || token <= start || parsed_.tokens[token - 1].upos != Upos::PROPN) return false;
    TokenId first = token - 1;
    while (first > start && parsed_.tokens[first - 1].upos == Upos::PROPN) --first;
    const std::optional<ReportingVerb> verb = words_.verb(parsed_.tokens[token].lemma);
    if (!verb || !verb->takes(frame::quote) || first == 0) return false;
    const std::string_view mark = parsed_.form(first - 1);
    return mark == "”" || mark == "\"" || mark == "''" || mark == "’";
  }

  /// "met to discuss it", "a plan to support them": nobody has said it yet.
  bool is_purpose(TokenId token) const {
    const Deprel relation = parsed_.tokens[token].deprel;
    if (parsed_.tokens[token].xpos != Xpos::VB) return false;
    const TokenId mark = parsed_.child(token, Deprel::mark);
    if (mark == no_token || parsed_.tokens[mark].lemma != "to") return false;
    return base(relation) == Deprel::advcl || base(relation) == Deprel::acl || base(relation) == Deprel::xcomp ||
           base(relation) == Deprel::ccomp || base(relation) == Deprel::csubj;
  }

  /// "As Lund put it, “…”".
  bool puts_it(TokenId token) const {
    return std::ranges::any_of(parsed_.children(token), [&](TokenId child) {
      return child == token + 1 && parsed_.tokens[child].lemma == "it" && base(parsed_.tokens[child].deprel) == Deprel::obj;
    });
  }

  std::optional<ReportingVerb> reporting_verb(TokenId token) const {
    const std::string& lemma = parsed_.tokens[token].lemma;
    const TokenId particle = parsed_.child(token, Deprel::compound_prt);
    if (particle != no_token)
      if (const auto verb = words_.verb(lemma + ' ' + parsed_.tokens[particle].lemma)) return verb;
    return words_.verb(lemma);
  }

  void add_verb(TokenId token) {
    const std::optional<ReportingVerb> verb = reporting_verb(token);
    if (!verb || parsed_.tokens[token].deprel == Deprel::amod || parsed_.tokens[token].deprel == Deprel::case_) return;
    if (is_purpose(token) || (parsed_.tokens[token].lemma == "put" && !puts_it(token))) return;
    Cue cue;
    cue.head = token;
    cue.kind = verb->kind;
    cue.stance = verb->stance;
    cue.may_quote = verb->takes(frame::quote);
    cue.words = verb_words(token);
    cue.source = source_of(parsed_, token);
    if (cue.source == no_token && cue.may_quote && (is_finite(token) || parsed_.tokens[token].xpos == Xpos::NNS)) cue.source = source_beside(parsed_, cue.words.first, token);
    add_content(cue, *verb);
    if (std::ranges::any_of(parsed_.children(token), [&](TokenId child) { return is_negation(parsed_.tokens[child]); }))
      cue.stance = negated(cue.stance);
    if (cue.source == no_token && !is_impersonal(cue)) return;
    if (parsed_.tokens[token].lemma == "cite") add_cited(cue);
    if (!cue.content.empty() || cue.may_quote) found_.push_back(std::move(cue));
  }

  /// "Reuters reported, citing two people, that …": the people are the inner voice of what the clause around reports.
  void add_cited(const Cue& cue) {
    const TokenId object = parsed_.child(cue.head, Deprel::obj);
    const TokenId host = parsed_.tokens[cue.head].head;
    if (object == no_token || host == no_token || base(parsed_.tokens[cue.head].deprel) != Deprel::advcl) return;
    const std::string& noun = parsed_.tokens[object].lemma;
    if (!words_.is_anonymous(noun) && !words_.is_document(noun)) return;
    Cue inner;
    inner.head = cue.head;
    inner.words = cue.words;
    inner.source = object;
    const TokenId clause = parsed_.child(host, Deprel::ccomp);
    if (clause != no_token) {
      add_clause(inner, clause);
    } else {
      add_trimmed(parsed_, inner, {extents_.first[host], std::min(extents_.last[host], extents_.first[cue.head])});
      add_trimmed(parsed_, inner, {extents_.last[cue.head], extents_.last[host]});
    }
    if (!inner.content.empty()) found_.push_back(std::move(inner));
  }

  /// "It is claimed that …", "is said to …": speech or thought that the paper reports without saying whose. An infinitive or
  /// imperative ("to show that …", "Note that …") reports nothing.
  bool is_impersonal(const Cue& cue) const {
    const bool passive = parsed_.child(cue.head, Deprel::aux_pass) != no_token;
    return passive && (cue.kind == CueKind::speech || cue.kind == CueKind::thought);
  }

  bool is_finite(TokenId token) const {
    const Xpos tag = parsed_.tokens[token].xpos;
    return (tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP) && parsed_.child(token, Deprel::aux_pass) == no_token;
  }

  /// The verb with the auxiliaries, negation and adverbs right before it and its particle.
  TokenRange verb_words(TokenId token) const {
    TokenRange words{token, token + 1};
    const TokenId sentence_first = parsed_.sentences[parsed_.tokens[token].sentence].first;
    while (words.first > sentence_first) {
      const Token& before = parsed_.tokens[words.first - 1];
      const Deprel relation = base(before.deprel);
      const bool part = before.head == token && (relation == Deprel::aux || relation == Deprel::advmod) &&
                        parsed_.children(words.first - 1).empty() && before.upos != Upos::SCONJ && !is_name_like(words.first - 1);
      if (!part) break;
      --words.first;
    }
    while (words.first < token && parsed_.tokens[words.first].upos == Upos::ADV && is_linking_adverb(words.first)) ++words.first;
    const TokenId particle = parsed_.child(token, Deprel::compound_prt);
    if (particle != no_token && particle == words.last) ++words.last;
    return words;
  }

  /// "Cuban said": a capital inside a sentence is a name's, whatever the tag.
  bool is_name_like(TokenId token) const {
    const char initial = parsed_.form(token).front();
    const TokenId first = parsed_.sentences[parsed_.tokens[token].sentence].first;
    const bool inside = token > first + 1 || (token > first && parsed_.tokens[first].upos != Upos::PUNCT);
    return inside && initial >= 'A' && initial <= 'Z' && parsed_.tokens[token].upos != Upos::AUX;
  }

  bool is_linking_adverb(TokenId token) const {
    const std::string& lemma = parsed_.tokens[token].lemma;
    return lemma == "when" || lemma == "where" || lemma == "how" || lemma == "why" || lemma == "then";
  }

  void add_content(Cue& cue, const ReportingVerb& verb) const {
    const bool passive = parsed_.child(cue.head, Deprel::aux_pass) != no_token;
    TokenId clause = no_token;
    TokenId object = no_token;
    TokenId infinitive = no_token;
    TokenId prepositional = no_token;
    for (const TokenId child : parsed_.children(cue.head)) {
      const Deprel relation = parsed_.tokens[child].deprel;
      if (base(relation) == Deprel::ccomp && clause == no_token) clause = child;
      if (base(relation) == Deprel::csubj && passive) clause = child;
      if (base(relation) == Deprel::xcomp && infinitive == no_token) infinitive = child;
      if (base(relation) == Deprel::obj && object == no_token) object = child;
      const bool oblique = base(relation) == Deprel::obl || base(relation) == Deprel::advcl;
      if (oblique && child > cue.head && prepositional == no_token && takes_preposition(verb, child)) prepositional = child;
    }
    if (clause == no_token) clause = clause_of_person(cue.head);
    const TokenId behind = cue.words.last;
    const TokenId end = parsed_.sentences[parsed_.tokens[cue.head].sentence].last;
    const bool lost = clause == no_token || (clause > behind && extents_.last[clause] == behind + 1);
    if (lost && verb.takes(frame::clause) && behind + 2 < end && is_that(behind)) {  // "found that …": a tree that lost the clause
      return add_trimmed(parsed_, cue, {behind, std::max(behind + 1, extents_.last[cue.head] > behind + 2 ? extents_.last[cue.head] : end)});
    }
    if (clause != no_token && verb.takes(frame::clause | frame::quote)) {
      add_clause(cue, clause);
    } else if (infinitive != no_token && infinitive > cue.head &&
               verb.takes(frame::infinitive | frame::person_infinitive | frame::gerund | frame::person_complement | frame::as)) {
      add_complement(cue, object, infinitive, passive);
    } else if (prepositional != no_token) {
      add_prepositional(cue, object, prepositional, passive);
    } else if (object != no_token && verb.takes(frame::object) && !is_empty_object(object)) {
      add_trimmed(parsed_, cue, subtree(object));
    } else if (base(parsed_.tokens[cue.head].deprel) == Deprel::parataxis && verb.takes(frame::clause | frame::quote)) {
      add_host(cue);
    }
  }

  /// "told reporters that …": parsers hang the clause on the person now and then.
  TokenId clause_of_person(TokenId verb) const {
    for (const TokenId object : parsed_.children(verb)) {
      const Deprel relation = base(parsed_.tokens[object].deprel);
      if (object < verb || (relation != Deprel::iobj && relation != Deprel::obj)) continue;
      for (const TokenId child : parsed_.children(object)) {
        const TokenId mark = parsed_.child(child, Deprel::mark);
        const bool clause = base(parsed_.tokens[child].deprel) == Deprel::acl && parsed_.tokens[child].deprel != Deprel::acl_relcl;
        if (clause && mark != no_token && parsed_.tokens[mark].lemma == "that" && !words_.noun(parsed_.tokens[object].lemma)) return child;
      }
    }
    return no_token;
  }

  /// "did so", "said nothing", "told him": pronouns that hold no content.
  bool is_empty_object(TokenId object) const {
    const Token& word = parsed_.tokens[object];
    return word.upos == Upos::PRON && parsed_.children(object).empty() && word.deprel != Deprel::obj;
  }

  /// Of a phrase or a gerund: "accused it of theft", "accused it of hiding losses".
  TokenId preposition_of(TokenId child) const {
    const TokenId marker = parsed_.child(child, Deprel::case_);
    return marker != no_token ? marker : parsed_.child(child, Deprel::mark);
  }

  bool takes_preposition(const ReportingVerb& verb, TokenId child) const {
    const TokenId preposition = preposition_of(child);
    return preposition != no_token && verb.takes_preposition(parsed_.tokens[preposition].lemma);
  }

  void add_clause(Cue& cue, TokenId clause) const {
    const TokenRange range = subtree(clause);
    const TokenRange aside = infix(cue);
    if (range.contains(cue.head) && aside.empty()) return;
    if (aside.empty()) return add_trimmed(parsed_, cue, without_reporting_tail(cue, repaired(cue, clause, range)));
    const TokenRange whole = subtree(cue.head);
    add_trimmed(parsed_, cue, {whole.first, aside.first});
    add_trimmed(parsed_, cue, {aside.last, whole.last});
  }

  bool is_that(TokenId token) const { return parsed_.tokens[token].lemma == "that" && parsed_.tokens[token].xpos == Xpos::IN; }

  /// Trees that lose the clause's beginning: "found that, on average, pay fell", "saying the judge can be fair".
  TokenRange repaired(const Cue& cue, TokenId clause, TokenRange range) const {
    const TokenId start = cue.words.last;
    if (range.first <= start) return range;
    for (TokenId token = start; token < range.first; ++token)
      if (is_that(token) || (token == start && parsed_.tokens[token].xpos == Xpos::WRB)) return {token, range.last};
    const TokenId object = parsed_.child(cue.head, Deprel::obj);
    const bool whose = object != no_token && object < clause && extents_.first[object] == start && extents_.last[object] == range.first;
    if (whose && parsed_.child(clause, Deprel::nsubj) == no_token && parsed_.child(clause, Deprel::mark) == no_token) range.first = start;
    return range;
  }

  /// "said it would close, warning that jobs would go": the second verb of saying reports for itself.
  TokenRange without_reporting_tail(const Cue& cue, TokenRange range) const {
    for (TokenId token = range.first + 2; token < range.last; ++token) {
      const Token& word = parsed_.tokens[token];
      const bool adverbial = base(word.deprel) == Deprel::advcl || base(word.deprel) == Deprel::conj;
      if (word.xpos != Xpos::VBG || !adverbial || token < cue.head || parsed_.form(token - 1) != ",") continue;
      const std::optional<ReportingVerb> verb = reporting_verb(token);
      if (verb && verb->kind == CueKind::speech && parsed_.child(token, Deprel::ccomp) != no_token) return {range.first, token - 1};
    }
    return range;
  }

  /// "The mine, she said, will close": source and cue between two commas; empty where they stand otherwise.
  TokenRange infix(const Cue& cue) const {
    TokenRange aside = cue.words;
    if (cue.source != no_token && cue.source < cue.head) aside.first = std::min(aside.first, extents_.first[cue.source]);
    if (cue.source != no_token && cue.source > cue.head) aside.last = std::max(aside.last, extents_.last[cue.source]);
    const TokenRange whole = subtree(cue.head);
    const bool between = aside.first > whole.first && aside.last + 1 < whole.last && parsed_.form(aside.first - 1) == "," &&
                         parsed_.form(aside.last) == ",";
    return between ? aside : TokenRange{};
  }

  /// "urged them to go", "called it late", "plans to go"; passive: "is expected to go" has its subject as a second piece.
  void add_complement(Cue& cue, TokenId object, TokenId complement, bool passive) const {
    TokenRange range = subtree(complement);
    if (object != no_token && object > cue.head && object < complement) range.first = std::min(range.first, extents_.first[object]);
    if (range.first <= cue.head) return;
    if (passive) add_subject(cue);
    add_trimmed(parsed_, cue, range);
  }

  void add_prepositional(Cue& cue, TokenId object, TokenId prepositional, bool passive) const {
    const TokenId preposition = preposition_of(prepositional);
    TokenRange range = subtree(prepositional);
    if (object != no_token && object > cue.head && object < prepositional) {
      range.first = std::min(range.first, extents_.first[object]);
    } else if (preposition == cue.words.last) {
      cue.words.last = preposition + 1;
      range.first = preposition + 1;
    }
    if (passive) add_subject(cue);
    add_trimmed(parsed_, cue, range);
  }

  void add_subject(Cue& cue) const {
    const TokenId subject = parsed_.child(cue.head, Deprel::nsubj);
    if (subject != no_token) add_trimmed(parsed_, cue, subtree(subject));
  }

  /// "The plan, she said, works": the clause around the cue, in the pieces that the cue leaves.
  void add_host(Cue& cue) const {
    const TokenId host = parsed_.tokens[cue.head].head;
    if (host == no_token || parsed_.child(cue.head, Deprel::nsubj) == no_token) return;
    const TokenRange whole = subtree(host);
    const TokenRange aside = subtree(cue.head);
    add_trimmed(parsed_, cue, {whole.first, std::min(whole.last, aside.first)});
    add_trimmed(parsed_, cue, {std::max(whole.first, aside.last), whole.last});
  }

  const ParsedArticle& parsed_;
  const Extents& extents_;
  const CueWords& words_;
  std::vector<Cue> found_;
};

}  // namespace

void add_trimmed(const ParsedArticle& parsed, Cue& cue, TokenRange range) {
  while (range.first < range.last && parsed.tokens[range.first].upos == Upos::PUNCT) ++range.first;
  while (range.last > range.first && parsed.tokens[range.last - 1].upos == Upos::PUNCT) --range.last;
  if (!range.empty()) cue.content.push_back(range);
}

std::vector<Cue> find_cues(const ParsedArticle& parsed, const Extents& extents, const CueWords& words) {
  std::vector<Cue> cues = CueFinder(parsed, extents, words).run();
  std::vector<Cue> phrases = find_cue_phrases(parsed, extents, words);
  cues.insert(cues.end(), std::make_move_iterator(phrases.begin()), std::make_move_iterator(phrases.end()));
  std::ranges::stable_sort(cues, {}, &Cue::head);
  return cues;
}

}  // namespace crosscheck
