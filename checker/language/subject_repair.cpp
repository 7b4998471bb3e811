#include "checker/language/subject_repair.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "checker/language/sentence_tree.hpp"

namespace crosscheck {
namespace {

constexpr TokenId deepest = 64;  ///< steps up a tree; deeper ones stay as they are

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 7> time_markers = {"after", "as", "before", "once", "since", "until", "while"};
constexpr std::array<std::string_view, 6> listeners = {"tell", "inform", "remind", "assure", "notify", "ask"};  ///< "told reporters the …"
constexpr std::string_view opener = "mean";  ///< of clauses, beside the verbs of saying
constexpr std::array<std::string_view, 22> time_nouns = {"today", "yesterday", "tomorrow", "tonight", "year", "month", "week", "day", "decade", "century",
                                                         "summer", "winter", "spring", "autumn", "morning", "afternoon", "evening", "night",
                                                         "quarter", "time", "hour", "minute"};
constexpr std::array<std::string_view, 5> objects = {"me", "him", "them", "us", "whom"};

class SubjectRepair : public SentenceTree {
public:
  SubjectRepair(ParsedArticle& parsed, const Lexicon& lexicon, const Sentence& sentence)
      : SentenceTree(parsed, sentence), reporting_(lexicon.table("reporting_verbs")), months_(lexicon.table("months")) {}

  void run() {
    read();
    for (TokenId id = sentence_.first; id < sentence_.last; ++id)
      if (give_subject(id)) read();
  }

private:
  /// What hangs on a token itself.
  struct Dependants {
    TokenId case_marker = no_token, finite = no_token;
    bool copula = false, coordinator = false, mark = false, asks = false;
  };

  /// The words before a clause's finite word: where they end, and whether a pause stands between.
  struct Before {
    TokenId end = no_token;
    TokenId pause = no_token;
  };

  Dependants& of(TokenId id) { return dependants_[id - sentence_.first]; }

  void read() {
    measure();
    dependants_.assign(sentence_.last - sentence_.first, {});
    for (TokenId id = sentence_.first; id < sentence_.last; ++id)
      if (tokens_[id].upos == Upos::VERB && is_finite(tokens_[id])) of(id).finite = id;
    for (TokenId id = sentence_.first; id < sentence_.last; ++id)
      if (tokens_[id].head != no_token) note(id, of(tokens_[id].head));
  }

  void note(TokenId id, Dependants& head) {
    const Token& token = tokens_[id];
    const Deprel plain = base(token.deprel);
    head.copula = head.copula || token.deprel == Deprel::cop;
    head.coordinator = head.coordinator || (token.deprel == Deprel::cc && (form(id) == "and" || form(id) == "but"));
    head.mark = head.mark || token.deprel == Deprel::mark;
    head.asks = head.asks || token.xpos == Xpos::WP || token.xpos == Xpos::WDT;
    if (token.deprel == Deprel::case_ && head.case_marker == no_token) head.case_marker = id;
    const bool auxiliary = plain == Deprel::aux || token.deprel == Deprel::cop;
    if (auxiliary && is_finite(token) && (head.finite == no_token || id < head.finite)) head.finite = id;
  }

  bool is_clause_without_subject(TokenId id) {
    const Deprel plain = base(tokens_[id].deprel);
    const bool joined = plain == Deprel::conj && !of(id).coordinator;
    const bool place = plain == Deprel::root || plain == Deprel::ccomp || plain == Deprel::parataxis || tokens_[id].deprel == Deprel::advcl || joined;
    return place && of(id).finite != no_token && !at(id).subject && !of(id).asks;
  }

  /// Adverbs, then a pause are passed over: "fragments also", "the mine, which burned,".
  Before before(TokenId finite) const {
    TokenId id = finite;
    while (id > sentence_.first && (tokens_[id - 1].upos == Upos::ADV || tokens_[id - 1].upos == Upos::PART) && form(id - 1) != "'s") --id;
    Before found;
    while (id > sentence_.first && finite - id < 6 && is_pause(form(id - 1))) found.pause = --id;
    if (id > sentence_.first) found.end = id - 1;
    return found;
  }
  static bool is_pause(std::string_view word) { return word == "," || word == "-" || word == "–" || word == "—" || word == ")"; }

  /// The widest phrase before the verb that must be its subject.
  bool give_subject(TokenId clause) {
    if (!is_clause_without_subject(clause)) return false;
    const Before words = before(of(clause).finite);
    if (words.end == no_token) return false;
    TokenId found = no_token;
    for (TokenId id = words.end, steps = 0; id != no_token && steps < deepest; id = tokens_[id].head, ++steps) {
      if (at(id).first <= clause && clause <= at(id).last) break;
      if (may_be_subject(id, clause, words)) found = id;
    }
    if (found == no_token || (tokens_[clause].deprel == Deprel::conj && base(tokens_[found].deprel) != Deprel::conj)) return false;
    attach(found, clause);
    return true;
  }

  bool may_be_subject(TokenId id, TokenId clause, const Before& words) {
    if (!is_nominal(id) || is_time(id) || of(id).copula || at(id).subject || of(id).finite != no_token || !has_both_pauses(id, words)) return false;
    if (of(id).case_marker != no_token) return is_marked_as_time(id, clause);
    switch (base(tokens_[id].deprel)) {
      case Deprel::ccomp: case Deprel::dislocated: case Deprel::dep: case Deprel::vocative: return true;
      case Deprel::parataxis: return words.pause == no_token || tokens_[id].head == clause;
      case Deprel::iobj: case Deprel::obj: return is_content_of_its_verb(id, clause);
      case Deprel::nsubj: return tokens_[id].head == tokens_[clause].head && base(tokens_[clause].deprel) == Deprel::ccomp && clause < tokens_[id].head;
      case Deprel::appos: return words.pause == no_token && (has_pause_before(id) ? says(clause) : tokens_[id].upos == Upos::PROPN);
      case Deprel::conj: return words.pause == no_token && of(id).coordinator && ends_another_clause(id, clause);
      default: return false;
    }
  }

  bool is_nominal(TokenId id) const {
    const Token& token = tokens_[id];
    if (token.upos == Upos::PRON) return token.xpos == Xpos::PRP && !is_one_of(objects, token.lemma) && !is_one_of(objects, form(id));
    return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM;
  }

  bool is_time(TokenId id) const {
    return is_one_of(time_nouns, tokens_[id].lemma) || months_.contains(form(id)) || months_.contains(tokens_[id].lemma);
  }

  /// A pause before the verb closes what a pause within the phrase has opened.
  bool has_both_pauses(TokenId id, const Before& words) {
    if (words.pause == no_token) return true;
    for (TokenId inner = id + 1; inner < words.pause; ++inner)
      if (is_pause(form(inner)) || form(inner) == "(") return true;
    return false;
  }
  bool has_pause_before(TokenId id) {
    const TokenId first = at(id).first;
    return is_pause(form(first)) || (first > sentence_.first && is_pause(form(first - 1)));
  }

  /// "after prices rose", read as "after prices".
  bool is_marked_as_time(TokenId id, TokenId clause) {
    const TokenId marker = of(id).case_marker;
    if (tokens_[clause].deprel != Deprel::advcl || of(clause).mark || marker > id) return false;
    const bool alone = tokens_[clause].xpos == Xpos::VBD || of(clause).finite != clause;
    return alone && is_one_of(time_markers, tokens_[marker].lemma) && base(tokens_[id].deprel) != Deprel::conj;
  }

  /// "It broke during a test and [fragments] hurt people", not "Prices in Lima and [Oslo] rose" or "that chip and [pin] help".
  bool ends_another_clause(TokenId id, TokenId clause) {
    if (tokens_[clause].deprel == Deprel::root || tokens_[id].upos == Upos::NUM) return false;
    const TokenId partner = tokens_[id].head, marker = of(partner).case_marker;
    if (marker != no_token && is_one_of(time_markers, tokens_[marker].lemma)) return false;
    const Deprel place = base(tokens_[partner].deprel);
    if (place != Deprel::obj && place != Deprel::obl && place != Deprel::nmod) return false;
    for (TokenId up = partner, steps = 0; up != no_token && steps < deepest; up = tokens_[up].head, ++steps)
      if (tokens_[up].upos == Upos::VERB || of(up).copula) return up < clause && at(up).subject;
    return false;
  }

  bool says(TokenId verb) const {
    const WordRow* row = reporting_.find(tokens_[verb].lemma);
    return row != nullptr && row->size() > 3 && (*row)[3].find("clause") != std::string_view::npos;
  }

  /// "says the mine, which is old, will close": what is said, not who is told.
  bool is_content_of_its_verb(TokenId id, TokenId clause) {
    const TokenId verb = tokens_[id].head;
    if (verb == no_token || verb > id || clause < id || tokens_[clause].head != verb || of(clause).mark) return false;
    if (tokens_[verb].xpos == Xpos::VBG && !at(verb).subject) return false;
    const bool listens = is_one_of(listeners, tokens_[verb].lemma) && !at(verb).auxiliary_passive;  // "were told the mine would close"
    return (says(verb) || tokens_[verb].lemma == opener) && !listens;
  }

  void attach(TokenId id, TokenId clause) {
    const TokenId marker = of(id).case_marker, head = tokens_[id].head;
    if (marker != no_token) {
      tokens_[marker].head = clause;
      tokens_[marker].deprel = Deprel::mark;
    }
    const Deprel plain = base(tokens_[id].deprel);
    if ((plain == Deprel::obj || plain == Deprel::iobj) && head == tokens_[clause].head) tokens_[clause].deprel = Deprel::ccomp;
    if (plain == Deprel::conj) take_coordinator(id, clause);
    tokens_[id].head = clause;
    tokens_[id].deprel = subject_relation(clause);
  }

  /// "it broke during a test and fragments hurt people": *and* joins the clauses.
  void take_coordinator(TokenId id, TokenId clause) {
    for (TokenId word = at(id).first; word < id; ++word)
      if (tokens_[word].head == id && tokens_[word].deprel == Deprel::cc) tokens_[word].head = clause;
  }

  const WordTable &reporting_, &months_;
  std::vector<Dependants> dependants_;
};

}  // namespace

void repair_subjects(ParsedArticle& parsed, const Lexicon& lexicon) {
  for (const Sentence& sentence : parsed.sentences) SubjectRepair(parsed, lexicon, sentence).run();
}

}  // namespace crosscheck
