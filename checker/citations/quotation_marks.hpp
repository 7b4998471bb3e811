#pragma once
// Article text -> its quotations: pairs of quotation marks, over several paragraphs where each opens anew.
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Words between quotation marks. Tokens `[first, last)` include the marks.
struct Quotation {
  Span span;  ///< with its marks
  TokenId first = 0;
  TokenId last = 0;
  bool continued = false;  ///< no closing mark: the next paragraph goes on with a mark of its own
};

/// In text order; no nesting (inner quotations belong to the outer one). A mark without a partner opens nothing.
/// Linear in the text.
std::vector<Quotation> find_quotations(const ParsedArticle& parsed);

}  // namespace crosscheck
