#pragma once
// ParsedArticle -> time expressions with their values: weekdays and months by the clause's tense and the article's date,
// "a year earlier" by what the text spoke of last. Linear in the text.
#include <vector>

#include "checker/language/parsed_article.hpp"
#include "checker/values/time_expression.hpp"
#include "checker/values/time_value.hpp"

namespace crosscheck {

/// In text order; they do not overlap.
std::vector<TimeMention> find_times(const ParsedArticle& parsed);

/// A time expression where it stands, not yet resolved.
struct TimePlace {
  Span span;
  TimeExpression expression;
  TokenId first = 0;
  TokenId last = 0;
};

/// The expressions alone, for stages that need only to know what is a time.
std::vector<TimePlace> locate_times(const ParsedArticle& parsed);

}  // namespace crosscheck
