#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "checker/checks/comparison_work.hpp"
#include "checker/graph/facts.hpp"

namespace crosscheck {

namespace {

std::string_view fact_rule(FactRelation relation) {
  switch (relation) {
    case FactRelation::supports: return {};
    case FactRelation::conflicts: return "fact-conflict";
    case FactRelation::unlisted: return "fact-unlisted";
    case FactRelation::outdated: return "fact-outdated";
  }
  return {};
}

DraftFinding fact_finding(const Placed& placed, const FactDecision& decision, const RuleSet& rules) {
  const Fact& fact = rules.facts[decision.fact];
  DraftFinding finding;
  finding.rule = fact_rule(decision.relation);
  finding.message = decision.message;
  finding.place = passage_of(placed, placed.claim->span, said_by(*placed.claim));
  finding.related.push_back({0, {}, fact_text(fact), fact.id});
  finding.working = decision.working;
  finding.claims.push_back(placed.claim->id);
  finding.confidence = decision.confidence;
  return finding;
}

/// One finding a mistake: coordinated objects together, and what headline and text both say told once with all its places.
class FactFindings {
public:
  explicit FactFindings(Work& work) : work_(work) {}

  void tell(const Placed& placed, const FactDecision& decision) {
    std::vector<DraftFinding>& findings = work_.result.findings;
    const auto [of_clause, is_new_clause] = clauses_.try_emplace({placed.document, placed.claim->span, decision.fact}, findings.size());
    if (!is_new_clause) {
      DraftFinding& finding = findings[of_clause->second];
      for (const std::string& step : decision.working)
        if (std::ranges::find(finding.working, step) == finding.working.end()) finding.working.push_back(step);
      finding.claims.push_back(placed.claim->id);
      return;
    }
    const auto [of_mistake, is_new] = mistakes_.try_emplace({placed.document, decision.fact, fact_rule(decision.relation), decision.working}, findings.size());
    if (is_new) {
      findings.push_back(fact_finding(placed, decision, work_.rules));
      return;
    }
    of_clause->second = of_mistake->second;
    DraftFinding& finding = findings[of_mistake->second];
    const std::string voice = said_by(*placed.claim);
    finding.related.push_back(passage_of(placed, placed.claim->span, voice.empty() ? "said again here" : "said again here: " + voice));
    finding.claims.push_back(placed.claim->id);
  }

private:
  Work& work_;
  std::map<std::tuple<std::uint32_t, Span, std::uint32_t>, std::size_t> clauses_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string_view, std::vector<std::string>>, std::size_t> mistakes_;
};

}  // namespace

void compare_with_facts(Work& work) {
  const FactIndex facts(work.rules);
  std::map<std::uint32_t, VertexId> vertices;
  FactFindings told(work);
  for (VertexId id = 0; id < work.claims.size(); ++id) {
    const Placed& placed = work.claims[id];
    for (const std::uint32_t index : facts.related(*placed.claim)) {
      const Fact& fact = work.rules.facts[index];
      ClaimVerdict& verdict = work.result.verdicts[placed.document][placed.index];
      if (verdict.reason.empty()) verdict.reason = "a related fact speaks of " + fact.subject + ", not of " + placed.claim->subject.entity;
      verdict.evidence.push_back({0, {}, fact_text(fact), fact.id});
    }
    for (const FactDecision& decision : facts.compare(*placed.claim)) {
      const Fact& fact = work.rules.facts[decision.fact];
      auto [vertex, fresh] = vertices.emplace(decision.fact, 0);
      if (fresh) vertex->second = work.result.graph.add_vertex({VertexKind::fact, decision.fact, fact_text(fact)});
      const bool supports = decision.relation == FactRelation::supports;
      work.result.graph.add_edge({vertex->second, id, supports ? EdgeKind::supports : EdgeKind::about, decision.working.front(), {}});
      ClaimVerdict& verdict = work.result.verdicts[placed.document][placed.index];
      verdict.evidence.push_back({0, {}, fact_text(fact), fact.id});
      if (supports) verdict.verdict = Verdict::supported, verdict.reason = "agrees with the fact `" + fact.id + "`";
      else if (decision.relation == FactRelation::conflicts) verdict.verdict = Verdict::contradicted, verdict.reason = decision.message;
      if (!supports && placed.reported) told.tell(placed, decision);
    }
  }
}

void join_facts_and_articles(Work& work) {
  std::map<std::string, std::vector<GraphEdge>> by_claim;
  for (const GraphEdge& edge : work.result.graph.edges()) {
    if (edge.kind != EdgeKind::contradicts && edge.kind != EdgeKind::disputes) continue;
    by_claim[work.claims[edge.from].claim->id].push_back(edge);
    by_claim[work.claims[edge.to].claim->id].push_back(edge);
  }
  for (DraftFinding& finding : work.result.findings) {
    const auto found = finding.rule == "fact-conflict" ? by_claim.find(finding.claims.front()) : by_claim.end();
    if (found == by_claim.end()) continue;
    for (const GraphEdge& edge : found->second) {
      const bool first = work.claims[edge.from].claim->id == finding.claims.front();
      const Placed& other = work.claims[first ? edge.to : edge.from];
      finding.related.push_back(passage_of(other, other.claim->span, said_by(*other.claim)));
    }
  }
}

void join_agreeing_facts(Work& work) {
  std::map<std::string, std::vector<std::uint32_t>> facts_of;
  for (const GraphEdge& edge : work.result.graph.edges())
    if (edge.kind == EdgeKind::supports && work.result.graph.vertex(edge.from).kind == VertexKind::fact)
      facts_of[work.claims[edge.to].claim->id].push_back(work.result.graph.vertex(edge.from).index);
  for (DraftFinding& finding : work.result.findings) {
    std::set<std::uint32_t> told;
    for (const std::string& claim : finding.claims) {
      const auto found = finding.rule.starts_with("fact-") ? facts_of.end() : facts_of.find(claim);
      if (found == facts_of.end()) continue;
      for (const std::uint32_t index : found->second) {
        const Fact& fact = work.rules.facts[index];
        if (!told.insert(index).second) continue;
        finding.related.push_back({0, {}, fact_text(fact), fact.id});
        finding.working.push_back("the fact `" + fact.id + "` agrees with one side: `" + fact_text(fact) + "`");
      }
    }
  }
}

}  // namespace crosscheck
