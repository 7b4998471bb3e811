#pragma once
// Text -> its words, folded for comparing quotations: case, apostrophes, dashes and punctuation do not count, figures do.
#include <string>
#include <string_view>
#include <vector>

#include "reports/span.hpp"

namespace crosscheck {

/// A word of a text: "Don’t" is `don't`, "3,500" is `3500`, "$" and "%" are words of their own.
struct StreamWord {
  std::string folded;
  Span span;
  bool in_quotes = false;       ///< inside quotation marks of the text
  bool ellipsis_before = false; ///< "…", "..." or "[…]" stands between it and the word before
  bool bracketed = false;       ///< inside square brackets: an editor's word
};

/// Spans count in `text`, plus `offset`. Linear; total.
std::vector<StreamWord> word_stream(std::string_view text, std::uint32_t offset = 0);

/// not, n't, never, no, nor, none, nobody, nothing, neither, without, cannot, hardly.
bool is_negation(std::string_view folded);

}  // namespace crosscheck
