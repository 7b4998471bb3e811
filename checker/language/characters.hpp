#pragma once
// UTF-8 text -> code points with the few properties that sentence and token rules ask for.
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// What a character is to the rules.
enum class CharacterKind : std::uint8_t {
  blank, lower, upper, digit, stop, exclaim, ellipsis, opener, closer, straight_quote, apostrophe, dash, comma, symbol, other
};

/// A character of a text: its code point, place, and kind. Bytes that are no UTF-8 are single characters of kind `other`.
struct Character {
  char32_t point = 0;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  CharacterKind kind = CharacterKind::other;
};

/// The character that starts at byte `at`, which must lie in the text.
Character character_at(std::string_view text, std::uint32_t at);
/// The character that ends before byte `at`, which must not be 0.
Character character_before(std::string_view text, std::uint32_t at);

inline bool is_letter(CharacterKind kind) { return kind == CharacterKind::lower || kind == CharacterKind::upper; }
inline bool is_word(CharacterKind kind) { return is_letter(kind) || kind == CharacterKind::digit; }

}  // namespace crosscheck
