#include "checker/verify/story_stance.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/prefix.hpp"
#include "checker/verify/sentence_negation.hpp"

namespace crosscheck {

namespace {

bool in(const auto& value, const auto& list) { return std::ranges::find(list, value) != std::end(list); }

class StorySentence {
public:
  StorySentence(const ParsedArticle& parsed, SentenceId id, const Lexicon& lexicon)
      : parsed_(parsed), id_(id), sentence_(parsed.sentences[id]), lexicon_(lexicon), negative_(negative_tokens(parsed, sentence_)) {}

  /// The words that deny a story, or none.
  std::optional<Denial> denial() const {
    if (is_doubted() || is_question()) return std::nullopt;
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      if (denies(id)) return Denial{id_, parsed_.tokens[id].span, denies_by_content(id)};
    }
    return std::nullopt;
  }

  /// Something in it is said not to be so.
  bool has_negation() const { return std::ranges::find(negative_, true) != negative_.end(); }

  /// Only a headline or claim: "Sorry, …", or "a hoax" without a verb.
  std::optional<Denial> denial_by_form() const {
    constexpr std::array openings = {"no", "sorry"};
    const bool comma = sentence_.first + 1 < sentence_.last && parsed_.form(sentence_.first + 1) == ",";
    if (comma && in(form(sentence_.first), openings)) return Denial{id_, parsed_.tokens[sentence_.first].span};
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      const Token& token = parsed_.tokens[id];
      if (is_called(id, "false") && is_bare(id) && !is_somebodys(id)) return is_negative(id) ? std::nullopt : std::optional(Denial{id_, token.span});
    }
    return std::nullopt;
  }

  /// The main word where it is negated ("did not sell", "no strike"), or no_token; "has not" says too little of what was not.
  TokenId denied_deed() const {
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      const Token& token = parsed_.tokens[id];
      if (token.head != no_token) continue;
      if (token.upos == Upos::VERB && is_negative(id) && !is_modal(id) && token.lemma != "have") return id;
      if (token.upos == Upos::NOUN && has_no(id) && !has_copula(id)) return id;
    }
    return no_token;
  }

  bool has_name() const {
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      const char initial = parsed_.form(id).empty() ? ' ' : parsed_.form(id).front();
      if (parsed_.tokens[id].upos == Upos::PROPN && initial >= 'A' && initial <= 'Z') return true;
    }
    return false;
  }

  /// "CNN: …", "… : police"; or a statement in quotation marks, which is somebody's.
  bool names_its_source() const {
    constexpr TokenId longest_source = 3;
    TokenId mark = no_token;
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      const std::string_view written = parsed_.form(id);
      if (written == ":" && id - sentence_.first <= longest_source && is_source(sentence_.first, id)) return true;
      if (written == ":" && sentence_.last - id - 1 <= longest_source && is_source(id + 1, sentence_.last)) return true;
      if (!is_quote(written)) continue;
      if (mark != no_token && has_verb(mark, id)) return true;
      mark = id;
    }
    return false;
  }

  bool is_question() const { return sentence_.last > sentence_.first && parsed_.form(sentence_.last - 1) == "?"; }

  /// "says", "reportedly", "may", "according to", "claims of": not the text's own word, or no firm one.
  bool is_left_open() const {
    constexpr std::array hedges = {"may", "might", "could", "would", "if", "whether", "reportedly", "allegedly", "supposedly", "apparently", "purportedly",
                                   "possibly", "perhaps", "probably", "likely", "alleged", "purported", "suspected", "feared", "according"};
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      if (in(form(id), hedges) || form(id) == "?") return true;
      const std::string lemma = lowered(parsed_.tokens[id].lemma);
      constexpr std::array sayings_of = {"say", "tell", "claim", "report", "allege", "insist", "announce", "accuse", "ask", "warn", "suggest", "appear", "seem",
                                         "consider", "believe", "think", "suspect", "hope", "fear", "want"};
      const TokenId mark = parsed_.child(id, Deprel::mark);
      const bool infinitive = mark != no_token && form(mark) == "to";
      if (parsed_.tokens[id].upos == Upos::VERB && !infinitive && (in(lemma, sayings_of) || is_called(id, "deny"))) return true;
      constexpr std::array sayings = {"report", "claim", "rumor", "rumour", "allegation", "legend", "suspicion", "source", "story"};
      if (parsed_.tokens[id].upos == Upos::NOUN && in(lemma, sayings)) return true;
    }
    return false;
  }

private:
  static bool is_quote(std::string_view written) {
    constexpr std::array marks = {"\"", "'", "“", "”", "‘", "’", "``", "''"};
    return in(written, marks);
  }

  /// An agency or paper, or a word for who tells.
  bool is_source(TokenId first, TokenId last) const {
    constexpr std::array tellers = {"report", "reports", "official", "officials", "police", "source", "sources", "study", "expert", "experts", "government"};
    return std::ranges::any_of(parsed_.names, [&](const Name& name) { return name.first >= first && name.first < last && name.type == NameType::organisation; }) ||
           in(form(first), tellers) || (last == first + 1 && parsed_.form(first).size() <= 4 && parsed_.tokens[first].upos == Upos::PROPN);
  }

  bool has_verb(TokenId first, TokenId last) const {
    return std::any_of(parsed_.tokens.begin() + first, parsed_.tokens.begin() + last, [](const Token& token) { return token.upos == Upos::VERB || token.upos == Upos::AUX; });
  }

  std::string form(TokenId id) const { return lowered(parsed_.form(id)); }
  bool is_negative(TokenId id) const { return negative_[id - sentence_.first]; }

  bool is_called(TokenId id, std::string_view wanted) const {
    const bool deed = wanted == "deny" || wanted == "debunk";
    if (!deed && parsed_.tokens[id].upos == Upos::VERB && form(id) == lowered(parsed_.tokens[id].lemma)) return false;
    if (!deed && parsed_.tokens[id].xpos == Xpos::VBG) return false;
    const auto has = [&](const std::string& word) {
      return std::ranges::any_of(lexicon_.table("falsity_words").all(word), [&](const WordRow& row) {
        return row[1] == wanted || (wanted == "false" && row[1] == "feigned");
      });
    };
    return has(lowered(parsed_.tokens[id].lemma)) || has(form(id));
  }

  bool is_story(TokenId id) const {
    return id != no_token && lexicon_.table("story_nouns").contains(lowered(parsed_.tokens[id].lemma));
  }

  bool is_modal(TokenId id) const {
    return std::ranges::any_of(parsed_.children(id), [&](TokenId child) {
      constexpr std::array modals = {"may", "might", "could", "would", "should", "will", "wo", "can", "ca"};
      return base(parsed_.tokens[child].deprel) == Deprel::aux && in(form(child), modals);
    });
  }

  /// "some insist that it is a hoax", "critics wonder whether": nobody in particular, or not for certain.
  bool is_doubted() const {
    constexpr std::array doubts = {"some", "others", "many", "critics", "sceptics", "skeptics", "whether", "may", "might", "could", "if", "accused", "accusations",
                                   "reportedly", "allegedly"};
    for (TokenId id = sentence_.first; id < sentence_.last; ++id) {
      if (in(form(id), doubts)) return true;
    }
    return false;
  }

  bool has_copula(TokenId id) const { return parsed_.child(id, Deprel::cop) != no_token; }

  /// "everyone was wrong", "the hoax that cost us": no story of the headline's own.
  bool is_somebodys(TokenId id) const {
    constexpr std::array people = {"everyone", "everybody", "we", "you", "he", "she", "i"};
    const TokenId subject = parsed_.child(id, Deprel::nsubj);
    const TokenId determiner = parsed_.child(id, Deprel::det);
    return (subject != no_token && in(form(subject), people)) || (determiner != no_token && form(determiner) == "the");
  }

  /// "a hoax" that ends a headline or stands beside its subject: no noun's quality ("fake breast").
  bool is_bare(TokenId id) const {
    constexpr std::array bare = {Deprel::root, Deprel::appos, Deprel::xcomp, Deprel::parataxis, Deprel::conj};
    const TokenId preposition = parsed_.child(id, Deprel::case_);
    return in(base(parsed_.tokens[id].deprel), bare) || (preposition != no_token && form(preposition) == "as");
  }

  /// "is a hoax", "was exposed as a fake", "turned out to be false"; "a bogus story".
  bool is_predicate(TokenId id) const {
    if (has_copula(id)) return true;
    const Token& token = parsed_.tokens[id];
    const Deprel relation = base(token.deprel);
    if (relation == Deprel::amod || relation == Deprel::compound) return token.head != no_token && names_story(token.head);
    if (relation == Deprel::conj) return token.head != no_token && has_copula(token.head);
    const TokenId preposition = parsed_.child(id, Deprel::case_);
    if (relation == Deprel::obl && preposition != no_token && form(preposition) == "as") return true;
    return relation == Deprel::xcomp && form(id) != "wrong";
  }

  bool denies(TokenId id) const {
    if (is_called(id, "false") && is_predicate(id) && !is_negative(id)) return is_of_a_story(id);
    if (is_called(id, "true") && is_negative(id) && !is_modal(id) && (has_copula(id) || has_no(id))) return is_of_a_story(id) || has_no(id);
    if (form(id) == "contrary" && id + 1 < sentence_.last && form(id + 1) == "to") return names_story_below(id);
    if (has_no_plan(id)) return true;
    return parsed_.tokens[id].upos == Upos::VERB && !is_negative(id) && denies_its_object(id);
  }

  /// A story, a pronoun for one, or somebody who claims; a thing of another kind may be wrong without any story being so.
  bool is_of_a_story(TokenId id) const {
    const TokenId noun = parsed_.tokens[id].head;
    const Deprel relation = base(parsed_.tokens[id].deprel);
    // "a bogus story"; "reports that … are untrue" is parsed as a clause of the noun.
    if ((relation == Deprel::amod || (relation == Deprel::ccomp && has_copula(id))) && noun != no_token && names_story(noun)) return true;
    TokenId subject = parsed_.child(id, Deprel::nsubj);
    for (TokenId up = id; subject == no_token && up != no_token && parsed_.tokens[up].head != no_token;) {
      up = parsed_.tokens[up].head;
      subject = parsed_.child(up, Deprel::nsubj);
      if (parsed_.tokens[up].upos == Upos::VERB) break;
    }
    if (subject == no_token) return false;
    if (is_story(subject)) return true;
    return std::ranges::any_of(parsed_.children(subject), [&](TokenId child) { return names_story(child) || claims(child); });
  }

  bool names_story(TokenId id) const { return parsed_.tokens[id].upos == Upos::NOUN && is_story(id); }
  /// "the woman who claimed to have …"
  bool claims(TokenId id) const {
    const std::string lemma = lowered(parsed_.tokens[id].lemma);
    return base(parsed_.tokens[id].deprel) == Deprel::acl && (lemma == "claim" || lemma == "say" || lemma == "allege" || lemma == "report");
  }

  /// "denied that he sold it", "has no plans to sell it": what is denied stands in the sentence.
  bool denies_by_content(TokenId id) const { return is_called(id, "deny") || parsed_.tokens[id].lemma == "plan"; }

  bool has_no(TokenId id) const {
    const TokenId determiner = parsed_.child(id, Deprel::det);
    return determiner != no_token && form(determiner) == "no";
  }

  bool names_story_below(TokenId id) const {
    for (TokenId next = id; next < sentence_.last && next < id + 6; ++next) {
      if (names_story(next)) return true;
    }
    return false;
  }

  bool is_denied_itself(TokenId verb) const {
    return std::ranges::any_of(parsed_.children(verb), [&](TokenId child) { return is_negator(parsed_.tokens[child], form(child)); });
  }

  /// "has no plans to", "does not have plans to", "has no intention of".
  bool has_no_plan(TokenId id) const {
    const std::string lemma = lowered(parsed_.tokens[id].lemma);
    if (lemma != "plan" && lemma != "intention") return false;
    const TokenId head = parsed_.tokens[id].head;
    const bool denied = has_no(id) || (head != no_token && is_denied_itself(head));
    return denied && parsed_.tokens[id].upos == Upos::NOUN && head != no_token && parsed_.tokens[head].lemma == "have";
  }

  /// "denied reports", "has denied that", "debunked the story", "made it up"; not "denied bail".
  bool denies_its_object(TokenId verb) const {
    const bool debunks = is_called(verb, "debunk");
    if (!debunks && !is_called(verb, "deny")) return false;
    if (parsed_.tokens[verb].xpos == Xpos::VBN && base(parsed_.tokens[verb].deprel) == Deprel::amod) return false;
    const TokenId object = parsed_.child(verb, Deprel::obj);
    const TokenId patient = object != no_token ? object : parsed_.child(verb, Deprel::nsubj_pass);
    if (patient != no_token && is_story(patient)) return true;
    if (debunks) return patient != no_token && std::ranges::any_of(parsed_.children(patient), [&](TokenId child) { return names_story(child); });
    return parsed_.child(verb, Deprel::ccomp) != no_token || parsed_.child(verb, Deprel::xcomp) != no_token;
  }

  const ParsedArticle& parsed_;
  SentenceId id_;
  const Sentence& sentence_;
  const Lexicon& lexicon_;
  std::vector<bool> negative_;
};

}  // namespace

std::string word_stem(std::string_view lemma) {
  constexpr std::size_t letters = 5;
  return lowered(lemma.substr(0, letters));
}

std::optional<Denial> denial_in(const ParsedArticle& parsed, SentenceId sentence, const Lexicon& lexicon) {
  return StorySentence(parsed, sentence, lexicon).denial();
}

Stance stance_of_claim(const ParsedArticle& claim, const Lexicon& lexicon) {
  Stance stance;
  for (SentenceId id = 0; id < claim.sentences.size(); ++id) {
    const StorySentence sentence(claim, id, lexicon);
    if (sentence.is_question()) return {Telling::open, std::nullopt, {}};
    if (const std::optional<Denial> denial = sentence.denial()) {
      // Who tells that somebody denies a story denies nothing.
      return denial->by_content ? Stance{Telling::open, std::nullopt, {}} : Stance{Telling::denied, denial, {}};
    }
    if (const std::optional<Denial> denial = sentence.denial_by_form()) return {Telling::denied, denial, {}};
    if (const TokenId deed = sentence.denied_deed(); deed != no_token && sentence.has_name()) {
      return {Telling::denied, Denial{id, claim.tokens[deed].span}, word_stem(claim.tokens[deed].lemma)};
    }
    if (sentence.is_left_open() || sentence.names_its_source()) stance.telling = Telling::open;
  }
  return stance;
}

bool is_own_statement(const ParsedArticle& parsed, SentenceId sentence, const Lexicon& lexicon) {
  const StorySentence told(parsed, sentence, lexicon);
  return !told.is_left_open() && !told.has_negation();
}

}  // namespace crosscheck
