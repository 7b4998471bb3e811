#pragma once
// A sentence -> its surface tokens and syntactic words, by the conventions of UD English (EWT).
#include <string_view>
#include <vector>

#include "reports/span.hpp"

namespace crosscheck {

/// A surface token; `words` has more than one part where UD gives it a range line: "don't" -> "do", "n't".
struct SurfaceToken {
  Span span;
  std::vector<Span> words;
};

/// Spans count in `sentence`. Linear in the text; total; tokens are never empty.
std::vector<SurfaceToken> tokenise(std::string_view sentence);

/// "[T]he", "[n]o": a word whose first letter an editor changed, one token.
bool is_mended_word(std::string_view word);

}  // namespace crosscheck
