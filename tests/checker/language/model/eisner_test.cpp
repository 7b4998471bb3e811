#include "checker/language/model/eisner.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

using namespace crosscheck;

namespace {

using Heads = std::vector<std::uint32_t>;

/// Whether every word reaches the root, there is one root, and no two arcs cross.
bool is_projective_tree(const Heads& heads) {
  if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    std::size_t at = i + 1, steps = 0;
    while (at != 0 && steps++ <= heads.size()) at = heads[at - 1];
    if (at != 0) return false;
    const std::size_t low = std::min<std::size_t>(i + 1, heads[i]), high = std::max<std::size_t>(i + 1, heads[i]);
    for (std::size_t j = low + 1; j < high; ++j)
      if (heads[j - 1] < low || heads[j - 1] > high) return false;
  }
  return true;
}

std::int64_t score_of(const Heads& heads, const std::vector<std::int32_t>& arcs) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) sum += arcs[i * (heads.size() + 1) + heads[i]];
  return sum;
}

/// The best score of any projective tree, by trying all.
std::int64_t best_score(const std::vector<std::int32_t>& arcs, std::size_t count) {
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  std::size_t all = 1;
  for (std::size_t i = 0; i < count; ++i) all *= count + 1;
  for (std::size_t code = 0; code < all; ++code) {
    Heads heads(count);
    std::size_t rest = code;
    for (std::uint32_t& head : heads) {
      head = static_cast<std::uint32_t>(rest % (count + 1));
      rest /= count + 1;
    }
    if (is_projective_tree(heads)) best = std::max(best, score_of(heads, arcs));
  }
  return best;
}

}  // namespace

TEST_SUITE("checker/language/model/eisner") {
  TEST_CASE("the best tree is as good as the best of all projective trees") {
    std::mt19937 random(5);
    for (std::size_t count = 1; count <= 5; ++count)
      for (int round = 0; round < 12; ++round) {
        std::vector<std::int32_t> arcs(count * (count + 1));
        for (std::int32_t& score : arcs) score = static_cast<std::int32_t>(random() % 2001) - 1000;
        const Heads heads = best_tree(arcs, count);
        CHECK(is_projective_tree(heads));
        CHECK(score_of(heads, arcs) == best_score(arcs, count));
      }
  }

  TEST_CASE("long sentences and equal scores still give one tree") {
    CHECK(is_projective_tree(best_tree(std::vector<std::int32_t>(longest_tree * (longest_tree + 1), 1 << 21), longest_tree)));
    CHECK(best_tree({}, 0).empty());
  }
}
