#include "reports/utf8.hpp"

namespace crosscheck {
namespace {

/// Bytes in the sequence that the lead byte opens; 0 for a byte that opens none.
std::size_t sequence_length(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

/// Overlong forms, surrogates and numbers beyond Unicode.
bool is_out_of_range(char32_t c, std::size_t length) {
  if (length == 3) return c < 0x800 || (c >= 0xD800 && c <= 0xDFFF);
  return length == 4 && (c < 0x10000 || c > 0x10FFFF);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  const std::size_t start = at++;
  const std::size_t length = sequence_length(byte(start));
  if (length == 1) return byte(start);
  if (length == 0 || start + length > text.size()) return malformed;
  char32_t c = byte(start) & (0xFFU >> (length + 1));
  for (std::size_t i = start + 1; i < start + length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return malformed;
    c = (c << 6U) | (byte(i) & 0x3FU);
  }
  if (is_out_of_range(c, length)) return malformed;
  at = start + length;
  return c;
}

}  // namespace crosscheck
