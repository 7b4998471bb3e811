#pragma once
// Whether two mentions that stand beside each other name one thing: "Huawei, a Chinese giant", "China Mobile (CM)".
#include "checker/claims/entities/draft.hpp"

namespace crosscheck {

/// `child` stands in apposition to `head`, or both form one phrase ("the company Huawei").
bool is_apposition(const ParsedArticle& parsed, TokenId head, TokenId child);

/// Types and number agree; "Tokyo, Japan" and "Smith, of Meridian" are two things.
bool may_be_same(const ParsedArticle& parsed, const Draft& a, const Draft& b);

}  // namespace crosscheck
