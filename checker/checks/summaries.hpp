#pragma once
// A claim of a headline or caption and a claim of the text that it sums up -> how the two clash. A summary leaves out articles, verbs and
// details ("Two arrested after robbery"), so what it does say must stand in the text before the rest can clash.
#include <cstdint>
#include <vector>

#include "checker/graph/compare/decision.hpp"

namespace crosscheck {

/// Indices into the article's claims, and how the two clash.
struct SummaryClash {
  std::uint32_t summary = 0;
  std::uint32_t told = 0;
  Decision decision;
};

/// The clashes of an article's headline with its first sentences, and of its captions with all of its text; at most one for each claim of a
/// summary. Silent where another claim of the text bears the summary out. `decision.rule` is the region's.
std::vector<SummaryClash> compare_summaries(const std::vector<Claim>& claims, const Lexicon& lexicon);

/// The text tells the summary's deed of the same participants, in another claim than `told`.
bool is_borne_out(const Claim& summary, const Claim& told, const std::vector<Claim>& claims, const Lexicon& lexicon);

}  // namespace crosscheck
