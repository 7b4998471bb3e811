#pragma once
// ParsedArticle -> the first and last token below each token of the dependency trees.
#include <vector>

#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Subtrees as token ranges `[first[t], last[t])`; of trees that are not projective, their hulls.
struct Extents {
  std::vector<TokenId> first;
  std::vector<TokenId> last;
};

/// Linear but for the depth of the trees, which it follows without recursion. A ring of heads ends where it began.
Extents subtree_extents(const ParsedArticle& parsed);

}  // namespace crosscheck
