#include "checker/claims/quotes/direct_speech.hpp"

#include <algorithm>

#include "checker/claims/quotes/cue_source.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t no_cue = 0xffffffff;

class Attacher {
public:
  Attacher(const ParsedArticle& parsed, const std::vector<Quotation>& quotations, std::vector<Cue>& cues)
      : parsed_(parsed), quotations_(quotations), cues_(cues), quoted_(parsed.tokens.size(), false), speaks_(parsed.tokens.size(), no_cue) {
    for (std::uint32_t i = 0; i < cues.size(); ++i)
      if (cues[i].may_quote) speaks_[cues[i].head] = i;
    for (const Quotation& quotation : quotations)
      std::fill(speaks_.begin() + quotation.first, speaks_.begin() + quotation.last, no_cue);
    for (const Quotation& quotation : quotations) {
      is_speech_.push_back(is_speech(quotation));
      if (is_speech_.back()) std::fill(quoted_.begin() + quotation.first, quoted_.begin() + quotation.last, true);
    }
  }

  void run() {
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
      const Quotation& quotation = quotations_[i];
      given_.push_back(is_speech_[i] ? cue_for(i) : no_cue);
      if (const std::uint32_t other = is_speech_[i] ? cue_in_words_around(i) : no_cue; other != no_cue) given_[i] = other;
      const bool by_colon = is_speech_[i] && (given_[i] == no_cue || (is_last_speech_again(i) && is_behind_colon(quotation)));
      if (const std::uint32_t told = by_colon ? cue_by_colon(quotation) : no_cue; told != no_cue) given_[i] = told;
      if (is_speech_[i] && given_[i] == no_cue) given_[i] = cue_of_paragraph_before(quotation);
      if (given_[i] != no_cue) give(given_[i], quotation);
      if (is_speech_[i]) last_speech_ = i;
    }
    for (Cue& cue : cues_)
      if (quoted_[cue.head]) cue.content.clear();
  }

private:
  std::uint32_t block_of(TokenId token) const { return parsed_.sentences[parsed_.tokens[token].sentence].block; }
  const Sentence& sentence_of(TokenId token) const { return parsed_.sentences[parsed_.tokens[token].sentence]; }
  bool is_punctuation(TokenId token) const { return parsed_.tokens[token].upos == Upos::PUNCT; }

  /// The first word inside the marks.
  TokenId first_word(const Quotation& quotation) const {
    TokenId token = quotation.first;
    while (token < quotation.last && is_punctuation(token)) ++token;
    return token;
  }

  bool starts_with_capital(const Quotation& quotation) const {
    const char initial = parsed_.form(first_word(quotation)).front();
    return initial < 'a' || initial > 'z';
  }

  bool has_verb(const Quotation& quotation) const {
    for (TokenId token = quotation.first; token < quotation.last; ++token)
      if (parsed_.tokens[token].upos == Upos::VERB || parsed_.tokens[token].upos == Upos::AUX) return true;
    return false;
  }

  /// Somebody's speech, not a term: it starts with a capital where a sentence, a comma, a colon or the cue stands before it.
  bool is_speech(const Quotation& quotation) const {
    const TokenId word = first_word(quotation);
    if (word >= quotation.last) return false;
    if (quotation.first == 0 || block_of(quotation.first - 1) != block_of(quotation.first)) return quotation.last - quotation.first > 4;
    const char initial = parsed_.form(word).front();
    const TokenId before = quotation.first - 1;
    const bool set_off = is_punctuation(before) || speaks_[before] != no_cue;
    if (initial >= 'a' && initial <= 'z') return set_off && has_verb(quotation) && last_inner(quotation) != 0;
    return set_off && (has_verb(quotation) || last_inner(quotation) != 0);
  }

  /// The punctuation mark before the closing mark, or 0.
  char last_inner(const Quotation& quotation) const {
    for (TokenId token = quotation.last; token > quotation.first; --token) {
      const std::string_view form = parsed_.form(token - 1);
      if (!is_punctuation(token - 1)) return 0;
      if (form == "," || form == "." || form == "?" || form == "!" || form == "..." || form == "-" || form == "--") return form.front();
      if (form == "—" || form == "–" || form == "…") return '-';
    }
    return 0;
  }

  std::uint32_t cue_for(std::size_t index) const {
    const Quotation& quotation = quotations_[index];
    const std::uint32_t after = cue_after(index);
    const char inner = last_inner(quotation);
    if (inner == ',' && after != no_cue) return after;
    const bool introduced = introduces(quotation);
    const std::uint32_t before = introduced ? cue_before(index) : no_cue;
    if (before != no_cue) return before;
    if (after != no_cue && inner != '.') return after;
    if (const std::uint32_t same = cue_of_last(index); same != no_cue) return same;
    if (const std::uint32_t loose = introduced ? no_cue : cue_before(index); loose != no_cue) return loose;
    return after;
  }

  bool starts_block(TokenId token) const { return token == 0 || block_of(token - 1) != block_of(token); }
  bool ends_block(TokenId last) const { return last >= parsed_.tokens.size() || block_of(last) != block_of(last - 1); }

  /// "…," he said in Oslo. "…": the quotation before, when its cue stands between the two, or when both are speech and
  /// nothing but a new paragraph that is wholly quotation follows.
  std::uint32_t cue_of_last(std::size_t index) const {
    if (last_speech_ >= index || given_[last_speech_] == no_cue) return no_cue;
    const std::size_t last = last_speech_;
    const Quotation& quotation = quotations_[index];
    const Quotation& before = quotations_[last];
    const std::uint32_t block = block_of(quotation.first);
    const TokenId cue = cues_[given_[last]].head;
    if (block_of(before.first) == block) return cue < quotation.first ? given_[last] : no_cue;
    const bool whole_paragraph = starts_block(quotation.first) && ends_block(quotation.last);
    const bool next_paragraph = block_of(before.first) + 1 == block;
    return whole_paragraph && next_paragraph ? given_[last] : no_cue;
  }

  bool is_last_speech_again(std::size_t index) const { return last_speech_ < index && given_[index] == given_[last_speech_]; }
  bool is_behind_colon(const Quotation& quotation) const { return quotation.first > 0 && parsed_.form(quotation.first - 1) == ":"; }

  /// A speaker whom no listed verb gives: "“…,” Lund barked", "…, Lund added that it rained. “…”", "Peter Lund: “…”".
  std::uint32_t cue_in_words_around(std::size_t index) {
    const Quotation& quotation = quotations_[index];
    if (last_inner(quotation) == ',' && cue_after(index) == no_cue)
      if (const std::uint32_t cue = cue_of_any_verb(quotation); cue != no_cue) return cue;
    if (const std::uint32_t cue = cue_since_last(index); cue != no_cue) return cue;
    return given_[index] == no_cue ? cue_of_name_before_colon(quotation) : no_cue;
  }

  std::uint32_t add_cue(TokenId head, TokenRange words, TokenId source) {
    Cue cue;
    cue.head = head;
    cue.words = words;
    cue.source = source;
    cues_.push_back(std::move(cue));
    return static_cast<std::uint32_t>(cues_.size() - 1);
  }

  /// "“…,” Lund barked": behind the comma of a quotation any verb of a person is one of speech.
  std::uint32_t cue_of_any_verb(const Quotation& quotation) {
    constexpr TokenId reach = 8;
    const TokenId first = quotation.last;
    if (first >= parsed_.tokens.size() || block_of(first) != block_of(first - 1)) return no_cue;
    const TokenId limit = std::min<TokenId>(sentence_of(first).last, first + reach);
    for (TokenId verb = first; verb < limit && !quoted_[verb]; ++verb) {
      const Token& word = parsed_.tokens[verb];
      if (word.upos != Upos::VERB || (word.xpos != Xpos::VBD && word.xpos != Xpos::VBZ)) continue;
      const TokenId subject = parsed_.child(verb, Deprel::nsubj);
      const bool beside = subject != no_token && subject >= first && subject < limit && may_speak(subject);
      return beside ? add_cue(verb, {verb, verb + 1}, subject) : no_cue;
    }
    return no_cue;
  }

  /// "“…,” Lund said. Holm added that it rained. “…”": whoever a sentence between the two quotations lets speak goes on.
  std::uint32_t cue_since_last(std::size_t index) {
    const Quotation& quotation = quotations_[index];
    if (last_speech_ >= index || given_[last_speech_] == no_cue || given_[index] != given_[last_speech_]) return no_cue;
    const TokenId cue = cues_[given_[last_speech_]].head;
    for (TokenId token = quotation.first; token-- > quotations_[last_speech_].last;) {
      if (block_of(token) != block_of(quotation.first) || sentence_of(token).first <= cue) break;
      if (speaks_[token] == no_cue || parsed_.tokens[token].deprel == Deprel::acl_relcl) continue;
      const Cue before = cues_[speaks_[token]];
      return before.source != no_token && before.kind == CueKind::speech ? add_cue(before.head, before.words, before.source) : no_cue;
    }
    return no_cue;
  }

  /// "Peter Lund: “…”".
  std::uint32_t cue_of_name_before_colon(const Quotation& quotation) {
    if (quotation.first < 2 || parsed_.form(quotation.first - 1) != ":" || !has_verb(quotation) || !starts_with_capital(quotation)) return no_cue;
    TokenId name = quotation.first - 2;
    if (parsed_.tokens[name].upos != Upos::PROPN) return no_cue;
    for (TokenId above = parsed_.tokens[name].head; above != no_token && above + 4 > name && parsed_.tokens[above].upos == Upos::PROPN; above = parsed_.tokens[above].head)
      name = std::min(name, above);
    const TokenId preposition = parsed_.child(name, Deprel::case_);
    if (preposition != no_token && preposition < name) return no_cue;  // "a review by Lund: “…”"
    return add_cue(quotation.first - 1, {quotation.first - 1, quotation.first}, name);
  }

  /// "The union was angry, Holm said.", and a paragraph that is wholly quotation: Holm speaks on.
  std::uint32_t cue_of_paragraph_before(const Quotation& quotation) {
    if (quotation.first == 0 || !starts_block(quotation.first) || !ends_block(quotation.last) || !has_verb(quotation)) return no_cue;
    const Sentence& sentence = sentence_of(quotation.first - 1);
    if (sentence.block + 1 != block_of(quotation.first)) return no_cue;
    for (TokenId token = sentence.last; token-- > sentence.first;) {
      if (quoted_[token]) return no_cue;
      if (speaks_[token] == no_cue || parsed_.tokens[token].deprel == Deprel::acl_relcl) continue;
      const Cue before = cues_[speaks_[token]];
      if (before.source == no_token || before.kind != CueKind::speech) return no_cue;
      return add_cue(before.head, before.words, before.source);
    }
    return no_cue;
  }

  /// A comma, a colon or the cue itself right before the opening mark.
  bool introduces(const Quotation& quotation) const {
    if (quotation.first == 0) return false;
    const std::string_view form = parsed_.form(quotation.first - 1);
    return form == ":" || form == "," || speaks_[quotation.first - 1] != no_cue;
  }

  /// "The minister released this statement: “…”": whoever the sentence before the colon tells of speaks.
  std::uint32_t cue_by_colon(const Quotation& quotation) {
    if (quotation.first < 3 || parsed_.form(quotation.first - 1) != ":" || !has_verb(quotation) || !starts_with_capital(quotation)) return no_cue;
    const Sentence& sentence = sentence_of(quotation.first - 1);
    for (TokenId token = sentence.first; token + 1 < quotation.first; ++token) {
      const Token& word = parsed_.tokens[token];
      if (word.deprel != Deprel::root || word.upos != Upos::VERB || quoted_[token]) continue;
      const TokenId subject = parsed_.child(token, Deprel::nsubj);
      if (subject == no_token || !may_speak(subject)) return no_cue;
      if (const auto known = std::ranges::find(cues_, token, &Cue::head); known != cues_.end()) return static_cast<std::uint32_t>(known - cues_.begin());
      return add_cue(token, {token, token + 1}, subject);
    }
    return no_cue;
  }

  bool may_speak(TokenId subject) const {
    const Token& word = parsed_.tokens[subject];
    return word.upos == Upos::PROPN || (word.upos == Upos::PRON && (word.lemma == "he" || word.lemma == "she" || word.lemma == "they"));
  }

  /// The first speaking verb behind the quotation, in what follows up to the sentence's or the next quotation's end.
  std::uint32_t cue_after(std::size_t index) const {
    constexpr TokenId reach = 45;
    const TokenId first = quotations_[index].last;
    if (first >= parsed_.tokens.size() || block_of(first) != block_of(first - 1)) return no_cue;
    const TokenId limit = std::min<TokenId>(sentence_of(first).last, first + reach);
    std::uint32_t aside = no_cue;  // "“…,” Lund, who advises the board, told the paper"
    for (TokenId token = first; token < limit && !quoted_[token]; ++token) {
      if (speaks_[token] == no_cue) continue;
      const std::uint32_t cue = source_is_near(cues_[speaks_[token]], first, limit) ? speaks_[token] : no_cue;
      if (parsed_.tokens[token].deprel != Deprel::acl_relcl) return cue != no_cue ? cue : aside;
      if (aside == no_cue) aside = cue;
    }
    return aside;
  }

  bool source_is_near(const Cue& cue, TokenId first, TokenId last) const {
    return cue.source == no_token || (cue.source >= first && cue.source < last) || cue.source < first;
  }

  /// The last speaking verb before the quotation, in its sentence or the one before it in the paragraph.
  std::uint32_t cue_before(std::size_t index) const {
    const Quotation& quotation = quotations_[index];
    if (quotation.first == 0) return no_cue;
    // "Lund continued:" may stand in a paragraph of its own.
    const bool colon = parsed_.form(quotation.first - 1) == ":";
    const std::uint32_t block = block_of(colon ? quotation.first - 1 : quotation.first);
    TokenId token = quotation.first;
    const TokenId start = std::min(sentence_of(token).first, sentence_of(token - 1).first);
    constexpr TokenId reach = 150;
    while (token > start && quotation.first - token < reach && block_of(token - 1) == block) {
      --token;
      if (quoted_[token]) return no_cue;
      if (speaks_[token] != no_cue) return speaks_[token];
    }
    return no_cue;
  }

  void give(std::uint32_t index, const Quotation& quotation) {
    constexpr std::size_t most = 64;
    Cue& cue = cues_[index];
    if (cue.content.size() >= most) return;
    const bool whole = has_verb(quotation) && starts_with_capital(quotation);
    std::erase_if(cue.content, [&](const TokenRange& range) {
      const bool overlaps = range.first < quotation.last && quotation.first < range.last;
      return overlaps || (whole && !quoted_[range.first]);  // "On tax, she said: “…”": the speech is all that she said
    });
    if (cue.source != no_token && quoted_[cue.source]) cue.source = source_beside(parsed_, cue.words.first, cue.head);
    if (cue.source != no_token && quoted_[cue.source]) cue.source = no_token;
    cue.content.push_back({quotation.first, quotation.last});
    std::ranges::sort(cue.content, {}, &TokenRange::first);
  }

  const ParsedArticle& parsed_;
  const std::vector<Quotation>& quotations_;
  std::vector<Cue>& cues_;
  std::vector<bool> quoted_;           ///< of each token: inside a quotation that is speech
  std::vector<std::uint32_t> speaks_;  ///< of each token outside quotations: the cue that it heads and that may quote
  std::vector<bool> is_speech_;        ///< of each quotation
  std::size_t last_speech_ = static_cast<std::size_t>(-1);  ///< index of the speech before this quotation; none: beyond all
  std::vector<std::uint32_t> given_;   ///< of each quotation so far: its cue
};

}  // namespace

void attach_quotations(const ParsedArticle& parsed, const std::vector<Quotation>& quotations, std::vector<Cue>& cues) {
  Attacher(parsed, quotations, cues).run();
}

}  // namespace crosscheck
