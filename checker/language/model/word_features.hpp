#pragma once
// A word -> the keys of the network's tables: its plain form, affixes, shape. `train/features.py` does the same; keep both alike.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

inline constexpr std::size_t affix_count = 6;   ///< prefixes of 2 and 3 letters, suffixes of 1 to 4
inline constexpr std::size_t shape_count = 144; ///< capitals (6), digits (3), inner marks (4), first in the sentence (2)

/// How a sentence uses capitals.
enum class CaseMode : std::uint8_t { normal, title, capitals, lowered };

/// Typographic quotes, dashes and the ellipsis as ASCII: "don’t" -> "don't". Invalid UTF-8 becomes Latin-1.
std::u32string plain_form(std::string_view word);
/// The plain form in lower case (ASCII and Latin-1), digits as 0: "Year-2019" -> "year-0000".
std::u32string table_key(std::u32string_view plain);
/// FNV-1a, 32 bits, of the UTF-8 bytes after `seed` characters.
std::uint32_t hash_of(std::u32string_view key, std::string_view seed = {});
/// Hashes of the affixes of a key, by position; 0 where the word is not longer than the affix.
std::array<std::uint32_t, affix_count> affix_hashes(std::u32string_view key);
/// Below shape_count.
std::uint32_t shape_of(std::u32string_view plain, bool first);
/// Judged on words of four letters and more after the first.
CaseMode case_mode(std::span<const std::u32string> plain);

}  // namespace crosscheck
