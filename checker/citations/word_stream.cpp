#include "checker/citations/word_stream.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "checker/language/characters.hpp"
#include "checker/source/encoding.hpp"

namespace crosscheck {
namespace {

using enum CharacterKind;

constexpr std::array<std::string_view, 14> negations = {"not",    "never",   "no",      "nor",    "none",    "nobody",  "nothing",
                                                        "nowhere", "neither", "without", "cannot", "hardly", "scarcely", "barely"};

bool is_apostrophe(const Character& c) { return c.kind == apostrophe || c.point == 0x2018; }

void add_folded(std::string& out, const Character& c) {
  append_utf8(out, is_apostrophe(c) ? U'\'' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.point))));
}

class Stream {
public:
  Stream(std::string_view text, std::uint32_t offset) : text_(text), offset_(offset) {}

  std::vector<StreamWord> run() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t at = 0; at < size;) {
      const Character c = character_at(text_, at);
      if (is_word(c.kind)) {
        at = word(at);
        continue;
      }
      mark(c);
      at = c.end;
    }
    return std::move(words_);
  }

private:
  /// Reads a word; an apostrophe, and between figures a comma or stop, may stand inside it.
  std::uint32_t word(std::uint32_t at) {
    const std::uint32_t start = at;
    std::string folded;
    while (at < text_.size()) {
      const Character c = character_at(text_, at);
      if (is_word(c.kind)) {
        add_folded(folded, c);
        at = c.end;
        continue;
      }
      if (c.point == 0xAD || c.point == 0x200B) {  // soft hyphen
        at = c.end;
        continue;
      }
      if (c.end >= text_.size()) break;
      const CharacterKind before = character_before(text_, at).kind, behind = character_at(text_, c.end).kind;
      const bool inside = is_apostrophe(c) ? is_letter(before) && is_letter(behind)
                                           : (c.point == '.' || c.point == ',') && before == digit && behind == digit;
      const bool dotted = c.point == '.' && is_letter(before) && is_letter(behind) && (at - start == 1 || text_[at - 2] == '.');
      if (!inside && !dotted) break;
      if (c.point == '.' && !dotted) folded += '.';
      if (is_apostrophe(c)) folded += '\'';
      at = c.end;
    }
    add(std::move(folded), {start, at});
    return at;
  }

  void add(std::string folded, Span span) {
    words_.push_back({std::move(folded), {span.start + offset_, span.end + offset_}, quotes_ > 0, ellipsis_, brackets_ > 0});
    ellipsis_ = false;
  }

  void mark(const Character& c) {
    if (c.kind == ellipsis || text_.substr(c.start).starts_with("...") || text_.substr(c.start).starts_with(". . .")) ellipsis_ = true;
    if (c.point == 0x201C || c.point == 0xAB) quotes_ = 1;
    if (c.point == 0x201D || c.point == 0xBB) quotes_ = 0;
    if (c.point == '"') quotes_ = 1 - quotes_;
    if (c.point == '\n') quotes_ = brackets_ = 0;
    if (c.point == '[') brackets_ = 1;
    if (c.point == ']') brackets_ = 0;
    const bool sign = c.point == '$' || c.point == '%' || c.point == 0xA3 || c.point == 0x20AC || c.point == 0xA5 || c.point == '&';
    if (sign) add(std::string(text_.substr(c.start, c.end - c.start)), {c.start, c.end});
  }

  std::string_view text_;
  std::uint32_t offset_;
  std::vector<StreamWord> words_;
  int quotes_ = 0, brackets_ = 0;
  bool ellipsis_ = false;
};

}  // namespace

bool is_negation(std::string_view folded) {
  return folded.ends_with("n't") || std::find(negations.begin(), negations.end(), folded) != negations.end();
}

std::vector<StreamWord> word_stream(std::string_view text, std::uint32_t offset) { return Stream(text, offset).run(); }

}  // namespace crosscheck
