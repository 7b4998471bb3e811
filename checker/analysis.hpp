#pragma once
// Everything that the stages made of one article, and the recipe that makes it.
#include <vector>

#include "checker/citations/citations.hpp"
#include "checker/claims/claim.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/quotes.hpp"
#include "checker/values/time_value.hpp"

namespace crosscheck {

struct Language;

struct Analysis {
  ParsedArticle parsed;
  Entities entities;
  std::vector<TimeMention> times;
  std::vector<QuantityMention> quantities;
  Citations citations;
  std::vector<Attribution> quotes;
  std::vector<Claim> claims;
};

/// Total over any article; deterministic.
Analysis analyse(Article article, const Language& language, const RuleSet& rules);

}  // namespace crosscheck
