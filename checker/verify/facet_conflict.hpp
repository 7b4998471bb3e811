#pragma once
// Facets of a claim and of its evidence -> the role that both fill, and fill differently.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/verify/facet.hpp"

namespace crosscheck {

/// What two texts cannot both be right about, with the words of each; stories and claims (story_conflict, claim_conflict) give it, too.
struct FacetConflict {
  std::string rule;    ///< a catalogue id
  std::string reason;  ///< "the death is dated `1902`, here `1903`"
  Span claim;
  Span evidence;
  double confidence = 0;
};

struct FacetEvidence {
  const std::vector<Facet>& facets;
  std::string_view text;
  bool is_passage = false;  ///< short: what a pronoun or description in it stands for may be taken to be the claim's subject
};

/// The surest conflict, or none. `claim_text` is what the claim's spans count in.
std::optional<FacetConflict> facet_conflict(const std::vector<Facet>& claim, std::string_view claim_text, const FacetEvidence& evidence, const Lexicon& lexicon);

}  // namespace crosscheck
