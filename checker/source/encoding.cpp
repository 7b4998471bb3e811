#include "checker/source/encoding.hpp"

#include <array>
#include <cstdint>

namespace crosscheck {
namespace {

/// U+0080 … U+009F of Windows-1252; 0 where it leaves the byte open.
constexpr std::array<char16_t, 32> windows_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

unsigned byte(char c) { return static_cast<unsigned char>(c); }

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = byte(bytes[0]) < 0x80 ? 1 : utf8_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const unsigned first = byte(bytes[at]), second = byte(bytes[at + 1]);
    return big_endian ? first << 8U | second : second << 8U | first;
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const unsigned high = unit(at);
    if (high < 0xD800 || high > 0xDFFF) {
      append_utf8(out, high);
      continue;
    }
    if (high > 0xDBFF || at + 4 > bytes.size()) return std::nullopt;
    at += 2;
    const unsigned low = unit(at);
    if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
    append_utf8(out, 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00));
  }
  return out;
}

std::optional<std::string> from_windows(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const unsigned value = byte(c);
    const bool control = value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1A;
    const char32_t point = value >= 0x80 && value < 0xA0 ? windows_high[value - 0x80] : value;
    if (control || (point == 0 && value != 0)) return std::nullopt;
    append_utf8(out, point);
  }
  return out;
}

}  // namespace

std::size_t utf8_length(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const unsigned first = byte(bytes[0]);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || bytes.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(bytes[i]) & 0xC0U) != 0x80) return 0;
  const unsigned second = byte(bytes[1]);
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
  return length;
}

void append_utf8(std::string& out, char32_t point) {
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = 0xFFFD;
  const auto put = [&](char32_t bits) { out += static_cast<char>(static_cast<std::uint8_t>(bits)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

std::optional<DecodedText> decode(std::string bytes) {
  const std::string_view view = bytes;
  if (is_utf16(view)) {
    auto text = from_utf16(view.substr(2), view.front() == '\xFE');
    if (!text) return std::nullopt;
    return DecodedText{std::move(*text), Encoding::utf16};
  }
  if (view.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (is_utf8(bytes)) return DecodedText{std::move(bytes), Encoding::utf8};
  auto text = from_windows(bytes);
  if (!text) return std::nullopt;
  return DecodedText{std::move(*text), Encoding::windows_1252};
}

}  // namespace crosscheck
