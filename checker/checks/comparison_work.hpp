#pragma once
// What compare_articles has at hand while it works; shared by its parts only.
#include <span>
#include <string>
#include <vector>

#include "checker/checks/conflicts.hpp"

namespace crosscheck {

/// A claim with its place; vertex ids of claims are indices into the flat list.
struct Placed {
  const Claim* claim = nullptr;
  std::uint32_t document = 0;
  std::uint32_t index = 0;
  bool reported = true;
};

struct Work {
  std::span<const ArticleClaims> articles;
  const Lexicon& lexicon;
  const RuleSet& rules;
  std::vector<Placed> claims;
  Comparison result;
};

/// The claim's words, or those of them that clash.
inline DraftPassage passage_of(const Placed& placed, Span span, std::string message) {
  return {placed.document, span.empty() ? placed.claim->span : span, std::move(message), {}};
}

/// Who says it, or nothing where the paper does.
std::string said_by(const Claim& claim);

/// Claims that facts of the packs support or contradict: edges, verdicts, and one finding a mistake.
void compare_with_facts(Work& work);
/// What other articles say against a claim that a fact contradicts is shown with the fact.
void join_facts_and_articles(Work& work);
/// Where a fact agrees with one side of a conflict, the editor sees it beside the passages.
void join_agreeing_facts(Work& work);

}  // namespace crosscheck
