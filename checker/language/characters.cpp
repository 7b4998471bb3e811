#include "checker/language/characters.hpp"

#include <unicode/uchar.h>

#include <array>

#include "checker/source/encoding.hpp"

namespace crosscheck {
namespace {

constexpr CharacterKind ascii_kind(unsigned c) {
  using enum CharacterKind;
  if (c <= ' ' || c == 0x7F) return blank;
  if (c >= 'a' && c <= 'z') return lower;
  if (c >= 'A' && c <= 'Z') return upper;
  if (c >= '0' && c <= '9') return digit;
  switch (c) {
    case '.': return stop;
    case '!': case '?': return exclaim;
    case '(': case '[': case '{': return opener;
    case ')': case ']': case '}': return closer;
    case '"': return straight_quote;
    case '\'': case '`': return apostrophe;
    case '-': return dash;
    case ',': case ';': case ':': return comma;
    default: return symbol;
  }
}

constexpr auto ascii_kinds = [] {
  std::array<CharacterKind, 128> kinds{};
  for (unsigned c = 0; c < 128; ++c) kinds[c] = ascii_kind(c);
  return kinds;
}();

CharacterKind wide_kind(char32_t point) {
  using enum CharacterKind;
  switch (point) {
    case 0x2026: return ellipsis;
    case 0x201C: case 0x201E: case 0xAB: case 0x2039: case 0x201A: case 0x2018: return opener;
    case 0x201D: case 0xBB: case 0x203A: return closer;
    case 0x2019: case 0x2BC: case 0x2032: return apostrophe;
    case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2010: case 0x2011: return dash;
    case 0x203D: case 0xFF01: case 0xFF1F: return exclaim;
    case 0x3002: case 0xFF0E: return stop;
    case 0xA0: case 0xAD: case 0x200B: case 0xFEFF: case 0x85: return blank;
    default: break;
  }
  const auto c = static_cast<UChar32>(point);
  switch (u_charType(c)) {
    case U_LOWERCASE_LETTER: case U_OTHER_LETTER: case U_MODIFIER_LETTER:
    case U_NON_SPACING_MARK: case U_COMBINING_SPACING_MARK: case U_ENCLOSING_MARK: return lower;
    case U_UPPERCASE_LETTER: case U_TITLECASE_LETTER: return upper;
    case U_DECIMAL_DIGIT_NUMBER: case U_LETTER_NUMBER: return digit;
    case U_SPACE_SEPARATOR: case U_LINE_SEPARATOR: case U_PARAGRAPH_SEPARATOR: case U_CONTROL_CHAR: return blank;
    case U_START_PUNCTUATION: case U_INITIAL_PUNCTUATION: return opener;
    case U_END_PUNCTUATION: case U_FINAL_PUNCTUATION: return closer;
    case U_DASH_PUNCTUATION: return dash;
    case U_CURRENCY_SYMBOL: case U_MATH_SYMBOL: case U_OTHER_SYMBOL: case U_OTHER_PUNCTUATION: return symbol;
    default: return other;
  }
}

char32_t decode_point(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
  switch (bytes.size()) {
    case 2: return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3: return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    default: return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  }
}

}  // namespace

Character character_at(std::string_view text, std::uint32_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 128) return {first, at, at + 1, ascii_kinds[first]};
  const std::size_t length = utf8_length(text.substr(at));
  if (length == 0) return {0xFFFD, at, at + 1, CharacterKind::other};
  const char32_t point = decode_point(text.substr(at, length));
  return {point, at, at + static_cast<std::uint32_t>(length), wide_kind(point)};
}

Character character_before(std::string_view text, std::uint32_t at) {
  std::uint32_t start = at - 1;
  while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80) --start;
  const Character character = character_at(text, start);
  return character.end == at ? character : Character{0xFFFD, at - 1, at, CharacterKind::other};
}

}  // namespace crosscheck
