#pragma once
// The claims of all articles, the packs' facts -> graph, findings (one a connected issue and rule) and a verdict for each claim.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checker/checks/check_table.hpp"
#include "checker/graph/claim_graph.hpp"
#include "reports/report.hpp"

namespace crosscheck {

class Lexicon;

/// One document's claims; the document's index in the span is what passages name.
struct ArticleClaims {
  const std::vector<Claim>* claims = nullptr;
  bool reported = true;  ///< false: only there to compare with (`--against`)
};

/// What became of one claim. `evidence` holds the matching or clashing passages.
struct ClaimVerdict {
  Verdict verdict = Verdict::not_checked;
  std::string reason;
  std::vector<DraftPassage> evidence;
};

struct Comparison {
  ClaimGraph graph;
  std::vector<DraftFinding> findings;               ///< in document order
  std::vector<std::vector<ClaimVerdict>> verdicts;  ///< [document][claim], as the claims were given
};

/// Deterministic; close to linear in the number of claims. Claims read back from `inspect` give the same as the articles do.
Comparison compare_articles(std::span<const ArticleClaims> articles, const Lexicon& lexicon, const RuleSet& rules);

}  // namespace crosscheck
