#include "checker/claims/entities/pronoun_features.hpp"

namespace crosscheck {
namespace {

/// "The paper claimed that … It also insisted that …": the source goes on speaking. Biographies, on which the weights are
/// fitted, hold hardly any such pair for "it" and "they"; the figure is ours.
constexpr float same_source = 2.5F;

float score_of(const Draft& pronoun, const PronounFeatures& features) {
  float score = pronoun.gender == Gender::unknown ? same_source * features[both_say] : 0;
  for (std::size_t i = 0; i < pronoun_feature_count; ++i) score += pronoun_weights[i] * features[i];
  return score;
}

}  // namespace

ClusterId resolve_pronoun(const Context& context, const Draft& pronoun) {
  const std::vector<PronounCandidate> candidates = pronoun_candidates(context, pronoun);
  if (context.observer != nullptr) (*context.observer)(context, pronoun, candidates);
  ClusterId best = no_cluster;
  float best_score = 0;
  for (const PronounCandidate& candidate : candidates) {
    const float score = score_of(pronoun, candidate.features);
    if (best != no_cluster && score <= best_score) continue;
    best = candidate.cluster;
    best_score = score;
  }
  return best;
}

}  // namespace crosscheck
