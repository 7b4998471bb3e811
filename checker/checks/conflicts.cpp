#include "checker/checks/conflicts.hpp"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "checker/checks/comparison_work.hpp"
#include "checker/checks/summaries.hpp"
#include "checker/graph/candidates.hpp"
#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/voices.hpp"

namespace crosscheck {

std::string said_by(const Claim& claim) { return claim.attribution.empty() ? std::string() : voice_phrase(claim); }

namespace {

void place_claims(Work& work) {
  for (std::uint32_t document = 0; document < work.articles.size(); ++document) {
    const ArticleClaims& article = work.articles[document];
    work.result.verdicts.emplace_back(article.claims->size());
    for (std::uint32_t index = 0; index < article.claims->size(); ++index) {
      const Claim& claim = (*article.claims)[index];
      work.claims.push_back({&claim, document, index, article.reported});
      work.result.graph.add_vertex({VertexKind::claim, static_cast<std::uint32_t>(work.claims.size() - 1), clause_text(claim)});
    }
  }
}

EdgeKind edge_of(const Decision& decision) {
  switch (decision.relation) {
    case PairRelation::same: return EdgeKind::same;
    case PairRelation::entails:
    case PairRelation::entailed: return EdgeKind::entails;
    case PairRelation::supersedes: return EdgeKind::supersedes;
    case PairRelation::contradicts: return decision.rule == "disputed" ? EdgeKind::disputes : EdgeKind::contradicts;
    case PairRelation::unrelated: break;
  }
  return EdgeKind::about;
}

bool is_of_region(std::string_view rule) { return rule == "headline-conflict" || rule == "caption-conflict"; }

/// A clash of headline or caption with the body goes by the region's own rule.
void name_by_region(Decision& decision, const Claim& first, const Claim& second) {
  if (decision.relation != PairRelation::contradicts || decision.rule == "disputed") return;
  const auto one_is = [&](Region region) { return (first.region == region) != (second.region == region); };
  if (one_is(Region::headline)) decision.rule = "headline-conflict";
  else if (one_is(Region::caption)) decision.rule = "caption-conflict";
}

/// The names that a claim holds, sorted.
std::vector<std::string_view> names_in(const Claim& claim) {
  std::vector<std::string_view> names;
  const auto add = [&](const Argument& argument) {
    if (!argument.entity.empty()) names.push_back(argument.entity);
    for (const Term& term : argument.terms)
      if (term.upos == Upos::PROPN && !term.lemma.empty()) names.push_back(term.lemma);
  };
  add(claim.subject);
  std::ranges::for_each(claim.arguments, add);
  for (const ClaimRelation& relation : claim.relations) names.insert(names.end(), {relation.subject, relation.object});
  std::ranges::sort(names);
  return names;
}

bool share_one(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    *x < *y ? ++x : ++y;
  }
  return false;
}

/// A decided pair, as it goes into the graph.
struct DecidedPair {
  CandidatePair pair;
  Decision decision;
};

std::optional<Decision> decide(const Work& work, const Placed& a, const Placed& b) {
  const CompareSettings settings{a.document == b.document, false};
  Decision decision = compare_claims(*a.claim, *b.claim, work.lexicon, work.rules, settings);
  if (decision.relation == PairRelation::unrelated) return std::nullopt;
  // One sentence does not contradict itself: its claims are parts of one statement ("between 250 and 600 euros").
  // The same holds of a sentence that two articles print alike.
  const bool printed_alike = !a.claim->sentence_text.empty() && a.claim->sentence_text == b.claim->sentence_text;
  const bool one_sentence = settings.same_document ? a.claim->sentence == b.claim->sentence : printed_alike;
  if (one_sentence && (decision.relation == PairRelation::contradicts || decision.relation == PairRelation::supersedes)) return std::nullopt;
  if (settings.same_document) name_by_region(decision, *a.claim, *b.claim);
  return decision;
}

/// The candidates in blocks, side by side; the outcome is in the candidates' order whatever the number of threads.
std::vector<std::vector<DecidedPair>> decide_pairs(const Work& work, const std::vector<CandidatePair>& candidates,
                                                   const std::vector<std::vector<std::string_view>>& names) {
  constexpr std::size_t block_size = 256;
  std::vector<std::vector<DecidedPair>> blocks((candidates.size() + block_size - 1) / block_size);
  oneapi::tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t block) {
    const std::size_t end = std::min(candidates.size(), (block + 1) * block_size);
    for (std::size_t i = block * block_size; i < end; ++i) {
      const auto [first, second] = candidates[i];
      const Placed& a = work.claims[first];
      const Placed& b = work.claims[second];
      if (!a.reported && !b.reported) continue;
      // Between articles only names are the same thing: without one in common two claims never meet.
      if (a.document != b.document && !share_one(names[first], names[second])) continue;
      if (std::optional<Decision> decision = decide(work, a, b)) blocks[block].push_back({candidates[i], std::move(*decision)});
    }
  });
  return blocks;
}

void compare_pairs(Work& work) {
  const auto sums_up = [](const Placed& placed) { return placed.claim->region == Region::headline || placed.claim->region == Region::caption; };
  const auto told_elsewhere = [&](const Placed& a, const Placed& b) {
    return is_borne_out(sums_up(a) ? *a.claim : *b.claim, sums_up(a) ? *b.claim : *a.claim, *work.articles[a.document].claims, work.lexicon);
  };
  std::vector<const Claim*> flat;
  std::vector<std::vector<std::string_view>> names;
  flat.reserve(work.claims.size());
  for (const Placed& placed : work.claims) {
    flat.push_back(placed.claim);
    names.push_back(names_in(*placed.claim));
  }
  for (std::vector<DecidedPair>& block : decide_pairs(work, candidate_pairs(flat), names)) {
    for (DecidedPair& decided : block) {
      auto [from, to] = decided.pair;
      const bool of_summary = is_of_region(decided.decision.rule);
      if (of_summary && told_elsewhere(work.claims[from], work.claims[to])) continue;
      if (of_summary && !sums_up(work.claims[from])) {  // the place to mend is the headline
        std::swap(from, to);
        std::swap(decided.decision.first_clash, decided.decision.second_clash);
      }
      if (decided.decision.relation == PairRelation::entailed) std::swap(from, to);
      const EdgeKind kind = edge_of(decided.decision);
      std::string reason = decided.decision.working.empty() ? decided.decision.message : decided.decision.working.front();
      work.result.graph.add_edge({from, to, kind, std::move(reason), std::move(decided.decision)});
    }
  }
}

/// Headlines and captions beside what the text below them tells.
void compare_summaries(Work& work) {
  VertexId first = 0;
  for (const ArticleClaims& article : work.articles) {
    std::vector<SummaryClash> clashes;
    if (article.reported) clashes = compare_summaries(*article.claims, work.lexicon);
    for (SummaryClash& clash : clashes) {
      std::string reason = clash.decision.working.front();
      work.result.graph.add_edge({first + clash.summary, first + clash.told, EdgeKind::contradicts, std::move(reason), std::move(clash.decision)});
    }
    first += static_cast<VertexId>(article.claims->size());
  }
}

void mark_contradicted(Work& work, VertexId id, VertexId other, const Decision& decision) {
  const Placed& placed = work.claims[id];
  ClaimVerdict& verdict = work.result.verdicts[placed.document][placed.index];
  verdict.verdict = Verdict::contradicted;
  verdict.reason = decision.message;
  verdict.evidence.push_back(passage_of(work.claims[other], work.claims[other].claim->span, said_by(*work.claims[other].claim)));
}

void mark_supported(Work& work, VertexId id, VertexId other) {
  const Placed& placed = work.claims[id];
  const Placed& support = work.claims[other];
  if (placed.document == support.document) return;
  ClaimVerdict& verdict = work.result.verdicts[placed.document][placed.index];
  if (verdict.verdict != Verdict::not_checked) return;
  verdict.verdict = Verdict::supported;
  verdict.reason = "said in " + support.claim->document + " too";
  verdict.evidence.push_back(passage_of(support, support.claim->span, said_by(*support.claim)));
}

std::string not_checked_reason(const Claim& claim) {
  if (claim.region == Region::boilerplate) return "page furniture";
  if (claim.mood == ClaimMood::question) return "a question";
  if (claim.mood == ClaimMood::imperative) return "a request";
  if (claim.mood == ClaimMood::opinion) return "an opinion";
  if (claim.condition) return "a condition";
  if (claim.tense == Tense::future || claim.phase == Phase::planned) return "a forecast or plan";
  if (claim.certainty != Certainty::certain) return "hedged";
  return "nothing to compare it with";
}

void judge_claims(Work& work) {
  for (const GraphEdge& edge : work.result.graph.edges()) {
    if (edge.kind == EdgeKind::contradicts || edge.kind == EdgeKind::disputes) {
      mark_contradicted(work, edge.from, edge.to, edge.decision);
      mark_contradicted(work, edge.to, edge.from, edge.decision);
    } else if (edge.kind == EdgeKind::same || edge.kind == EdgeKind::entails) {
      mark_supported(work, edge.to, edge.from);
      if (edge.kind == EdgeKind::same) mark_supported(work, edge.from, edge.to);
    }
  }
  for (const Placed& placed : work.claims) {
    ClaimVerdict& verdict = work.result.verdicts[placed.document][placed.index];
    if (verdict.verdict == Verdict::not_checked && verdict.reason.empty()) verdict.reason = not_checked_reason(*placed.claim);
  }
}

/// The conflicts of one issue that go by one rule.
using IssueEdges = std::map<std::pair<std::size_t, std::string>, std::vector<const GraphEdge*>>;

void add_passage(const Work& work, VertexId id, Span clash, DraftFinding& finding, std::set<VertexId>& seen) {
  if (!seen.insert(id).second) return;
  const Placed& placed = work.claims[id];
  DraftPassage passage = passage_of(placed, placed.claim->span.overlaps(clash) ? placed.claim->span : clash, said_by(*placed.claim));
  const auto told = [&](const DraftPassage& other) { return other.document == passage.document && other.span == passage.span; };
  if (seen.size() == 1) finding.place = std::move(passage);
  else if (!told(finding.place) && std::ranges::none_of(finding.related, told)) finding.related.push_back(std::move(passage));
  finding.claims.push_back(placed.claim->id);
}

/// The surest conflict leads; its reported side is the finding's place, the later of two in one document.
DraftFinding issue_finding(const Work& work, const std::string& rule, std::vector<const GraphEdge*> edges) {
  std::ranges::stable_sort(edges, [](const GraphEdge* a, const GraphEdge* b) { return a->decision.confidence > b->decision.confidence; });
  const GraphEdge& lead = *edges.front();
  DraftFinding finding;
  finding.rule = rule;
  finding.message = lead.decision.message;
  finding.working = lead.decision.working;
  finding.confidence = lead.decision.confidence;
  std::set<VertexId> seen;
  const bool first_leads = work.claims[lead.from].reported;
  const VertexId leading = first_leads ? lead.from : lead.to;
  const VertexId other = first_leads ? lead.to : lead.from;
  add_passage(work, leading, first_leads ? lead.decision.first_clash : lead.decision.second_clash, finding, seen);
  add_passage(work, other, first_leads ? lead.decision.second_clash : lead.decision.first_clash, finding, seen);
  for (const GraphEdge* edge : edges) {
    add_passage(work, edge->from, edge->decision.first_clash, finding, seen);
    add_passage(work, edge->to, edge->decision.second_clash, finding, seen);
  }
  const Placed& a = work.claims[leading];
  const Placed& b = work.claims[other];
  if (a.document != b.document && !(a.claim->document_date && b.claim->document_date)) finding.at_most = Severity::warning;
  return finding;
}

void report_issues(Work& work) {
  const std::vector<std::vector<VertexId>> issues = work.result.graph.issues();
  std::vector<std::size_t> issue_of(work.result.graph.vertex_count());
  for (std::size_t issue = 0; issue < issues.size(); ++issue) {
    for (const VertexId id : issues[issue]) issue_of[id] = issue;
  }
  const std::vector<GraphEdge> edges = work.result.graph.edges();
  std::map<std::size_t, std::string> rule_of_text;
  for (const GraphEdge& edge : edges)
    if (edge.kind == EdgeKind::contradicts && !is_of_region(edge.decision.rule)) rule_of_text.emplace(issue_of[edge.from], edge.decision.rule);
  IssueEdges grouped;
  for (const GraphEdge& edge : edges) {
    const bool conflict = edge.kind == EdgeKind::contradicts || edge.kind == EdgeKind::disputes || edge.kind == EdgeKind::supersedes;
    if (!conflict) continue;
    const std::size_t issue = issue_of[edge.from];
    // Where the text contradicts itself, the headline that takes one side is one more place of the same mistake.
    const auto of_text = is_of_region(edge.decision.rule) ? rule_of_text.find(issue) : rule_of_text.end();
    grouped[{issue, of_text == rule_of_text.end() ? edge.decision.rule : of_text->second}].push_back(&edge);
  }
  for (const auto& [key, members] : grouped) work.result.findings.push_back(issue_finding(work, key.second, members));
}

}  // namespace

Comparison compare_articles(std::span<const ArticleClaims> articles, const Lexicon& lexicon, const RuleSet& rules) {
  Work work{articles, lexicon, rules, {}, {}};
  place_claims(work);
  compare_with_facts(work);
  compare_pairs(work);
  compare_summaries(work);
  judge_claims(work);
  join_facts_and_articles(work);
  report_issues(work);
  join_agreeing_facts(work);
  std::ranges::stable_sort(work.result.findings, [](const DraftFinding& a, const DraftFinding& b) {
    return std::tie(a.place.document, a.place.span) < std::tie(b.place.document, b.place.span);
  });
  return std::move(work.result);
}

}  // namespace crosscheck
