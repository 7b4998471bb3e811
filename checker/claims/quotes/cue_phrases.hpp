#pragma once
// Cues that are no verbs: "according to X", "per X", "the claim that …", "X's comments on …", "allegedly".
#include <vector>

#include "checker/claims/quotes/cues.hpp"

namespace crosscheck {

std::vector<Cue> find_cue_phrases(const ParsedArticle& parsed, const Extents& extents, const CueWords& words);

}  // namespace crosscheck
