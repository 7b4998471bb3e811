#pragma once
// A rule's condition over the claims of one document or of all -> the rows of claims that fulfil it, by hash joins over its
// relations.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "checker/claims/claim.hpp"
#include "rules/rule_index.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// One fulfilment: what the variables stand for, and the claims with the relation of each that the atoms matched.
struct ConditionRow {
  struct Evidence {
    std::uint32_t claim = 0;
    std::uint32_t relation = 0;  ///< index into Claim::relations
    friend auto operator<=>(const Evidence&, const Evidence&) = default;
  };
  std::map<std::string, std::string> names;  ///< variable -> entity or qualifier value
  std::map<std::string, std::uint32_t> claims;  ///< `as ?x` -> index of the claim
  std::vector<Evidence> evidence;               ///< in the order of the condition's atoms
};

/// Claims by the relations that they state. Borrows the claims and the rules.
class ClaimTable {
public:
  ClaimTable(const std::vector<Claim>& claims, const RuleSet& rules);
  ClaimTable(std::vector<const Claim*> claims, const RuleSet& rules);

  /// Rows in the order of the text; at most `most_rows` a branch, so that a condition without shared variables stays cheap.
  std::vector<ConditionRow> rows(const Condition& condition) const;
  const Claim& claim(std::uint32_t index) const { return *claims_[index]; }
  bool empty() const { return by_relation_.empty(); }
  const RuleSet& rules() const { return rules_; }
  const RuleIndex& index() const { return *index_; }
  const std::vector<ConditionRow::Evidence>& stating(const std::string& relation) const;

  static constexpr std::size_t most_rows = 5000;

private:
  std::vector<const Claim*> claims_;
  const RuleSet& rules_;
  std::shared_ptr<const RuleIndex> index_;
  std::map<std::string, std::vector<ConditionRow::Evidence>, std::less<>> by_relation_;
};

/// The text that `{x}` or `{x.attribute}` of a rule's message stands for.
std::string value_text(const std::string& name, const ConditionRow& row, const ClaimTable& table);

}  // namespace crosscheck
