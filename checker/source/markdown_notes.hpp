#pragma once
// Markdown -> its footnotes (`[^label]`, `[^label]: text`) and reference links that lead nowhere (`[text][key]`), which md4c
// does not know, and the same text with them masked, so that md4c and the reader find the rest where it stood.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reports/span.hpp"

namespace crosscheck {

/// Masked bytes: md4c takes it as a letter, readers leave it out.
inline constexpr char mask = '\x01';

struct MarkdownNotes {
  struct Definition {
    std::string label;
    Span body;
  };
  /// What starts at a masked byte.
  struct Mark {
    std::string target;       ///< the footnote's label, or the key
    std::uint32_t text_end = 0;  ///< of `[text][key]`: where the text ends; 0 for a footnote
  };
  std::string masked;
  std::vector<Definition> definitions;       ///< in text order
  std::map<std::uint32_t, Mark> marks;       ///< by the offset of their first byte
};

/// `from`: where the article begins, behind the front matter, which is masked by blanks. Linear; code is left alone.
MarkdownNotes find_notes(std::string_view input, std::uint32_t from);

}  // namespace crosscheck
