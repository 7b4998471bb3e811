#include "checker/language/model/word_features.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

enum Capitals : std::uint32_t { no_letter, all_lower, capitalised, single_capital, all_capitals, mixed };

bool is_upper(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }
bool is_lower(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

char32_t plain_character(char32_t c) {
  switch (c) {
    case U'\u2019': case U'\u2018': case U'`': return U'\'';
    case U'\u201C': case U'\u201D': return U'"';
    case U'\u2013': case U'\u2014': return U'-';
    case U'\u2026': return U'.';
    default: return c;
  }
}

/// The code point at the front of `bytes`, which loses it; a byte that starts no valid sequence stands for itself.
char32_t take_character(std::string_view& bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
  char32_t value = length == 1 ? lead : lead & (0x7FU >> length);
  std::size_t used = 1;
  while (used < length && used < bytes.size() && (static_cast<unsigned char>(bytes[used]) & 0xC0U) == 0x80U)
    value = (value << 6U) | (static_cast<unsigned char>(bytes[used++]) & 0x3FU);
  if (used < length) {
    value = lead;
    used = 1;
  }
  bytes.remove_prefix(used);
  return value;
}

/// FNV-1a one byte further.
std::uint32_t mix(std::uint32_t hash, std::uint32_t byte) { return (hash ^ byte) * 0x01000193U; }

std::uint32_t mix_character(std::uint32_t hash, char32_t c) {
  if (c < 0x80) return mix(hash, c);
  if (c < 0x800) return mix(mix(hash, 0xC0U | (c >> 6U)), 0x80U | (c & 0x3FU));
  if (c < 0x10000) return mix(mix(mix(hash, 0xE0U | (c >> 12U)), 0x80U | ((c >> 6U) & 0x3FU)), 0x80U | (c & 0x3FU));
  hash = mix(mix(hash, 0xF0U | (c >> 18U)), 0x80U | ((c >> 12U) & 0x3FU));
  return mix(mix(hash, 0x80U | ((c >> 6U) & 0x3FU)), 0x80U | (c & 0x3FU));
}

Capitals capitals_of(std::u32string_view word) {
  const auto upper = std::count_if(word.begin(), word.end(), is_upper);
  const bool lower = std::any_of(word.begin(), word.end(), is_lower);
  if (upper == 0) return lower ? all_lower : no_letter;
  if (!lower) return upper == 1 ? single_capital : all_capitals;
  return upper == 1 && is_upper(word.front()) ? capitalised : mixed;
}

std::uint32_t inner_mark(std::u32string_view word) {
  if (word.find(U'-') != word.npos) return 1;
  if (word.find(U'.') != word.npos) return 2;
  return word.find_first_of(U"'/,&@:") != word.npos ? 3 : 0;
}

}  // namespace

std::u32string plain_form(std::string_view word) {
  std::u32string plain;
  plain.reserve(word.size());
  while (!word.empty()) plain.push_back(plain_character(take_character(word)));
  return plain;
}

std::u32string table_key(std::u32string_view plain) {
  std::u32string key(plain);
  for (char32_t& c : key) {
    if (is_upper(c)) c += 32;
    else if (is_digit(c)) c = U'0';
  }
  return key;
}

std::uint32_t hash_of(std::u32string_view key, std::string_view seed) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : seed) hash = mix(hash, static_cast<unsigned char>(c));
  for (const char32_t c : key) hash = mix_character(hash, c);
  return hash;
}

std::array<std::uint32_t, affix_count> affix_hashes(std::u32string_view key) {
  constexpr std::array<std::string_view, affix_count> seeds = {"p2", "p3", "s1", "s2", "s3", "s4"};
  std::array<std::uint32_t, affix_count> hashes{};
  for (std::size_t i = 0; i < affix_count; ++i) {
    const auto length = static_cast<std::size_t>(seeds[i][1] - '0');
    if (key.size() <= length) continue;
    hashes[i] = hash_of(seeds[i][0] == 'p' ? key.substr(0, length) : key.substr(key.size() - length), seeds[i]);
  }
  return hashes;
}

std::uint32_t shape_of(std::u32string_view plain, bool first) {
  const auto digits = static_cast<std::size_t>(std::count_if(plain.begin(), plain.end(), is_digit));
  const std::uint32_t digit = digits == 0 ? 0 : digits == plain.size() ? 2 : 1;
  return ((static_cast<std::uint32_t>(capitals_of(plain)) * 3 + digit) * 4 + inner_mark(plain)) * 2 + (first ? 1 : 0);
}

CaseMode case_mode(std::span<const std::u32string> plain) {
  const auto is_letter = [](char32_t c) { return is_upper(c) || is_lower(c); };
  std::size_t judged = 0, title = 0, upper = 0;
  for (std::size_t i = 1; i < plain.size(); ++i) {
    if (std::count_if(plain[i].begin(), plain[i].end(), is_letter) < 4) continue;
    const Capitals kind = capitals_of(plain[i]);
    ++judged;
    title += kind == capitalised || kind == mixed ? 1 : 0;
    upper += kind == all_capitals ? 1 : 0;
  }
  if (judged >= 2 && upper * 10 >= judged * 7) return CaseMode::capitals;
  if (judged >= 3 && (title + upper) * 10 >= judged * 7) return CaseMode::title;
  const auto has_upper = [](const std::u32string& w) { return std::any_of(w.begin(), w.end(), is_upper); };
  return std::any_of(plain.begin(), plain.end(), has_upper) ? CaseMode::normal : CaseMode::lowered;
}

}  // namespace crosscheck
