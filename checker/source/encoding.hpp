#pragma once
// Bytes of an input file -> UTF-8: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

enum class Encoding { utf8, utf16, windows_1252 };

struct DecodedText {
  std::string text;  ///< valid UTF-8, without byte order mark
  Encoding encoding = Encoding::utf8;
};

/// True for bytes that begin with one of UTF-16's byte order marks.
bool is_utf16(std::string_view bytes);
/// None when the bytes are none of the three (binary data: control characters, bytes that Windows-1252 leaves open).
std::optional<DecodedText> decode(std::string bytes);

/// Length of the valid UTF-8 sequence at the start of `bytes` (no surrogates, no overlong forms), 0 where there is none.
std::size_t utf8_length(std::string_view bytes);
/// Appends a code point as UTF-8; surrogates and values beyond U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace crosscheck
