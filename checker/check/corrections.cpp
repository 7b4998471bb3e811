#include "checker/check/corrections.hpp"

#include <algorithm>
#include <map>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/language/language.hpp"
#include "checker/source/read.hpp"

namespace crosscheck {
namespace {

/// A claim that a correction called wrong.
struct Corrected {
  Claim claim;
  const Correction* correction = nullptr;
};

/// The statement is read like an article's sentence; the last full stop may be missing.
std::vector<Claim> claims_of(std::string statement, const Language& language, const RuleSet& rules) {
  if (!statement.ends_with('.')) statement += '.';
  std::vector<Article> articles = read_articles_from(statement, "correction", InputFormat::text, {});
  if (articles.empty()) return {};
  return analyse(std::move(articles.front()), language, rules).claims;
}

std::vector<Corrected> corrected_claims(const Language& language, const RuleSet& rules) {
  std::vector<Corrected> out;
  for (const Correction& correction : rules.corrections)
    for (Claim& claim : claims_of(correction.wrong, language, rules)) out.push_back({std::move(claim), &correction});
  return out;
}

bool in_force(const Correction& correction, const Claim& claim) {
  return !correction.since || !claim.document_date || *claim.document_date >= *correction.since;
}

bool states_same_relation(const Claim& a, const Claim& b) {
  if (a.polarity != b.polarity || a.qualifiers != b.qualifiers) return false;
  return std::any_of(a.relations.begin(), a.relations.end(), [&](const ClaimRelation& one) {
    return std::any_of(b.relations.begin(), b.relations.end(), [&](const ClaimRelation& other) {
      return one.name == other.name && one.subject == other.subject && one.object == other.object;
    });
  });
}

/// How surely the claim says the corrected thing again, or nothing.
std::optional<double> restates(const Claim& claim, const Claim& wrong, const Language& language, const RuleSet& rules) {
  if (states_same_relation(claim, wrong)) return 0.9;
  const Decision decision = compare_claims(claim, wrong, language.lexicon, rules, {false, true});
  if (decision.relation != PairRelation::same && decision.relation != PairRelation::entails) return std::nullopt;
  return decision.confidence;
}

DraftFinding finding_of(const Claim& claim, std::uint32_t document, const Correction& correction, double confidence) {
  DraftFinding out;
  out.rule = "correction-regressed";
  out.message = "this was corrected" + (correction.since ? " on " + to_string(*correction.since) : std::string()) + ": `" + correction.right + "`";
  out.place.document = document;
  out.place.span = claim.span;
  out.working.push_back("conflicts with the correction of `" + correction.wrong + "`");
  out.claims.push_back(claim.id);
  out.confidence = confidence;
  return out;
}

}  // namespace

std::vector<DraftFinding> find_regressions(const std::vector<CheckedDocument>& documents, const Language& language, const RuleSet& rules) {
  std::vector<DraftFinding> out;
  if (rules.corrections.empty()) return out;
  const std::vector<Corrected> corrected = corrected_claims(language, rules);
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_key;
  for (std::size_t at = 0; at < corrected.size(); ++at)
    for (const std::string& key : corrected[at].claim.keys) by_key[key].push_back(at);
  for (std::uint32_t document = 0; document < documents.size(); ++document) {
    if (!documents[document].reported) continue;
    for (const Claim& claim : documents[document].claims) {
      if (!is_asserted(claim) || voice_of(claim).denied || voice_of(claim).doubtful) continue;
      std::vector<std::size_t> near;
      for (const std::string& key : claim.keys)
        if (const auto found = by_key.find(key); found != by_key.end()) near.insert(near.end(), found->second.begin(), found->second.end());
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      for (const std::size_t at : near) {
        if (!in_force(*corrected[at].correction, claim)) continue;
        const std::optional<double> confidence = restates(claim, corrected[at].claim, language, rules);
        if (!confidence) continue;
        out.push_back(finding_of(claim, document, *corrected[at].correction, *confidence));
        break;
      }
    }
  }
  return out;
}

}  // namespace crosscheck
