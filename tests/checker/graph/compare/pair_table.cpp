#include "tests/checker/graph/compare/pair_table.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "tests/checker/graph/claim_notation.hpp"

namespace crosscheck {

Decision decide(const ClaimPair& pair, const RuleSet& rules, bool presume_one_situation) {
  static const Lexicon lexicon = Lexicon::load(data_folder());
  const Claim first = claim_from(pair.first);
  const Claim second = claim_from(pair.second);
  return compare_claims(first, second, lexicon, rules, {first.document == second.document, presume_one_situation});
}

void check_conflicts(std::string_view rule, std::span<const ClaimPair> pairs, const RuleSet& rules) {
  CHECK(pairs.size() >= 15);
  for (const ClaimPair& pair : pairs) {
    CAPTURE(pair.first);
    CAPTURE(pair.second);
    CHECK(decide(pair, rules).rule == rule);
    CHECK(decide({pair.second, pair.first}, rules).rule == rule);
  }
}

void check_silence(std::span<const ClaimPair> pairs, const RuleSet& rules) {
  CHECK(pairs.size() >= 15);
  for (const ClaimPair& pair : pairs) {
    CAPTURE(pair.first);
    CAPTURE(pair.second);
    CHECK(decide(pair, rules).rule == "");
    CHECK(decide({pair.second, pair.first}, rules).rule == "");
  }
}

}  // namespace crosscheck
