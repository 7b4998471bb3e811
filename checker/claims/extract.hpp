#pragma once
// ParsedArticle + entities, quotes, times, quantities -> claims.
#include <vector>

#include "checker/claims/claim.hpp"
#include "checker/values/time_value.hpp"

namespace crosscheck {

/// What the stages before made of one article; all spans count in `parsed.article.text`.
struct ClaimSources {
  const ParsedArticle& parsed;
  const Entities& entities;
  const std::vector<Attribution>& quotes;
  const std::vector<TimeMention>& times;
  const std::vector<QuantityMention>& quantities;
};

/// In text order. Relations and qualifiers of the packs are filled in, ids and keys set.
std::vector<Claim> extract_claims(const ClaimSources& sources, const Lexicon& lexicon, const RuleSet& rules);

}  // namespace crosscheck
