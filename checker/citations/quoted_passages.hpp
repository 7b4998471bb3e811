#pragma once
// ParsedArticle -> the quotations of its copy: what stands between quotation marks, and block quotations.
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Words between marks. Spans count in Article::text.
struct QuotedPassage {
  Span words;             ///< without the marks and the white space inside them
  std::uint32_t block = 0;
  bool is_block = false;  ///< a block quotation or pull quote: the block's whole text
};

/// In text order. Nested quotations belong to the outer one; a mark that is never closed in its block opens nothing, but for
/// a “ before a block that begins with “ again (a quotation of several paragraphs).
std::vector<QuotedPassage> find_quoted_passages(const ParsedArticle& parsed);

}  // namespace crosscheck
