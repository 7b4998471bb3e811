#include "checker/language/set_off_repair.hpp"

#include <algorithm>
#include <array>

#include "checker/language/sentence_tree.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 27> time_words = {
    "afternoon", "century", "date", "day", "decade", "evening", "hour", "minute", "moment", "monday", "month", "morning", "night", "quarter",
    "saturday", "spring", "summer", "sunday", "thursday", "time", "today", "tuesday", "wednesday", "week", "winter", "year", "yesterday"};

class SetOffRepair : public SentenceTree {
public:
  using SentenceTree::SentenceTree;

  void run() {
    using Rule = void (SetOffRepair::*)(TokenId);
    for (const Rule rule : {&SetOffRepair::free_time, &SetOffRepair::give_description_its_name, &SetOffRepair::take_name_from_phrase,
                            &SetOffRepair::give_speaker_the_listener,
                            &SetOffRepair::take_speaker_from_quotation, &SetOffRepair::take_subject_from_participle}) {
      measure();
      for (TokenId id = sentence_.first; id < sentence_.last; ++id) (this->*rule)(id);
    }
  }

private:
  bool is_nominal(TokenId id) const { return tokens_[id].upos == Upos::NOUN || tokens_[id].upos == Upos::PROPN; }

  bool is_time(TokenId id) const {
    std::string lemma = tokens_[id].lemma;
    std::ranges::transform(lemma, lemma.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::ranges::find(time_words, lemma) != time_words.end();
  }

  /// The words from here up to the verb are its own auxiliaries and adverbs.
  bool leads_to(TokenId place, TokenId verb) const {
    if (place > verb) return false;
    for (TokenId id = place; id < verb; ++id) {
      const Deprel plain = base(tokens_[id].deprel);
      if (tokens_[id].head != verb || (plain != Deprel::aux && plain != Deprel::cop && plain != Deprel::advmod)) return false;
    }
    return true;
  }

  /// The comma that ends the phrase, within or behind it; no_token: none.
  TokenId comma_behind(TokenId id) const {
    const TokenId last = at(id).last;
    if (form(last) == ",") return last;
    return inside(last + 1) && form(last + 1) == "," ? last + 1 : no_token;
  }

  /// "Orvo this week announced": the time is the verb's.
  void free_time(TokenId id) {
    const Token& token = tokens_[id];
    if (token.deprel != Deprel::nmod_unmarked || token.head == no_token || token.head > id || !is_time(id)) return;
    const Token& noun = tokens_[token.head];
    if (base(noun.deprel) != Deprel::nsubj || noun.head == no_token || noun.head < id || !leads_to(at(id).last + 1, noun.head)) return;
    if (tokens_[at(id).first].upos != Upos::DET && tokens_[at(id).first].upos != Upos::ADJ && at(id).first != id) return;
    if (is_finite(tokens_[noun.head]) || at(noun.head).finite_auxiliary) hang(id, noun.head, Deprel::obl_unmarked);
  }

  /// "Research from Halden, the biggest lender, suggests", "Orvo, the biggest maker, has": what stands before the first comma is
  /// the subject, what stands between the commas describes the noun before it.
  void give_description_its_name(TokenId id) {
    const Token& description = tokens_[id];
    const TokenId verb = description.head;
    if (base(description.deprel) != Deprel::nsubj || !is_nominal(id) || verb == no_token || verb < id) return;
    const TokenId comma = comma_behind(id);
    if (comma == no_token || !leads_to(comma + 1, verb)) return;
    TokenId before = at(id).first;
    if (form(before) == ",") ++before;
    const bool qualified = before > sentence_.first && tokens_[before - 1].upos == Upos::ADV;  // "normally the engine of growth"
    if (qualified) --before;
    if (before <= sentence_.first + 1 || form(before - 1) != ",") return;
    const TokenId subject = loose_phrase_before(before - 1, verb);
    if (subject == no_token) return;
    const bool named = tokens_[before - 2].upos == Upos::PROPN && tokens_[before - 2].deprel == Deprel::nmod;
    const Deprel relation = description.deprel;
    hang(id, named ? before - 2 : subject, Deprel::appos);
    tokens_[subject].deprel = relation;
    if (qualified && at(before).first == at(before).last) hang(before, id, Deprel::advmod);
  }

  /// A noun without a preposition that hangs on the verb as no participant and ends at the comma.
  TokenId loose_phrase_before(TokenId comma, TokenId verb) const {
    for (TokenId id = sentence_.first; id < comma; ++id) {
      if (tokens_[id].head != verb || !is_nominal(id) || at(id).case_marker || is_time(id)) continue;
      const Deprel plain = base(tokens_[id].deprel);
      const bool loose = plain == Deprel::obl || plain == Deprel::dep || plain == Deprel::vocative || plain == Deprel::dislocated;
      if (loose && comma_behind(id) == comma && at(id).first == first_word()) return id;
    }
    return no_token;
  }

  /// Past opening marks and conjunctions.
  TokenId first_word() const {
    TokenId id = sentence_.first;
    while (inside(id + 1) && (tokens_[id].upos == Upos::PUNCT || tokens_[id].upos == Upos::CCONJ)) ++id;
    return id;
  }

  /// "According to forecasts, Orvo, the biggest maker, will report": a name behind the comma of a phrase ahead is no apposition where
  /// the verb has no subject.
  void take_name_from_phrase(TokenId id) {
    const Token& name = tokens_[id];
    if (name.deprel != Deprel::appos || name.upos != Upos::PROPN || name.head == no_token || name.head > id) return;
    const TokenId noun = name.head, verb = tokens_[noun].head;
    if (base(tokens_[noun].deprel) != Deprel::obl || verb == no_token || verb < id || !at(noun).case_marker || at(verb).subject) return;
    if (tokens_[noun].upos != Upos::NOUN || !leads_to(at(noun).last + 1, verb)) return;
    if (!is_finite(tokens_[verb]) && !at(verb).finite_auxiliary) return;
    if (form(at(id).first) != "," && form(at(id).first - 1) != ",") return;
    for (TokenId other = noun + 1; other < id; ++other)
      if (tokens_[other].head == noun && tokens_[other].deprel == Deprel::appos) return;
    for (TokenId other = id + 1; other < verb; ++other)
      if (tokens_[other].head == noun && tokens_[other].deprel == Deprel::appos) hang(other, id, Deprel::appos);
    hang(id, verb, subject_relation(verb));
  }

  /// "Lund, who advises the board, told Reuters": nobody tells behind his verb.
  void give_speaker_the_listener(TokenId id) {
    Token& listener = tokens_[id];
    const TokenId verb = listener.head;
    if (listener.deprel != Deprel::nsubj || verb == no_token || verb + 1 != at(id).first || tokens_[verb].lemma != "tell") return;
    if (verb <= sentence_.first + 1 || form(verb - 1) != ",") return;
    for (TokenId other = verb - 1; other > sentence_.first; --other) {
      const bool near = tokens_[other].head == verb || (tokens_[other].head != no_token && tokens_[tokens_[other].head].head == verb);
      if (!near || !is_nominal(other) || at(other).case_marker || (at(other).last != verb - 1 && at(other).last + 2 != verb)) continue;
      if (tokens_[other].deprel == Deprel::obj) continue;
      listener.deprel = Deprel::obj;
      return hang(other, verb, Deprel::nsubj);
    }
  }

  /// "“There is no hope,” Lund, who advises the board, said": whoever stands right behind the closing mark speaks.
  void take_speaker_from_quotation(TokenId id) {
    const Token& speaker = tokens_[id];
    const Deprel plain = base(speaker.deprel);
    const bool loose = speaker.deprel == Deprel::appos || plain == Deprel::dep || plain == Deprel::nmod || plain == Deprel::conj;
    TokenId first = at(id).first;
    while (first < id && tokens_[first].upos == Upos::PUNCT) ++first;
    if (!loose || !is_nominal(id) || at(id).case_marker || first < sentence_.first + 2 || !is_closing(first)) return;
    const TokenId comma = comma_behind(id);
    const TokenId clause = comma == no_token ? no_token : clause_without_subject(comma + 1);
    if (clause == comma + 1 && clause != no_token) hang(id, clause, Deprel::nsubj);
  }

  /// A closing mark with its comma stands right before the word.
  bool is_closing(TokenId word) const {
    const std::string_view mark = form(word - 1), inner = form(word - 2);
    return (mark == "\"" || mark == "”" || mark == "''" || mark == "’") && (inner == "," || inner == "." || inner == "?" || inner == "!");
  }

  /// "Lund, asked about the price, said": the participle between commas describes the subject.
  void take_subject_from_participle(TokenId id) {
    Token& participle = tokens_[id];
    const TokenId verb = participle.head;
    const bool past = participle.xpos == Xpos::VBD || participle.xpos == Xpos::VBN;
    if (base(participle.deprel) != Deprel::ccomp || !past || verb == no_token || verb < id || at(id).finite_auxiliary || at(verb).subject) return;
    const TokenId comma = comma_behind(id);
    if (comma == no_token || comma + 1 != verb || form(at(id).last - (form(at(id).last) == "," ? 1 : 0)) == "\"") return;
    for (TokenId subject = at(id).first; subject < id; ++subject) {
      if (tokens_[subject].head != id || base(tokens_[subject].deprel) != Deprel::nsubj || !is_nominal(subject)) continue;
      if (comma_behind(subject) == no_token || comma_behind(subject) + 1 != id) return;
      hang(subject, verb, Deprel::nsubj);
      participle.xpos = Xpos::VBN;
      return hang(id, subject, Deprel::acl);
    }
  }
};

}  // namespace

void repair_set_off_subjects(ParsedArticle& parsed) {
  for (const Sentence& sentence : parsed.sentences) SetOffRepair(parsed, sentence).run();
}

}  // namespace crosscheck
