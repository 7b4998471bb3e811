#include "checker/language/sentences.hpp"

#include <algorithm>
#include <string>

#include "checker/language/abbreviations.hpp"
#include "checker/language/characters.hpp"
#include "checker/language/sentence_words.hpp"

namespace crosscheck {
namespace {

using enum CharacterKind;

class Splitter {
public:
  Splitter(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::vector<Span> run() {
    std::uint32_t at = 0;
    while (at < text_.size()) {
      const Character c = character_at(text_, at);
      at = step(c);
    }
    close(static_cast<std::uint32_t>(text_.size()));
    return std::move(sentences_);
  }

private:
  /// Looks at one character; returns where to go on.
  std::uint32_t step(const Character& c) {
    switch (c.kind) {
      case blank:
        if (c.point == '\n' || c.point == '\r' || c.point == 0x2028 || c.point == 0x2029) close(c.start);
        return c.end;
      case stop: case exclaim: case ellipsis: return terminator(c);
      case upper:
        if (is_glue(c)) close(c.start);
        return c.end;
      case opener:
        if ((c.point == 0x201C || c.point == 0xAB) && c.start > begin_ && is_glued_quote(c)) close(c.start);
        return c.end;
      case closer:
        if (is_smile(c)) close(c.end);
        return c.end;
      case lower: case digit: case straight_quote: case apostrophe: case dash: case comma: case symbol:
      case CharacterKind::other: return c.end;
    }
    return c.end;
  }

  /// "Well done :-) The rest": the end of a face, a capital behind it.
  bool is_smile(const Character& c) const {
    std::uint32_t start = c.start;
    while (start > begin_ && c.start - start < 3 && text_[start - 1] != ' ') --start;
    const std::string_view eyes = view(start, c.start);
    if (eyes != ":" && eyes != ";" && eyes != ":-" && eyes != ";-" && eyes != "=") return false;
    return c.end + 1 < size() && text_[c.end] == ' ' && character_at(text_, c.end + 1).kind == upper;
  }

  void close(std::uint32_t end) {
    std::uint32_t start = begin_, stop_at = end;
    while (start < stop_at) {
      const Character c = character_at(text_, start);
      if (c.kind != blank) break;
      start = c.end;
    }
    while (stop_at > start) {
      const Character c = character_before(text_, stop_at);
      if (c.kind != blank) break;
      stop_at = c.start;
    }
    if (start < stop_at) sentences_.push_back({start, stop_at});
    begin_ = end;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::string_view view(std::uint32_t start, std::uint32_t end) const { return text_.substr(start, end - start); }

  /// The letters from `at` on (at most 24 characters).
  std::string_view letters_from(std::uint32_t at) const {
    std::uint32_t end = at;
    for (int i = 0; i < 24 && end < size(); ++i) {
      const Character c = character_at(text_, end);
      if (!is_letter(c.kind)) break;
      end = c.end;
    }
    return view(at, end);
  }
  std::string_view letters_before(std::uint32_t at) const {
    std::uint32_t start = at;
    for (int i = 0; i < 24 && start > begin_; ++i) {
      const Character c = character_before(text_, start);
      if (!is_letter(c.kind)) break;
      start = c.start;
    }
    return view(start, at);
  }

  bool is_word_of_language(std::string_view word, bool is_inflected = true) const {
    if (word.size() == 1) return word == "A" || word == "a" || word == "I";
    if (is_function_word(word)) return true;
    for (const Upos upos : {Upos::NOUN, Upos::VERB, Upos::ADJ, Upos::ADV}) {
      if (is_inflected ? !lexicon_.base_forms(word, upos).empty() : lexicon_.is_known(word, upos)) return true;
    }
    return false;
  }

  static bool is_function_word(std::string_view word) {
    std::string title(word);
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 32);
    return is_starter(title);
  }

  /// "SoftbankThe", "techIn May": page scraping lost the break between two blocks. The part before must be a word, or a
  /// name seen before in the text; the part after a function word, or a known word while the former is one too.
  bool is_glue(const Character& c) const {
    if (c.start <= begin_ || character_before(text_, c.start).kind != lower) return false;
    const std::string_view before = letters_before(c.start), after = letters_from(c.start);
    if (before.size() < 3 || before.size() + after.size() > 40) return false;
    const std::uint32_t after_end = c.start + static_cast<std::uint32_t>(after.size());
    const bool at_word_end = after_end == size() || !is_word(character_at(text_, after_end).kind);
    if (!at_word_end || is_inside_address(c.start)) return false;
    if (is_camel_name(before, after)) return false;
    if (is_starter(after) && after.size() > 1 && after != "How" && after != "What" && after != "You") return is_word_of_language(before) || appears_apart(before, c.start);
    return false;
  }

  /// "iPhone", "YouTube", "McDonald", "LaTeX": capitals inside one name.
  static bool is_camel_name(std::string_view before, std::string_view after) {
    for (const std::string_view prefix : {"Mc", "Mac", "De", "Di", "La", "Le", "Van", "O", "You", "Face", "Linked", "Play", "Power", "Word"})
      if (before == prefix) return true;
    return after.size() == 1;
  }

  /// The word stands elsewhere in the text with nothing glued to it.
  bool appears_apart(std::string_view word, std::uint32_t here) const {
    const std::size_t window_start = here > 2000 ? here - 2000 : 0;
    const std::string_view window = text_.substr(window_start, 4000);
    for (std::size_t at = window.find(word); at != std::string_view::npos; at = window.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if (window_start + end == here) continue;
      if (end < window.size() && is_word(character_at(window, static_cast<std::uint32_t>(end)).kind)) continue;
      return true;
    }
    return false;
  }

  bool is_inside_address(std::uint32_t at) const {
    const std::string_view marks = "/@_=&#\\";
    for (std::uint32_t i = at, n = 0; i > 0 && n < 80 && text_[i - 1] != ' ' && text_[i - 1] != '\n'; --i, ++n)
      if (marks.find(text_[i - 1]) != std::string_view::npos) return true;
    return false;
  }

  /// "technology“Huawei": an opening quotation mark directly after a letter, a capital behind it.
  bool is_glued_quote(const Character& c) const {
    if (!is_word(character_before(text_, c.start).kind) || c.end >= size()) return false;
    return character_at(text_, c.end).kind == upper;
  }

  /// What follows a terminator and its closing marks.
  struct After {
    std::uint32_t end = 0;    ///< of the closing marks: the sentence would end here
    std::uint32_t next = 0;   ///< first character that is no blank; size() at the end
    bool blank = false;       ///< white space between the two
    bool quote = false;       ///< a closing quotation mark was among the closing marks
  };

  After after(std::uint32_t at) const {
    After out{at, at, false, false};
    while (out.end < size()) {
      const Character c = character_at(text_, out.end);
      const bool straight = c.kind == straight_quote || (c.kind == apostrophe && !starts_word(c.end));
      if (c.kind == closer || (straight && !opens(c))) {
        out.quote = out.quote || c.kind != closer || c.point == 0x201D || c.point == 0xBB;
        out.end = c.end;
      } else if (const std::uint32_t note = note_mark(out.end); note != out.end) {
        out.end = note;
      } else {
        break;
      }
    }
    out.next = out.end;
    skip_blanks(out);
    while (out.next < size() && text_[out.next] == '[') {  // "in 1805. [6] An early …"
      const std::uint32_t note = note_mark(out.next);
      if (note == out.next) break;
      out.next = out.end = note;
      skip_blanks(out);
    }
    return out;
  }

  void skip_blanks(After& rest) const {
    while (rest.next < size()) {
      const Character c = character_at(text_, rest.next);
      if (c.kind != CharacterKind::blank) break;
      rest.blank = true;
      rest.next = c.end;
    }
  }

  bool starts_word(std::uint32_t at) const { return at < size() && is_word(character_at(text_, at).kind); }

  /// A straight quotation mark that has a word right behind it opens a quotation – unless an opened one waits to be closed.
  bool opens(const Character& c) const { return c.end < size() && is_word(character_at(text_, c.end).kind) && !odd_quotes(c.start); }

  /// An odd number of straight quotation marks between the sentence's start and `until`, which only grows: counted once.
  bool odd_quotes(std::uint32_t until) const {
    if (counted_from_ != begin_ || counted_to_ > until) counted_from_ = counted_to_ = begin_, odd_ = false;
    for (; counted_to_ < until; ++counted_to_) odd_ ^= text_[counted_to_] == '"';
    return odd_;
  }

  /// "[1]", "[^a]": a note mark behind the stop.
  std::uint32_t note_mark(std::uint32_t at) const {
    if (at >= size() || text_[at] != '[') return at;
    for (std::uint32_t i = at + 1; i < size() && i - at < 12; ++i) {
      if (text_[i] == ']') return i > at + 1 ? i + 1 : at;
      if (text_[i] != '^' && !is_word(character_at(text_, i).kind)) return at;
    }
    return at;
  }

  std::uint32_t terminator(const Character& c) {
    std::uint32_t end = c.end;
    bool many = c.kind == ellipsis, exclaims = c.kind == exclaim;
    while (end < size()) {
      const Character next = character_at(text_, end);
      if (next.kind != stop && next.kind != exclaim && next.kind != ellipsis) break;
      many = many || (next.kind != exclaim);
      exclaims = exclaims || next.kind == exclaim;
      end = next.end;
    }
    const After rest = after(end);
    const bool single_stop = c.kind == stop && end == c.end;
    if (rest.next >= size()) return rest.end;
    if (!rest.blank) {
      if (single_stop && is_glued_stop(c, rest)) close(rest.end);
      return rest.end > end ? rest.end : end;
    }
    if (ends(c, single_stop, many, exclaims, rest)) close(rest.end);
    return rest.end;
  }

  /// "details.Also": both parts known words, the latter with a capital.
  bool is_glued_stop(const Character& c, const After& rest) const {
    if (rest.next >= size() || is_inside_address(c.start)) return false;
    const Character first = character_at(text_, rest.next);
    if (first.kind == opener && rest.next == rest.end) {
      return first.point == 0x201C && c.start > begin_ && character_before(text_, c.start).kind == lower;
    }
    if (first.kind != upper) return false;
    const std::string_view before = letters_before(c.start), behind = letters_from(rest.next);
    const std::uint32_t behind_end = rest.next + static_cast<std::uint32_t>(behind.size());
    if (behind_end < size() && text_[behind_end] == '.') return false;
    return rest.end > c.end || (before.size() >= 2 && is_word_of_language(before) && is_word_of_language(behind));
  }

  bool ends(const Character& c, bool single_stop, bool many, bool exclaims, const After& rest) const {
    std::uint32_t next = rest.next;
    while (next < size()) {
      const Character mark = character_at(text_, next);
      if (mark.kind != opener && mark.kind != straight_quote && mark.kind != apostrophe) break;
      next = mark.end;
    }
    if (next >= size()) return true;
    const Character first = character_at(text_, next);
    if (first.kind == lower && !starts_with_camel(next))
      return (single_stop || exclaims) && (ends_in_small_letters(c, rest) || goes_on_in_small_letters(c, rest, next));
    if (single_stop && has_closed_bracket(c, rest)) return first.kind == upper;
    if (first.kind == comma || first.kind == closer || first.kind == stop) return false;
    if (exclaims && rest.quote && is_said_by(next)) return false;
    if (!exclaims && many && first.kind == digit) return false;
    if (exclaims && !rest.quote && first.kind == digit && text_[rest.next] == '(') return false;  // "Viva Maria! (1965)"
    if (!single_stop || rest.quote) return first.kind != dash || !many;
    return ends_after_word(c, first, next);
  }

  /// Whoever opens sentences with small letters does so again: "it is closed. it opens in may."
  bool ends_in_small_letters(const Character& c, const After& rest) const {
    if (rest.quote || character_at(text_, first_text()).kind != lower || starts_with_camel(first_text())) return false;
    const std::string_view word = word_before(c.start);
    return c.kind == exclaim || (word.size() > 1 && abbreviation(word) == Abbreviation::none);
  }

  /// "we met at noon. then it rained": a plain word before the mark, a word that opens sentences behind it. Names and short forms
  /// ("Yahoo! in", "approx. half") tell nothing.
  bool goes_on_in_small_letters(const Character& c, const After& rest, std::uint32_t next) const {
    constexpr std::size_t shortest = 4;
    const std::string_view word = letters_before(c.start), behind = letters_from(next);
    if (rest.quote || next != rest.next || word.size() < shortest || word != word_before(c.start)) return false;
    const bool plain = character_at(word, 0).kind == lower && abbreviation(word) == Abbreviation::none && is_word_of_language(word);
    return plain && (is_subject_pronoun(behind) || (c.kind == exclaim && is_function_word(behind)));
  }

  /// "(at 4 Mill Rd.) The": the stop of a short form, then the bracket's end.
  bool has_closed_bracket(const Character& c, const After& rest) const {
    return !rest.quote && rest.end > c.end && text_[rest.end - 1] == ')' && abbreviation(word_before(c.start)) == Abbreviation::may_end;
  }

  /// "iPhone", "eBay" open a sentence though they start small.
  bool starts_with_camel(std::uint32_t at) const {
    const std::uint32_t second = character_at(text_, at).end;
    return second < size() && character_at(text_, second).kind == upper;
  }

  /// A single full stop: decided by the word before it and the one behind.
  bool ends_after_word(const Character& c, const Character& first, std::uint32_t next) const {
    const std::string_view word = word_before(c.start);
    if (word.empty()) return true;
    if (is_list_number(c, word)) return false;
    if (is_bracketed_letter(c, word)) return false;
    const std::string_view behind = letters_from(next);
    switch (abbreviation(word)) {
      case Abbreviation::none: return true;
      case Abbreviation::before_number: return first.kind != digit && (is_starter(behind) || word.size() == 2 || !is_month(word));
      case Abbreviation::may_end: return is_starter(behind) || first.kind == symbol;
      case Abbreviation::never_ends:
        if (word.size() != 1) return false;
        return !is_initial(c, word) || (is_starter(behind) && behind.size() > 1 && !initial_before(c.start - 1));
    }
    return true;
  }

  /// "(b. March 2009": born, died, married.
  bool is_bracketed_letter(const Character& c, std::string_view word) const {
    const auto start = static_cast<std::uint32_t>(c.start - word.size());
    return word.size() == 1 && character_at(word, 0).kind == lower && start > 0 && text_[start - 1] == '(';
  }

  static bool is_month(std::string_view word) { return word.size() >= 3 && word[0] >= 'A' && word[0] <= 'Z' && word != "Art" && word != "Fig"; }

  /// A capital that follows white space (or another initial): "J. Smith", not "AT&T." or "5G.".
  bool is_initial(const Character& c, std::string_view word) const {
    const auto start = static_cast<std::uint32_t>(c.start - word.size());
    if (start == 0) return true;
    const Character before = character_before(text_, start);
    return before.kind == blank || before.kind == opener || before.kind == stop || before.kind == straight_quote || before.kind == dash;
  }
  bool initial_before(std::uint32_t at) const {
    return at >= begin_ + 3 && text_[at - 1] == ' ' && text_[at - 2] == '.' && text_[at - 3] >= 'A' && text_[at - 3] <= 'Z';
  }

  /// "1. Wash the rice": the number of a list item opens the sentence.
  bool is_list_number(const Character& c, std::string_view word) const {
    if (c.start - word.size() != first_text()) return false;
    return word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char d) { return (d >= '0' && d <= '9') || d == '.'; });
  }
  std::uint32_t first_text() const {
    std::uint32_t at = begin_;
    while (at < size() && character_at(text_, at).kind == blank) at = character_at(text_, at).end;
    return at;
  }

  /// Letters, figures and inner stops before the stop at `at`.
  std::string_view word_before(std::uint32_t at) const {
    std::uint32_t start = at;
    for (int i = 0; i < 24 && start > begin_; ++i) {
      const Character c = character_before(text_, start);
      if (!is_word(c.kind) && !(c.kind == stop && start != at)) break;
      start = c.start;
    }
    return view(start, at);
  }

  /// Up to three capitalised words or a pronoun, then a verb of saying.
  bool is_said_by(std::uint32_t at) const {
    for (int i = 0; i < 5 && at < size(); ++i) {
      const std::string_view word = letters_from(at);
      if (word.empty()) return false;
      if (i > 0 && introduces_speech(word)) return true;
      if (i > 0 && character_at(text_, at).kind != upper) return false;
      at += static_cast<std::uint32_t>(word.size());
      while (at < size() && (text_[at] == ' ' || text_[at] == '.')) ++at;
    }
    return false;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::uint32_t begin_ = 0;  ///< of the open sentence
  mutable std::uint32_t counted_from_ = 0, counted_to_ = 0;  ///< the stretch whose straight quotation marks `odd_` counts
  mutable bool odd_ = false;
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view block, const Lexicon& lexicon) { return Splitter(block, lexicon).run(); }

}  // namespace crosscheck
