#pragma once
// The words of a quotation and of a passage -> the cheapest alignment of the two: all of the quotation, a stretch of the passage.
#include <cstdint>
#include <span>
#include <vector>

#include "checker/citations/word_stream.hpp"

namespace crosscheck {

/// One step of the alignment. `quoted` and `source` are indexes; of a word that the other side lacks, where it would stand.
struct AlignedWord {
  enum class Kind : std::uint8_t { same, changed, added, left_out };
  Kind kind = Kind::same;
  std::size_t quoted = 0;
  std::size_t source = 0;
  bool is_gap = false;  ///< left out where the quotation marks a gap
};

/// `gap_before[i]`: the passage's words before quoted[i] may be left out freely. Wagner and Fischer's algorithm with free ends.
std::vector<AlignedWord> align_words(std::span<const StreamWord> quoted, const std::vector<bool>& gap_before, std::span<const StreamWord> source);

}  // namespace crosscheck
