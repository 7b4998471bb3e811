#pragma once
// A block of text -> the spans of its sentences: ICU's sentence breaks, corrected by rules for copy.
#include <string_view>
#include <vector>

#include "checker/language/lexicon/lexicon.hpp"
#include "reports/span.hpp"

namespace crosscheck {

/// Spans count in the block's own text, in order, without white space at their ends. Linear in the text; total.
std::vector<Span> split_sentences(std::string_view block, const Lexicon& lexicon);

}  // namespace crosscheck
