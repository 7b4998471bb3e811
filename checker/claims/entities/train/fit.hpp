#pragma once
// Examples -> weights: the right candidates' share of a softmax over all candidates is made as large as possible.
#include <span>

#include "checker/claims/entities/train/examples.hpp"

namespace crosscheck::train {

struct Settings {
  unsigned rounds = 600;
  double rate = 0.05;
  double single_penalty = 0.0005;  ///< L2, of single observations
  double pair_penalty = 0.005;     ///< L2, of pairs of roles
};

/// Conditional logistic regression, Adam over the whole set: the same examples give the same weights. Examples without a right
/// candidate are left out.
PronounFeatures fit(const std::vector<const Example*>& examples, const Settings& settings);

/// How well weights choose.
struct Figures {
  std::size_t pronouns = 0;
  std::size_t right = 0;                     ///< among those with a right candidate
  std::size_t reachable = 0;                 ///< that have a right candidate
  std::size_t hits = 0, false_hits = 0, misses = 0;  ///< GAP's yes / no answers
  double f1() const;
};
Figures measure(const std::vector<const Example*>& examples, const PronounFeatures& weights);

}  // namespace crosscheck::train
