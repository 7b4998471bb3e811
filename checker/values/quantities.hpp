#pragma once
// ParsedArticle -> numbers, amounts, shares, ranks, ages and scores with interval, canonical unit and counted noun. Times are
// left out: durations and dates belong to find_times. Linear in the text.
#include <vector>

#include "checker/language/parsed_article.hpp"
#include "checker/values/quantity.hpp"

namespace crosscheck {

/// In text order; they do not overlap.
std::vector<QuantityMention> find_quantities(const ParsedArticle& parsed);

}  // namespace crosscheck
