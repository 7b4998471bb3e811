#include "checker/claims/entities/train/fit.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck::train {
namespace {

using Gradient = std::array<double, pronoun_feature_count>;

double score(const PronounFeatures& features, const Gradient& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < pronoun_feature_count; ++i) sum += static_cast<double>(features[i]) * weights[i];
  return sum;
}

/// Adds the gradient of -log p(right) to `out`.
void add_gradient(const Example& example, const Gradient& weights, Gradient& out) {
  std::vector<double> shares;
  double top = -1e300, all = 0, right = 0;
  for (const Choice& one : example.choices) shares.push_back(score(one.features, weights)), top = std::max(top, shares.back());
  for (std::size_t k = 0; k < shares.size(); ++k) {
    shares[k] = std::exp(shares[k] - top);
    all += shares[k];
    if (example.choices[k].right) right += shares[k];
  }
  for (std::size_t k = 0; k < shares.size(); ++k) {
    const double pull = shares[k] / all - (example.choices[k].right ? shares[k] / right : 0);
    for (std::size_t i = 0; i < pronoun_feature_count; ++i) out[i] += pull * static_cast<double>(example.choices[k].features[i]);
  }
}

bool is_useful(const Example& example) {
  const auto right = std::ranges::count_if(example.choices, &Choice::right);
  return right > 0 && right < static_cast<std::ptrdiff_t>(example.choices.size());
}

}  // namespace

PronounFeatures fit(const std::vector<const Example*>& examples, const Settings& settings) {
  Gradient weights{}, first{}, second{};
  std::vector<const Example*> useful;
  std::ranges::copy_if(examples, std::back_inserter(useful), [](const Example* one) { return is_useful(*one); });
  for (unsigned round = 1; round <= settings.rounds; ++round) {
    Gradient gradient{};
    for (const Example* one : useful) add_gradient(*one, weights, gradient);
    for (std::size_t i = 0; i < pronoun_feature_count; ++i) {
      const double penalty = i < role_pairs ? settings.single_penalty : settings.pair_penalty;
      const double slope = gradient[i] / static_cast<double>(useful.size()) + penalty * weights[i];
      first[i] = 0.9 * first[i] + 0.1 * slope;
      second[i] = 0.999 * second[i] + 0.001 * slope * slope;
      const double step = first[i] / (1 - std::pow(0.9, round)), size = std::sqrt(second[i] / (1 - std::pow(0.999, round)));
      weights[i] -= settings.rate * step / (size + 1e-8);
    }
  }
  PronounFeatures out{};
  std::ranges::transform(weights, out.begin(), [](double w) { return static_cast<float>(w); });
  return out;
}

double Figures::f1() const {
  const double all = static_cast<double>(2 * hits + false_hits + misses);
  return all > 0 ? 2 * static_cast<double>(hits) / all : 0;
}

Figures measure(const std::vector<const Example*>& examples, const PronounFeatures& weights) {
  Gradient wide{};
  std::ranges::copy(weights, wide.begin());
  Figures out;
  for (const Example* example : examples) {
    const Choice* best = nullptr;
    double best_score = 0;
    for (const Choice& one : example->choices)
      if (const double own = score(one.features, wide); best == nullptr || own > best_score) best = &one, best_score = own;
    ++out.pronouns;
    out.reachable += std::ranges::any_of(example->choices, &Choice::right) ? 1 : 0;
    out.right += best != nullptr && best->right ? 1 : 0;
    if (!example->gap) continue;
    const auto count = [&](bool said, bool same) { (said && same ? out.hits : said ? out.false_hits : out.misses) += said || same ? 1 : 0; };
    count(best != nullptr && best->first, example->is_first);
    count(best != nullptr && best->second, example->is_second);
  }
  return out;
}

}  // namespace crosscheck::train
