#pragma once
// Everything that the stages made of one article, and the recipe that makes it.
#include <functional>
#include <vector>

#include "checker/citations/citations.hpp"
#include "checker/claims/claim.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/quotes.hpp"
#include "checker/stage.hpp"
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

/// How far to go, and whom to tell.
struct AnalysisSettings {
  Stage last = Stage::claims;             ///< stages that it does not need are left out
  std::function<void(Stage)> after = {};  ///< called after every stage (a caller that owns a clock can time them)
};

/// Total over any article; deterministic.
Analysis analyse(Article article, const Language& language, const RuleSet& rules, const AnalysisSettings& settings = {});
/// The same from words and heads that are there already.
Analysis analyse_parsed(ParsedArticle parsed, const Language& language, const RuleSet& rules, const AnalysisSettings& settings = {});

}  // namespace crosscheck
