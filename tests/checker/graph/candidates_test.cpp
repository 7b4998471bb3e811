#include "checker/graph/candidates.hpp"

#include <doctest/doctest.h>

#include "tests/checker/graph/claim_notation.hpp"

using namespace crosscheck;

namespace {

std::vector<CandidatePair> pairs_of(const std::vector<Claim>& claims) {
  std::vector<const Claim*> flat;
  flat.reserve(claims.size());
  for (const Claim& claim : claims) flat.push_back(&claim);
  return candidate_pairs(flat);
}

}  // namespace

TEST_SUITE("checker/graph/candidates") {
  TEST_CASE("only claims that share a key, each pair once") {
    const std::vector<Claim> claims = {claim_from("Acme | buy | object: Borex | key: a | key: b"), claim_from("Acme | sell | object: Borex | key: a | key: b"),
                                       claim_from("Corvin | buy | object: Dorn | key: c")};
    CHECK(pairs_of(claims) == std::vector<CandidatePair>{{0, 1}});
  }

  TEST_CASE("questions and page furniture meet nothing") {
    std::vector<Claim> claims = {claim_from("Acme | buy | object: Borex | key: a"), claim_from("Acme | sell | object: Borex | key: a | question"),
                                 claim_from("Acme | sell | object: Borex | key: a")};
    claims[2].region = Region::boilerplate;
    CHECK(pairs_of(claims).empty());
  }

  TEST_CASE("a crowded key grows with the claims, not with their square") {
    std::vector<Claim> claims;
    claims.reserve(2000);
    for (int i = 0; i < 2000; ++i) claims.push_back(claim_from("Acme | say | object: the words | key: a"));
    CHECK(pairs_of(claims).size() <= 2000 * crowded_key);
  }
}
