#include "checker/language/tokens.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/language/abbreviations.hpp"
#include "checker/language/characters.hpp"
#include "checker/language/clitics.hpp"

namespace crosscheck {
namespace {

using enum CharacterKind;

/// Prefixes that EWT and GUM leave joined to their word: "e-mail", "non-profit", "co-founder".
constexpr std::array<std::string_view, 36> joined_prefixes = {
    "anti", "bi", "bio", "co",  "counter", "cross", "de",   "e",     "ex",   "hyper", "inter", "intra",
    "mega", "micro", "mid", "mini", "mis", "multi", "nano", "non",  "over", "pan",   "para",  "post",
    "pre",  "pro", "proto", "pseudo", "re", "semi", "sub",  "super", "trans", "ultra", "un",  "under"};

/// Letters that follow a figure as a unit and stand alone: "5 km", "$ 900 m", "7:30 pm". "5G" and "1990s" stay whole.
constexpr std::array<std::string_view, 46> units = {
    "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "k",   "m",   "bn",  "mn",  "tn",  "mm",  "cm",  "km",  "kg", "kgs",
    "g",  "mg", "lb",  "lbs", "ft",   "oz",   "mph", "kph", "km/h", "hz", "khz", "mhz", "ghz", "kb",  "mb", "gb",
    "tb", "kw", "mw",  "gw",  "kwh",  "mwh",  "mln", "bln", "p",   "c",   "f",   "min", "hr",  "hrs"};

constexpr std::array<std::string_view, 14> emoticons = {":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D",
                                                        ":P", ":p",  "<3", ":/",  "=)", ":-/"};

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool all_figures(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_figure); }

/// "http://…", "www.…", "name@host.org", "@name".
bool is_address(std::string_view chunk) {
  if (chunk.size() < 4) return false;
  if (chunk.find("://") != std::string_view::npos || chunk.starts_with("www.") || chunk.starts_with("WWW.")) return true;
  const std::size_t at = chunk.find('@');
  if (at == std::string_view::npos || at + 1 == chunk.size()) return false;
  return at == 0 ? is_word(character_at(chunk, 1).kind) : chunk.find('.', at) != std::string_view::npos;
}

/// Figures that stay whole across hyphens: telephone numbers and dates ("713-853-3989", "02-05-2002"), not ranges ("10-15").
bool is_figure_code(std::string_view piece) {
  std::size_t hyphens = 0;
  for (const char c : piece) {
    if (c != '-' && !is_figure(c)) return false;
    hyphens += c == '-';
  }
  const std::size_t first = piece.find('-');
  return hyphens >= 2 || (hyphens == 1 && first == 3 && piece.size() == 8);
}

/// "11/28/2000", "9/11": figures with slashes that are no simple fraction.
bool is_slash_date(std::string_view piece) {
  std::size_t slashes = 0;
  for (const char c : piece) {
    if (c != '/' && !is_figure(c)) return false;
    slashes += c == '/';
  }
  const std::size_t at = piece.find('/');
  if (slashes >= 2) return true;
  return slashes == 1 && !(at == 1 && piece.size() == 3 && piece[0] < piece[2]);
}

class Tokeniser {
public:
  explicit Tokeniser(std::string_view text) : text_(text) {}

  std::vector<SurfaceToken> run() {
    std::uint32_t at = 0;
    last_end_ = content_end();
    while (at < text_.size()) {
      const Character first = character_at(text_, at);
      if (first.kind == blank) {
        at = first.end;
        continue;
      }
      std::uint32_t end = at;
      while (end < text_.size()) {
        const Character c = character_at(text_, end);
        if (c.kind == blank) break;
        end = c.end;
      }
      chunk({at, end});
      at = end;
    }
    return std::move(tokens_);
  }

private:
  std::string_view view(Span span) const { return text_.substr(span.start, span.length()); }

  /// End of the last chunk, closing marks left out: a stop that ends there ends the sentence.
  std::uint32_t content_end() const {
    auto end = static_cast<std::uint32_t>(text_.size());
    while (end > 0) {
      const Character c = character_before(text_, end);
      if (c.kind != closer && c.kind != straight_quote && c.kind != apostrophe && c.kind != blank) break;
      end = c.start;
    }
    return end;
  }

  void add(Span span) {
    if (!span.empty()) tokens_.push_back({span, {span}});
  }

  void chunk(Span span) {
    if (in(emoticons, view(span))) return add(span);
    const Span core = peel_front(span);
    if (core.empty()) return;
    const std::uint32_t end = peel_back(core);
    const Span inner{core.start, end};
    if (!inner.empty()) {
      if (is_address(view(inner)))
        add(inner);
      else
        pieces(inner);
    }
    emit_back(end, core.end);
  }

  /// Emits marks at the chunk's front; returns the rest.
  Span peel_front(Span span) {
    while (!span.empty()) {
      const Character c = character_at(text_, span.start);
      const char following = c.end < span.end ? text_[c.end] : '\0';
      if (is_word(c.kind) || c.kind == CharacterKind::other) break;
      if (c.kind == stop && is_figure(following)) break;
      if (c.point == '-' && is_figure(following)) break;
      if (c.point == '@' && is_address(view(span))) break;
      if (c.kind == apostrophe && starts_with_omission(view(span))) break;
      if (is_mended_word(view(span))) break;
      const std::uint32_t end = run_end(c, span.end);
      if (c.kind == apostrophe || c.point == 0x2018) single_open_ = true;
      add({span.start, end});
      span.start = end;
    }
    return span;
  }

  /// "'s", "'em", "'90s" and the like: an apostrophe that belongs to what follows.
  static bool starts_with_omission(std::string_view chunk) {
    const std::size_t mark = character_at(chunk, 0).end;
    const std::string_view rest = chunk.substr(mark);
    if (rest.size() >= 2 && is_figure(rest[0]) && is_figure(rest[1])) return true;
    const std::string lower = lower_ascii(rest.substr(0, 6));
    for (const std::string_view word : {"em", "tis", "twas", "til", "cause", "s", "re", "ve", "ll", "d", "m", "t"})
      if (lower.starts_with(word) && (lower.size() == word.size() || !is_word(character_at(lower, static_cast<std::uint32_t>(word.size())).kind)))
        return true;
    return lower.starts_with("n'");
  }

  /// Repeated marks are one token: "...", "!!!", "--", "?!".
  std::uint32_t run_end(const Character& first, std::uint32_t limit) const {
    std::uint32_t end = first.end;
    const bool repeats = first.kind == stop || first.kind == exclaim || first.kind == dash || first.point == '*' ||
                         first.point == '=' || first.point == '_' || first.point == '~' || first.point == '<' ||
                         first.point == '>' || first.point == '`';
    while (repeats && end < limit) {
      const Character c = character_at(text_, end);
      if (c.point != first.point && !(c.kind == exclaim && first.kind == exclaim)) break;
      end = c.end;
    }
    if (first.point == '\'' && end < limit && text_[end] == '\'') ++end;  // '' of typewriters
    return end;
  }

  /// Where the marks at the chunk's back begin.
  std::uint32_t peel_back(Span span) const {
    std::uint32_t end = span.end;
    while (end > span.start) {
      const Character c = character_before(text_, end);
      if (is_word(c.kind) || c.kind == CharacterKind::other) break;
      if (c.point == '+' || c.point == '_' || c.point == '#') break;
      if (c.point == '/' && view({span.start, end}).find("://") != std::string_view::npos) break;
      if (c.point == '$' && c.start > span.start && character_before(text_, c.start).kind == upper) break;
      if (c.kind == stop && keeps_stop({span.start, end})) break;
      if (c.kind == closer && c.point == ')' && opens_inside({span.start, c.start})) break;
      end = c.start;
    }
    return end;
  }

  /// "student(s)": the bracket was opened inside the word.
  bool opens_inside(Span span) const {
    const std::string_view inside = view(span);
    const std::size_t open = inside.rfind('(');
    return open != std::string_view::npos && open > 0 && inside.size() - open <= 3;
  }

  /// Whether the stop at the end of `span` belongs to its word.
  bool keeps_stop(Span span) const {
    const std::string_view word = view({span.start, span.end - 1});
    if (word.empty() || word.ends_with('.') || is_address(word)) return false;
    if (span.end == last_end_) return false;
    std::string_view last = word;
    for (const char mark : {'-', '/', '('})
      if (const std::size_t at = last.rfind(mark); at != std::string_view::npos) last.remove_prefix(at + 1);
    if (abbreviation(last) != Abbreviation::none) return true;
    if (all_figures(last)) return false;
    // An unknown short word with a capital and no vowel before a small letter or figure: "Rgt. commander".
    return last.size() <= 4 && last.find_first_of("aeiouyAEIOUY") == std::string_view::npos && is_letter(character_at(last, 0).kind);
  }

  void emit_back(std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      const Character c = character_at(text_, at);
      const std::uint32_t stop_at = run_end(c, end);
      const Span mark{at, stop_at};
      if (c.kind == apostrophe && ends_in_s() && tokens_.back().span.end == at && !single_open_) {
        tokens_.back().span.end = stop_at;  // "Galois'", "workers'"
        tokens_.back().words.push_back(mark);
      } else {
        if (c.kind == apostrophe) single_open_ = false;
        add(mark);
      }
      at = stop_at;
    }
  }

  bool ends_in_s() const {
    if (tokens_.empty() || tokens_.back().span.length() < 2) return false;
    const char last = text_[tokens_.back().span.end - 1];
    return last == 's' || last == 'S';
  }

  /// Splits the inside of a chunk at hyphens, slashes, dashes, brackets, quotes, and units.
  void pieces(Span span) {
    if (is_figure_code(view(span)) || is_slash_date(view(span))) return add(span);
    std::uint32_t start = span.start;
    for (std::uint32_t at = span.start; at < span.end;) {
      const Character c = character_at(text_, at);
      const std::uint32_t end = separates(c, span, start);
      if (end == at) {
        at = c.end;
        continue;
      }
      word({start, at});
      add({at, end});
      start = at = end;
    }
    word({start, span.end});
  }

  /// End of the separator that starts with `c`; c.start where it is part of the word that began at `start`.
  std::uint32_t separates(const Character& c, Span span, std::uint32_t start) const {
    const char before = c.start > span.start ? text_[c.start - 1] : '\0';
    const char after = c.end < span.end ? text_[c.end] : '\0';
    switch (c.kind) {
      case lower: case upper: case digit: case blank: case apostrophe: case CharacterKind::other: return c.start;
      case opener:
        if (start == c.start && is_mended_word(view({c.start, span.end}))) return c.start;
        return opens_inside({start, c.end}) && after != '\0' && span.end - c.end <= 3 ? c.start : c.end;
      case closer:
        if (c.start == start + 2 && is_mended_word(view({start, span.end}))) return c.start;
        return c.point == ')' && opens_inside({start, c.start}) ? c.start : c.end;
      case straight_quote: case ellipsis: return c.end;
      case exclaim: return run_end(c, span.end);
      case stop: {
        const std::uint32_t end = run_end(c, span.end);
        return end > c.end ? end : c.start;
      }
      case comma:
        if (c.point != ';' && is_figure(before) && is_figure(after)) return c.start;
        return c.end;
      case dash: {
        if (start == c.start && c.start == span.start) return c.start;  // "-5"
        const std::uint32_t end = run_end(c, span.end);
        if (c.point == '-' && end == c.end && in(joined_prefixes, lower_ascii(view({start, c.start}))) && after != '\0') return c.start;
        return end;
      }
      case symbol:
        if (c.point == '/') return c.end;
        if (c.point == '%' || c.point == '=' || c.point == '*' || c.point == '<' || c.point == '>' || c.point == '|' ||
            c.point == '~' || c.point == '^')
          return c.end;
        if (c.point == '$' || c.point == 0xA3 || c.point == 0x20AC || c.point == 0xA5) return start == c.start ? c.end : c.start;
        return c.start;
    }
    return c.start;
  }

  void word(Span span) {
    if (span.empty()) return;
    // "US$5": the sign ends the first part.
    if (const std::size_t sign = view(span).find('$'); sign != std::string_view::npos && sign + 1 < span.length()) {
      const auto cut = static_cast<std::uint32_t>(span.start + sign + 1);
      add({span.start, cut});
      span.start = cut;
    }
    if (const std::uint32_t unit = unit_start(span); unit != span.end) {
      add({span.start, unit});
      span.start = unit;
    }
    tokens_.push_back({span, split_clitics(text_, span)});
  }

  /// Where a unit begins that follows a figure, or the span's end.
  std::uint32_t unit_start(Span span) const {
    std::uint32_t at = span.start;
    if (!is_figure(text_[at])) return span.end;
    while (at < span.end && (is_figure(text_[at]) || text_[at] == '.' || text_[at] == ',' || text_[at] == ':')) ++at;
    if (at == span.end || text_[at - 1] == '.') return span.end;
    const std::string_view letters = view({at, span.end});
    if (letters == "G" || letters == "C" || letters == "F" || letters == "P") return span.end;
    return in(units, lower_ascii(letters)) ? at : span.end;
  }

  std::string_view text_;
  std::uint32_t last_end_ = 0;
  bool single_open_ = false;  ///< an opening single quotation mark waits for its mate
  std::vector<SurfaceToken> tokens_;
};

}  // namespace

bool is_mended_word(std::string_view word) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return word.size() > 3 && word[0] == '[' && letter(word[1]) && word[2] == ']' && letter(word[3]);
}

std::vector<SurfaceToken> tokenise(std::string_view sentence) { return Tokeniser(sentence).run(); }

}  // namespace crosscheck
