#pragma once
// A claim against the packs' facts: supported, contradicted, unlisted or outdated, with the reason.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "checker/claims/claim.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

enum class FactRelation : std::uint8_t { supports, conflicts, unlisted, outdated };

struct FactDecision {
  std::uint32_t fact = 0;  ///< index into RuleSet::facts
  FactRelation relation = FactRelation::supports;
  std::string message;
  std::vector<std::string> working;
  Span clash;
  double confidence = 0;
};

/// The facts by subject; keeps a reference to the rules.
class FactIndex {
public:
  explicit FactIndex(const RuleSet& rules);
  /// In order of the facts. A claim that a fact supports conflicts with none; claims not asserted meet no fact.
  std::vector<FactDecision> compare(const Claim& claim) const;
  /// Facts on those that belong to the country that the claim speaks of, said with the relation's verb and one of the fact's objects:
  /// "Japan bought equipment from Nokia" beside a fact on a Japanese carrier. They neither support nor contradict it.
  std::vector<std::uint32_t> related(const Claim& claim) const;
  const RuleSet& rules() const { return *rules_; }

private:
  const RuleSet* rules_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_subject_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_country_;
};

/// "SoftBank chose_vendor Ericsson, Nokia [generation 5G]": a fact as a reader sees it.
std::string fact_text(const Fact& fact);

}  // namespace crosscheck
