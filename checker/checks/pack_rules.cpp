#include "checker/checks/pack_rules.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "checker/checks/condition_rows.hpp"

namespace crosscheck {
namespace {

Span hull(Span a, const Span& b) {
  if (b.empty()) return a;
  if (a.empty()) return b;
  return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

/// The words that state the relation: predicate and both participants.
Span words_of(const Claim& claim, const ClaimRelation& relation) {
  return hull(hull(claim.predicate.span, relation.subject_span), relation.object_span);
}

std::string message_of(const std::string& pattern, const ConditionRow& row, const ClaimTable& table) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const std::size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
    if (end == std::string::npos) {
      out += pattern[at];
      continue;
    }
    out += value_text(pattern.substr(at + 1, end - at - 1), row, table);
    at = end;
  }
  return out;
}

/// A claim's document, in the order of the table's claims.
using Documents = std::vector<std::uint32_t>;

DraftFinding finding_of(const PackRule& rule, const ConditionRow& row, const ClaimTable& table, const Documents& documents) {
  DraftFinding out;
  out.rule = rule.id;
  out.message = message_of(rule.message, row, table);
  out.confidence = 0.9;
  for (std::size_t at = 0; at < row.evidence.size(); ++at) {
    const Claim& claim = table.claim(row.evidence[at].claim);
    const ClaimRelation& relation = claim.relations[row.evidence[at].relation];
    DraftPassage passage;
    passage.document = documents[row.evidence[at].claim];
    passage.span = words_of(claim, relation);
    out.claims.push_back(claim.id);
    out.working.push_back(relation.name + "(" + relation.subject + ", " + relation.object + ")");
    if (at == 0) {
      out.place = passage;
      continue;
    }
    passage.message = "and this";
    if (passage.document != out.place.document || passage.span != out.place.span) out.related.push_back(std::move(passage));
  }
  return out;
}

/// The same claims in any order, and words said of the same place, are told once.
class Told {
public:
  bool is_new(const ConditionRow& row, const DraftFinding& finding, const ClaimTable& table) {
    std::vector<std::pair<const Claim*, std::uint32_t>> evidence;
    for (const ConditionRow::Evidence& one : row.evidence) evidence.emplace_back(&table.claim(one.claim), one.relation);
    std::sort(evidence.begin(), evidence.end());
    if (!claims_.insert(std::move(evidence)).second) return false;
    return !finding.related.empty() || places_.emplace(finding.place.document, finding.place.span, finding.message).second;
  }

private:
  std::set<std::vector<std::pair<const Claim*, std::uint32_t>>> claims_;
  std::set<std::tuple<std::uint32_t, Span, std::string>> places_;
};

/// More than one atom, or a count: other documents' claims may fulfil it.
bool may_cross(const Condition& condition) {
  const std::vector<ConditionBranch> branches = branches_of(condition);
  return std::any_of(branches.begin(), branches.end(), [](const ConditionBranch& branch) {
    return branch.atoms.size() > 1 || std::any_of(branch.comparisons.begin(), branch.comparisons.end(), [](const ConditionComparison& one) { return one.counted != nullptr; });
  });
}

class DeskRules {
public:
  explicit DeskRules(const RuleSet& rules) : rules_(rules), told_(rules.rules.size()) {}
  void add(const ClaimTable& table, const Documents& documents, bool crossing_only);
  std::vector<DraftFinding> take() { return std::move(findings_); }

private:
  const RuleSet& rules_;
  std::vector<Told> told_;  ///< a rule each
  std::vector<DraftFinding> findings_;
};

void DeskRules::add(const ClaimTable& table, const Documents& documents, bool crossing_only) {
  if (table.empty()) return;
  for (std::size_t at = 0; at < rules_.rules.size(); ++at) {
    const PackRule& rule = rules_.rules[at];
    if (crossing_only && !may_cross(rule.when)) continue;
    for (const ConditionRow& row : table.rows(rule.when)) {
      DraftFinding finding = finding_of(rule, row, table, documents);
      if (told_[at].is_new(row, finding, table)) findings_.push_back(std::move(finding));
    }
  }
}

}  // namespace

std::vector<DraftFinding> find_pack_rules(std::span<const ArticleClaims> articles, const RuleSet& rules) {
  if (rules.rules.empty()) return {};
  DeskRules desk(rules);
  std::vector<const Claim*> all;
  Documents documents;
  for (std::uint32_t document = 0; document < articles.size(); ++document) {
    const std::vector<Claim>& claims = *articles[document].claims;
    desk.add(ClaimTable(claims, rules), Documents(claims.size(), document), false);
    for (const Claim& claim : claims) {
      if (claim.relations.empty()) continue;
      all.push_back(&claim);
      documents.push_back(document);
    }
  }
  if (articles.size() > 1) desk.add(ClaimTable(std::move(all), rules), documents, true);
  return desk.take();
}

}  // namespace crosscheck
