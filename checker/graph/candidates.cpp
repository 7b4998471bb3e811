#include "checker/graph/candidates.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace crosscheck {

namespace {

using Bucket = std::vector<std::uint32_t>;

bool takes_part(const Claim& claim) {
  return claim.region != Region::boilerplate && claim.mood != ClaimMood::question && claim.mood != ClaimMood::imperative;
}

/// Buckets in order of their first claim, so that the outcome does not hang on hashing.
std::vector<Bucket> buckets_by(std::span<const Claim* const> claims, const Bucket& among, auto&& keys_of) {
  std::unordered_map<std::string, std::size_t> place;
  std::vector<Bucket> buckets;
  for (const std::uint32_t index : among) {
    for (const std::string& key : keys_of(*claims[index])) {
      const auto [entry, fresh] = place.emplace(key, buckets.size());
      if (fresh) buckets.emplace_back();
      Bucket& bucket = buckets[entry->second];
      if (bucket.empty() || bucket.back() != index) bucket.push_back(index);
    }
  }
  return buckets;
}

void pair_within(const Bucket& bucket, std::size_t window, std::vector<CandidatePair>& pairs) {
  for (std::size_t i = 0; i < bucket.size(); ++i) {
    const std::size_t end = std::min(bucket.size(), i + 1 + window);
    for (std::size_t j = i + 1; j < end; ++j) pairs.emplace_back(bucket[i], bucket[j]);
  }
}

std::vector<std::string> predicate_of(const Claim& claim) {
  return {claim.predicate.relation.empty() ? claim.predicate.lemma : claim.predicate.relation};
}

}  // namespace

std::vector<CandidatePair> candidate_pairs(std::span<const Claim* const> claims) {
  Bucket all;
  for (std::uint32_t index = 0; index < claims.size(); ++index) {
    if (takes_part(*claims[index])) all.push_back(index);
  }
  std::vector<CandidatePair> pairs;
  for (const Bucket& bucket : buckets_by(claims, all, [](const Claim& claim) -> const std::vector<std::string>& { return claim.keys; })) {
    if (bucket.size() <= crowded_key) {
      pair_within(bucket, crowded_key, pairs);
      continue;
    }
    for (const Bucket& part : buckets_by(claims, bucket, predicate_of)) pair_within(part, crowded_key, pairs);
  }
  std::sort(pairs.begin(), pairs.end());
  const auto repeated = std::unique(pairs.begin(), pairs.end());
  pairs.erase(repeated, pairs.end());
  return pairs;
}

}  // namespace crosscheck
