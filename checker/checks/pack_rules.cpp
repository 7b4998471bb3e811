// Rules that a desk wrote: conditions over the article's claims.
#include <algorithm>
#include <set>

#include "checker/checks/article_checks.hpp"
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

DraftFinding finding_of(const PackRule& rule, const ConditionRow& row, const ClaimTable& table, std::uint32_t document) {
  DraftFinding out;
  out.rule = rule.id;
  out.message = message_of(rule.message, row, table);
  out.confidence = 0.9;
  for (std::size_t at = 0; at < row.evidence.size(); ++at) {
    const Claim& claim = table.claims()[row.evidence[at].claim];
    const ClaimRelation& relation = claim.relations[row.evidence[at].relation];
    DraftPassage passage;
    passage.document = document;
    passage.span = words_of(claim, relation);
    out.claims.push_back(claim.id);
    out.working.push_back(relation.name + "(" + relation.subject + ", " + relation.object + ")");
    if (at == 0) {
      out.place = passage;
      continue;
    }
    passage.message = "and this";
    if (passage.span != out.place.span) out.related.push_back(std::move(passage));
  }
  return out;
}

}  // namespace

void check_pack_rules(const ArticleCheckInput& input, std::vector<DraftFinding>& findings) {
  if (input.rules.rules.empty()) return;
  const ClaimTable table(input.analysis.claims, input.rules);
  for (const PackRule& rule : input.rules.rules) {
    std::set<std::pair<Span, std::string>> seen;
    for (const ConditionRow& row : table.rows(rule.when)) {
      DraftFinding finding = finding_of(rule, row, table, input.document);
      if (seen.emplace(finding.place.span, finding.message).second) findings.push_back(std::move(finding));
    }
  }
}

}  // namespace crosscheck
