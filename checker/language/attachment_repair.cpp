#include "checker/language/attachment_repair.hpp"

#include <algorithm>
#include <array>

#include "checker/language/sentence_tree.hpp"

namespace crosscheck {
namespace {

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 9> accusing = {"accuse", "suspect", "convict", "acquit", "clear", "blame", "criticise", "criticize", "fine"};
constexpr std::array<std::string_view, 14> barring = {"ban", "bar", "block", "deter", "discourage", "dissuade", "exclude", "hinder",
                                                      "keep", "preclude", "prevent", "prohibit", "restrict", "stop"};
constexpr std::array<std::string_view, 23> leading = {"allow", "ask", "authorise", "authorize", "cause", "compel", "enable", "encourage",
                                                      "expect", "forbid", "force", "help", "instruct", "invite", "lead", "oblige",
                                                      "order", "permit", "persuade", "require", "tell", "urge", "want"};
constexpr std::array<std::string_view, 5> moments = {"now", "then", "recently", "today", "yesterday"};
constexpr std::array<std::string_view, 17> time_nouns = {"past", "future", "present", "year", "month", "week", "day", "decade", "century",
                                                         "summer", "winter", "spring", "autumn", "morning", "afternoon", "evening", "quarter"};
constexpr std::array<std::string_view, 20> roles = {"owner", "operator", "maker", "parent", "subsidiary", "unit", "arm", "publisher", "supplier", "capital",
                                                    "leader", "head", "chief", "founder", "manufacturer", "developer", "producer", "seller", "buyer", "builder"};

/// Nouns of what somebody does or has: "the reign of Lund, who …".
constexpr std::array<std::string_view, 18> without_people = {"administration", "presidency", "reign", "rule", "term", "tenure", "leadership", "death", "arrest",
                                                             "trial", "election", "appointment", "departure", "resignation", "office", "case", "conviction", "release"};
constexpr std::array<std::string_view, 7> adverbial = {"while", "although", "though", "because", "unless", "since", "until"};
constexpr std::array<std::string_view, 12> months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                                                     "December"};

class AttachmentRepair : public SentenceTree {
public:
  AttachmentRepair(ParsedArticle& parsed, const Lexicon& lexicon, const Sentence& sentence)
      : SentenceTree(parsed, sentence), people_(lexicon.table("person_nouns")) {}

  void run() {
    using Rule = void (AttachmentRepair::*)(TokenId);
    for (const Rule rule : {&AttachmentRepair::free_preposition, &AttachmentRepair::join_compound_name, &AttachmentRepair::split_moment, &AttachmentRepair::split_time_phrase,
                            &AttachmentRepair::join_bracketed_short_form, &AttachmentRepair::give_clause_its_subject, &AttachmentRepair::give_verb_the_subject_before,
                            &AttachmentRepair::give_interrupted_clause_its_subject, &AttachmentRepair::give_relative_its_subject,
                            &AttachmentRepair::give_set_off_name_its_verb, &AttachmentRepair::give_accused_the_deed, &AttachmentRepair::give_led_the_deed, &AttachmentRepair::give_open_question,
                            &AttachmentRepair::free_neither, &AttachmentRepair::name_the_holder, &AttachmentRepair::name_who, &AttachmentRepair::free_active_verb,
                            &AttachmentRepair::free_adverbial_clause, &AttachmentRepair::free_date,
                            &AttachmentRepair::free_span}) {
      measure();
      for (TokenId id = sentence_.first; id < sentence_.last; ++id) (this->*rule)(id);
    }
  }

private:
  /// "from Nokia and Ericsson equipment": a preposition on the first of two compounds is that of their noun.
  void free_preposition(TokenId id) {
    const Token& token = tokens_[id];
    if (token.deprel != Deprel::case_ || token.upos != Upos::ADP || token.head == no_token || token.head < id) return;
    const Token& noun = tokens_[token.head];
    if (noun.deprel != Deprel::compound || noun.head == no_token || noun.head < token.head || at(noun.head).case_marker) return;
    tokens_[id].head = noun.head;
  }

  /// "US President Lund’s rebuke": of two possessors the one without its mark is part of the other.
  void join_compound_name(TokenId id) {
    const Token& token = tokens_[id];
    if (token.deprel != Deprel::nmod_poss || token.upos == Upos::PRON || at(id).case_marker) return;
    for (TokenId next = id + 1; next < sentence_.last && next < id + 6; ++next) {
      if (tokens_[next].head != token.head || tokens_[next].deprel != Deprel::nmod_poss || !at(next).case_marker) continue;
      return hang(id, next, Deprel::compound);
    }
  }

  /// "had supplied until now the pumps": the preposition is that of the adverb.
  void split_moment(TokenId id) {
    const Token& token = tokens_[id];
    if (token.deprel != Deprel::case_ || (form(id) != "until" && form(id) != "till" && form(id) != "since") || !inside(id + 2)) return;
    const TokenId noun = token.head, moment = id + 1;
    if (!is_one_of(moments, form(moment)) || tokens_[moment].head != noun || noun < id + 2 || tokens_[noun].head == no_token) return;
    hang(moment, tokens_[noun].head, Deprel::advmod);
    hang(id, moment, Deprel::case_);
    if (base(tokens_[noun].deprel) == Deprel::obl) tokens_[noun].deprel = Deprel::obj;
  }

  /// "have worked in the past with steel": what stands behind a time phrase belongs to the verb.
  void split_time_phrase(TokenId id) {
    const Token& token = tokens_[id];
    if (token.deprel != Deprel::nmod || token.head == no_token || token.head > id) return;
    const Token& time = tokens_[token.head];
    if (base(time.deprel) != Deprel::obl || !is_one_of(time_nouns, time.lemma) || time.head == no_token || time.head > token.head) return;
    const std::string_view preposition = form(at(id).first);
    if (preposition == "with" || preposition == "by" || preposition == "against" || preposition == "into") hang(id, time.head, Deprel::obl);
  }

  /// "by United States (US) sanctions": the name with its short form is part of the noun behind them.
  void join_bracketed_short_form(TokenId id) {
    if (!inside(id + 4) || form(id + 1) != "(" || form(id + 3) != ")") return;
    const TokenId noun = id + 4, verb = tokens_[id].head;
    if (verb == no_token || tokens_[noun].head != verb || tokens_[noun].upos != Upos::NOUN || tokens_[noun].deprel != tokens_[id].deprel) return;
    if (tokens_[id].upos != Upos::PROPN || at(noun).case_marker) return;
    for (TokenId child = at(id).first; child < id; ++child)
      if (tokens_[child].head == id && tokens_[child].deprel == Deprel::case_) tokens_[child].head = noun;
    hang(id, noun, Deprel::compound);
    hang(id + 2, id, Deprel::appos);
  }

  /// "said the work is over", read as if the work were told something.
  void give_clause_its_subject(TokenId id) {
    const Token& token = tokens_[id];
    const Deprel plain = base(token.deprel);
    if ((plain != Deprel::iobj && plain != Deprel::obj) || token.head == no_token || token.head > id || !inside(at(id).last + 1)) return;
    const TokenId clause = clause_without_subject(at(id).last + 1);
    if (clause == no_token || base(tokens_[clause].deprel) != Deprel::ccomp || tokens_[clause].head != token.head) return;
    hang(id, clause, subject_relation(clause));
  }

  /// "the mine, which by some accounts was sold": the pronoun is the subject, the noun with a preposition none.
  void give_relative_its_subject(TokenId id) {
    Token& token = tokens_[id];
    const TokenId clause = token.head;
    if (base(token.deprel) != Deprel::nsubj || clause == no_token || tokens_[clause].deprel != Deprel::acl_relcl || !at(id).case_marker) return;
    if (tokens_[at(id).first].upos != Upos::ADP) return;
    for (TokenId other = at(clause).first; other < id; ++other) {
      const bool pronoun = tokens_[other].head == clause && tokens_[other].xpos == Xpos::WDT && base(tokens_[other].deprel) == Deprel::obj;
      if (!pronoun) continue;
      tokens_[other].deprel = token.deprel;
      token.deprel = Deprel::obl;
      return;
    }
  }

  /// "The work, the mayor said, will start": the words before the aside are the subject of what goes on behind it.
  void give_interrupted_clause_its_subject(TokenId id) {
    const Token& token = tokens_[id];
    const TokenId verb = token.head;
    const bool nominal = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON;
    if (!nominal || verb == no_token || verb < id || at(id).case_marker || at(verb).last < verb + 2 || form(verb + 1) != ",") return;
    if (form(at(id).last) != "," && (!inside(at(id).last + 1) || form(at(id).last + 1) != ",")) return;
    const TokenId clause = clause_without_subject(verb + 2);
    if (clause == no_token || tokens_[clause].head != verb || base(tokens_[clause].deprel) != Deprel::ccomp) return;
    for (TokenId other = id + 1; other < verb; ++other)
      if (tokens_[other].head == verb && is_subject(tokens_[other].deprel)) return hang(id, clause, subject_relation(clause));
  }

  /// "By selling the mine Halden is free": a subject that follows its clause and stands right before a finite verb is that verb's.
  void give_verb_the_subject_before(TokenId id) {
    const Token& token = tokens_[id];
    if (token.head == no_token || token.head > id) return;
    const bool behind_object = token.deprel == Deprel::appos && token.upos == Upos::PROPN && at(id).first == token.head + 1 &&
                               base(tokens_[token.head].deprel) == Deprel::obj && tokens_[token.head].upos == Upos::NOUN;  // "the mine Halden is"
    if (base(token.deprel) != Deprel::nsubj && !behind_object) return;
    const TokenId clause = clause_without_subject(at(id).last + 1);
    if (clause == no_token || clause == token.head || is_above(id, clause)) return;
    if (tokens_[clause].deprel == Deprel::acl_relcl) tokens_[clause].deprel = Deprel::advcl;
    hang(id, clause, subject_relation(clause));
  }

  /// "when Peter Lund, head of the mine, left": a name with an apposition between commas, and a verb without a subject.
  void give_set_off_name_its_verb(TokenId id) {
    const Token& name = tokens_[id];
    const Deprel plain = base(name.deprel);
    const bool loose = plain == Deprel::nmod || plain == Deprel::obl || plain == Deprel::dep || plain == Deprel::vocative;
    if (name.upos != Upos::PROPN || !loose || name.head == no_token || at(id).case_marker) return;
    const bool apposition = std::any_of(tokens_.begin() + id + 1, tokens_.begin() + at(id).last + 1,
                                        [&](const Token& other) { return other.head == id && other.deprel == Deprel::appos; });
    if (!apposition) return;
    const TokenId comma = form(at(id).last) == "," ? at(id).last : at(id).last + 1;
    if (!inside(comma) || form(comma) != ",") return;
    const TokenId clause = clause_without_subject(comma + 1);
    if (clause == no_token || is_above(id, clause)) return;
    const TokenId before = at(id).first;
    const TokenId above = name.head;
    hang(id, clause, subject_relation(clause));
    if (before == sentence_.first || tokens_[before - 1].head != above) return;
    const std::string_view mark = form(before - 1);
    if (mark != "when" && mark != "while" && mark != "as" && mark != "after" && mark != "before" && mark != "because") return;
    hang(before - 1, clause, tokens_[before - 1].deprel);
    if (tokens_[clause].deprel == Deprel::conj) tokens_[clause].deprel = Deprel::advcl;
  }

  /// "accused the firm of hiding losses": what somebody is accused of hangs on the accusing.
  void give_accused_the_deed(TokenId id) {
    const Token& token = tokens_[id];
    if (base(token.deprel) != Deprel::acl || token.head == no_token || token.head > id) return;
    const Token& accused = tokens_[token.head];
    if (base(accused.deprel) != Deprel::obj || accused.head == no_token) return;
    const std::string_view mark = form(at(id).first), verb = tokens_[accused.head].lemma;
    const bool barred = mark == "from" && token.xpos == Xpos::VBG && is_one_of(barring, verb);  // "bans firms from selling it"
    if (barred || ((mark == "of" || mark == "for") && is_one_of(accusing, verb))) hang(id, accused.head, Deprel::advcl);
  }

  /// "allowed the firm to build": what the object is led to do is the verb's complement, not its purpose.
  void give_led_the_deed(TokenId id) {
    Token& token = tokens_[id];
    if (token.deprel != Deprel::advcl || token.head == no_token || token.head > id || form(at(id).first) != "to") return;
    if (!is_one_of(leading, tokens_[token.head].lemma)) return;
    for (TokenId other = token.head + 1; other < id; ++other) {
      const Deprel plain = base(tokens_[other].deprel);
      const bool object = tokens_[other].head == token.head && (plain == Deprel::obj || plain == Deprel::iobj);
      if (object && at(other).last + 1 == at(id).first) token.deprel = Deprel::xcomp;
    }
  }

  /// "has not decided yet whether to build": what is asked or decided is the verb's complement, whatever stands between.
  void give_open_question(TokenId id) {
    Token& token = tokens_[id];
    if (token.deprel != Deprel::advcl || token.head == no_token || token.head > id || tokens_[token.head].upos != Upos::VERB) return;
    for (TokenId mark = at(id).first; mark + 1 < id; ++mark)
      if (form(mark) == "whether" && tokens_[mark].head == id && form(mark + 1) == "to") token.deprel = Deprel::xcomp;
  }

  /// "The minister neither admitted nor denied it": *neither* stands with the verb.
  void free_neither(TokenId id) {
    const Token& token = tokens_[id];
    if ((form(id) != "neither" && form(id) != "Neither") || token.head == no_token || token.head >= id || !inside(id + 1)) return;
    if (is_finite(tokens_[id + 1]) && tokens_[id + 1].upos == Upos::VERB && tokens_[token.head].head == id + 1) hang(id, id + 1, Deprel::advmod);
  }

  bool is_short_form(TokenId id) const {
    return std::ranges::all_of(form(id), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  /// "The owner of the Petrel, Peter Lund, …": the name behind the comma is the owner's.
  void name_the_holder(TokenId id) {
    const Token& token = tokens_[id];
    if (token.deprel != Deprel::appos || token.head == no_token || token.head > id) return;
    const TokenId named = token.head, role = tokens_[named].head;
    if (role == no_token || role > named || tokens_[named].deprel != Deprel::nmod || tokens_[named].upos != Upos::PROPN) return;
    if (tokens_[role].upos != Upos::NOUN || !(is_one_of(roles, tokens_[role].lemma) || people_.contains(tokens_[role].lemma))) return;
    if (is_short_form(id)) return;  // "head of the Northern Metal Exchange, NME"
    if (form(at(id).first) != "," && (at(id).first == sentence_.first || form(at(id).first - 1) != ",")) return;
    bool name = false, of = false;
    for (TokenId word = at(id).first; word <= at(id).last; ++word)
      name = name || (tokens_[word].upos == Upos::PROPN && (word == id || (tokens_[word].head == id && tokens_[word].deprel == Deprel::appos)));
    for (TokenId word = role + 1; word < named; ++word) of = of || (tokens_[word].head == named && form(word) == "of");
    if (name && of) hang(id, role, Deprel::appos);
  }

  /// "the term of President Lund, who has left": *who* is a person, not a term.
  void name_who(TokenId id) {
    Token& clause = tokens_[id];
    if (clause.deprel != Deprel::acl_relcl || clause.head == no_token || clause.head > id || tokens_[clause.head].upos != Upos::NOUN) return;
    const TokenId pronoun = at(id).first == clause.head + 1 ? no_token : first_word(id);
    if (pronoun == no_token || (form(pronoun) != "who" && form(pronoun) != "whom")) return;
    if (!is_one_of(without_people, tokens_[clause.head].lemma) || people_.contains(tokens_[clause.head].lemma)) return;
    for (TokenId name = clause.head + 1; name < pronoun; ++name)
      if (tokens_[name].head == clause.head && tokens_[name].deprel == Deprel::nmod && tokens_[name].upos == Upos::PROPN) return hang(id, name, clause.deprel);
  }
  /// The first word of a subtree that is no mark.
  TokenId first_word(TokenId id) {
    TokenId word = at(id).first;
    while (word < id && tokens_[word].upos == Upos::PUNCT) ++word;
    return word;
  }

  /// "the firm which backed out": a verb with a tense of its own is no passive.
  void free_active_verb(TokenId id) {
    Token& subject = tokens_[id];
    if (subject.deprel != Deprel::nsubj_pass || subject.head == no_token || at(subject.head).auxiliary_passive) return;
    const Xpos verb = tokens_[subject.head].xpos;
    if (verb == Xpos::VBZ || verb == Xpos::VBP || (verb == Xpos::VBD && !at(subject.head).finite_auxiliary)) subject.deprel = Deprel::nsubj;
  }

  /// "It closed while Lund was away", "fell although sales rose": no content of the verb.
  void free_adverbial_clause(TokenId id) {
    Token& clause = tokens_[id];
    if (clause.deprel != Deprel::ccomp || clause.head == no_token || clause.head > id || !at(id).subject) return;
    for (TokenId mark = at(id).first; mark < id && mark < at(id).first + 3; ++mark)
      if (tokens_[mark].head == id && tokens_[mark].deprel == Deprel::mark && is_one_of(adverbial, form(mark))) clause.deprel = Deprel::advcl;
  }

  /// "for the year ended March 31": the year ended then, which is no clause.
  void free_span(TokenId id) {
    Token& participle = tokens_[id];
    if (form(id) != "ended" || participle.head == no_token || id == sentence_.first || at(id).subject) return;
    Token& span = tokens_[id - 1];
    const Deprel plain = base(participle.deprel);
    if (span.head != id || base(span.deprel) != Deprel::obl || !at(id - 1).case_marker || !is_one_of(time_nouns, span.lemma)) return;
    if (plain != Deprel::advcl && plain != Deprel::ccomp) return;
    span.head = participle.head;
    for (TokenId other = sentence_.first; plain == Deprel::ccomp && other < sentence_.last; ++other)  // "It sold more in the year ended in May, it said"
      if (other != id && tokens_[other].head == participle.head && base(tokens_[other].deprel) == Deprel::ccomp) span.head = other;
    span.deprel = Deprel::obl;
    participle.head = id - 1;
    participle.deprel = Deprel::acl;
    participle.xpos = Xpos::VBN;
  }

  static bool is_figure(std::string_view word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }
  static bool is_modifier(Deprel relation) { return relation == Deprel::compound || relation == Deprel::nmod_desc; }

  /// "Monday June 3rd Halden is selling it": the date is no part of the seller's name.
  void free_date(TokenId id) {
    const Token& name = tokens_[id];
    if (base(name.deprel) != Deprel::nsubj || name.upos != Upos::PROPN || name.head == no_token || name.head < id) return;
    for (TokenId month = at(id).first; month < id; ++month) {
      if (tokens_[month].head != id || !is_modifier(tokens_[month].deprel) || !is_one_of(months, form(month))) continue;
      hang(month, name.head, Deprel::obl_unmarked);
      for (TokenId day = month + 1; day < id; ++day)
        if (tokens_[day].head == id && tokens_[day].upos != Upos::PROPN && is_figure(form(day))) hang(day, month, Deprel::nummod);
    }
  }

  const WordTable& people_;
};

}  // namespace

void repair_attachments(ParsedArticle& parsed, const Lexicon& lexicon) {
  for (const Sentence& sentence : parsed.sentences) AttachmentRepair(parsed, lexicon, sentence).run();
}

}  // namespace crosscheck
