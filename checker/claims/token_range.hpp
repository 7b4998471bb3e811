#pragma once
// Words of an article that stand together.
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Words `[first, last)` of the article.
struct TokenRange {
  TokenId first = 0;
  TokenId last = 0;
  bool empty() const { return first >= last; }
  bool contains(TokenId token) const { return first <= token && token < last; }
};

}  // namespace crosscheck
