#include "checker/claims/entities/pronoun_features.hpp"

namespace crosscheck {
namespace {

/// "The paper claimed that Lindt … It also insisted that its …": the source goes on speaking, of the same. Biographies, on which the weights are
/// fitted, hold hardly any such pair for "it" and "they"; the figure is ours.
constexpr float same_source = 2.5F;

float score_of(const Draft& pronoun, const PronounCandidate& candidate) {
  const PronounFeatures& features = candidate.features;
  const bool goes_on = candidate.reported_topic || features[both_say] > 0;
  float score = pronoun.gender == Gender::unknown && goes_on ? same_source : 0;
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
    const float score = score_of(pronoun, candidate);
    if (best != no_cluster && score <= best_score) continue;
    best = candidate.cluster;
    best_score = score;
  }
  return best;
}

}  // namespace crosscheck
