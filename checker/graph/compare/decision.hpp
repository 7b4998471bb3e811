#pragma once
// Two claims -> how they stand to each other, with the rule, the reasons and the words that clash.
#include <cstdint>
#include <string>
#include <vector>

#include "checker/claims/claim.hpp"

namespace crosscheck {

class Lexicon;

enum class PairRelation : std::uint8_t { unrelated, same, entails, entailed, contradicts, supersedes };

/// The outcome for one pair. `rule` is a catalogue id where the relation is contradicts or supersedes.
struct Decision {
  PairRelation relation = PairRelation::unrelated;
  std::string rule;
  std::string message;
  std::vector<std::string> working;  ///< a line a reasoning step
  Span first_clash;                  ///< words of the first claim that clash, in its article
  Span second_clash;
  double confidence = 0;
};

/// How much may be presumed about the pair.
struct CompareSettings {
  bool same_document = false;
  /// verify: near-parallel sentences speak of one situation.
  bool presume_one_situation = false;
};

/// Symmetric but for the order of the spans (and entails / entailed).
Decision compare_claims(const Claim& first, const Claim& second, const Lexicon& lexicon, const RuleSet& rules,
                        const CompareSettings& settings);

}  // namespace crosscheck
