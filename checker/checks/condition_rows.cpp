#include "checker/checks/condition_rows.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "checker/checks/condition_match.hpp"
#include "checker/checks/condition_values.hpp"

namespace crosscheck {
namespace {

using Evidence = ConditionRow::Evidence;

class BranchEvaluation {
public:
  BranchEvaluation(const ClaimTable& table, const ConditionBranch& branch) : table_(table), branch_(branch) {}

  std::vector<ConditionRow> run() const {
    std::vector<ConditionRow> rows;
    for (std::size_t at = 0; at < branch_.atoms.size(); ++at) {
      std::vector<ConditionRow> next = rows_of(branch_.atoms[at]);
      rows = at == 0 ? std::move(next) : joined(rows, next);
      if (rows.empty()) return rows;
    }
    for (const ConditionComparison& comparison : branch_.comparisons) keep(comparison, rows);
    for (const ConditionAtom& atom : branch_.absent) {
      const Lookup lookup(rows_of(atom), shared(rows, atom));
      std::erase_if(rows, [&](const ConditionRow& row) { return lookup.count(row) > 0; });
    }
    return rows;
  }

private:
  /// Rows by the values of some variables.
  class Lookup {
  public:
    Lookup(std::vector<ConditionRow> rows, std::vector<std::string> variables) : rows_(std::move(rows)), variables_(std::move(variables)) {
      for (std::size_t at = 0; at < rows_.size(); ++at) places_[key(rows_[at])].push_back(at);
    }
    std::size_t count(const ConditionRow& row) const {
      const auto found = places_.find(key(row));
      return found == places_.end() ? 0 : found->second.size();
    }
    /// How many different pairs of subject and object go with the row.
    std::size_t distinct(const ConditionRow& row, const ClaimTable& table) const {
      const auto found = places_.find(key(row));
      if (found == places_.end()) return 0;
      std::set<std::pair<std::string_view, std::string_view>> pairs;
      for (const std::size_t at : found->second) {
        const Evidence& evidence = rows_[at].evidence.front();
        const ClaimRelation& relation = table.claim(evidence.claim).relations[evidence.relation];
        pairs.emplace(relation.subject, relation.object);
      }
      return pairs.size();
    }
    template <class Use>
    void each(const ConditionRow& row, const Use& use) const {
      const auto found = places_.find(key(row));
      if (found == places_.end()) return;
      for (const std::size_t at : found->second) use(rows_[at]);
    }

  private:
    std::string key(const ConditionRow& row) const {
      std::string out;
      for (const std::string& variable : variables_) {
        const auto found = row.names.find(variable);
        out += found == row.names.end() ? std::string() : found->second;
        out += '\n';
      }
      return out;
    }
    std::vector<ConditionRow> rows_;
    std::vector<std::string> variables_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_;
  };

  static std::vector<std::string> variables_of(const ConditionAtom& atom) {
    std::vector<std::string> out;
    for (const ConditionArgument& argument : atom.arguments)
      if (const auto* variable = std::get_if<ConditionVariable>(&argument.term); variable != nullptr && !variable->name.empty()) out.push_back(variable->name);
    return out;
  }

  static std::vector<std::string> shared(const std::vector<ConditionRow>& rows, const ConditionAtom& atom) {
    std::vector<std::string> out = variables_of(atom);
    std::erase_if(out, [&](const std::string& name) { return rows.empty() || !rows.front().names.contains(name); });
    return out;
  }

  std::vector<ConditionRow> rows_of(const ConditionAtom& atom) const {
    const std::set<std::string> asked = asked_fields(branch_, atom.variable);
    std::vector<ConditionRow> out;
    for (const Evidence& evidence : table_.stating(atom.relation)) {
      const Claim& claim = table_.claim(evidence.claim);
      if (!doubt_about(claim, asked).empty()) continue;
      ConditionRow row;
      if (unfit_argument(atom, claim, claim.relations[evidence.relation], table_, row) != nullptr) continue;
      if (!atom.variable.empty()) row.claims.emplace(atom.variable, evidence.claim);
      row.evidence.push_back(evidence);
      out.push_back(std::move(row));
      if (out.size() >= ClaimTable::most_rows) break;
    }
    return out;
  }

  std::vector<ConditionRow> joined(const std::vector<ConditionRow>& left, std::vector<ConditionRow>& right) const {
    std::vector<std::string> common;
    if (!right.empty())
      for (const auto& [name, value] : right.front().names)
        if (left.front().names.contains(name)) common.push_back(name);
    const Lookup lookup(std::move(right), common);
    std::vector<ConditionRow> out;
    for (const ConditionRow& row : left) {
      lookup.each(row, [&](const ConditionRow& other) {
        if (out.size() >= ClaimTable::most_rows) return;
        ConditionRow both = row;
        both.names.insert(other.names.begin(), other.names.end());
        both.claims.insert(other.claims.begin(), other.claims.end());
        both.evidence.insert(both.evidence.end(), other.evidence.begin(), other.evidence.end());
        out.push_back(std::move(both));
      });
      if (out.size() >= ClaimTable::most_rows) break;
    }
    return out;
  }

  void keep(const ConditionComparison& comparison, std::vector<ConditionRow>& rows) const {
    if (comparison.counted) {
      const Lookup lookup(rows_of(*comparison.counted), shared(rows, *comparison.counted));
      std::erase_if(rows, [&](const ConditionRow& row) {
        const TermValue count{static_cast<double>(lookup.distinct(row, table_)), {}};
        return !compares(count, comparison.op, value_of(comparison.right.front(), row, table_));
      });
      return;
    }
    std::erase_if(rows, [&](const ConditionRow& row) { return !holds(comparison, row, table_); });
  }

  const ClaimTable& table_;
  const ConditionBranch& branch_;
};

}  // namespace

namespace {

std::vector<const Claim*> pointers_to(const std::vector<Claim>& claims) {
  std::vector<const Claim*> out;
  out.reserve(claims.size());
  for (const Claim& claim : claims) out.push_back(&claim);
  return out;
}

}  // namespace

ClaimTable::ClaimTable(const std::vector<Claim>& claims, const RuleSet& rules) : ClaimTable(pointers_to(claims), rules) {}

ClaimTable::ClaimTable(std::vector<const Claim*> claims, const RuleSet& rules) : claims_(std::move(claims)), rules_(rules), index_(index_of(rules)) {
  for (std::uint32_t claim = 0; claim < claims_.size(); ++claim)
    for (std::uint32_t relation = 0; relation < claims_[claim]->relations.size(); ++relation)
      by_relation_[claims_[claim]->relations[relation].name].push_back({claim, relation});
}

const std::vector<Evidence>& ClaimTable::stating(const std::string& relation) const {
  static const std::vector<Evidence> none;
  const auto found = by_relation_.find(relation);
  return found == by_relation_.end() ? none : found->second;
}

std::vector<ConditionRow> ClaimTable::rows(const Condition& condition) const {
  std::vector<ConditionRow> out;
  std::set<std::vector<Evidence>> seen;
  for (const ConditionBranch& branch : branches_of(condition))
    for (ConditionRow& row : BranchEvaluation(*this, branch).run())
      if (seen.insert(row.evidence).second) out.push_back(std::move(row));
  std::stable_sort(out.begin(), out.end(), [](const ConditionRow& a, const ConditionRow& b) { return a.evidence < b.evidence; });
  return out;
}

}  // namespace crosscheck
