#include "checker/claims/extract.hpp"

#include <algorithm>

#include "checker/claims/extract/attribute.hpp"
#include "checker/claims/extract/gapping.hpp"
#include "checker/claims/extract/forms.hpp"
#include "checker/claims/extract/keys.hpp"
#include "checker/claims/extract/render.hpp"
#include "checker/claims/extract/status.hpp"
#include "checker/claims/relations.hpp"

namespace crosscheck {

std::vector<Claim> extract_claims(const ClaimSources& sources, const Lexicon& lexicon, const RuleSet& rules) {
  const Tree tree(sources.parsed);
  const FormContext context = form_context(tree, sources, lexicon);
  std::vector<Clause> clauses;
  const std::vector<Gap> gaps = find_gaps(context);
  for (Clause& clause : find_clauses(context)) {
    if (misreads_gap(clause, gaps)) continue;
    clause.status = status_of(context, clause);
    distribute_with_gaps(context, clause, gaps, clauses);
  }
  std::vector<Claim> claims;
  claims.reserve(clauses.size());
  for (const Clause& clause : clauses) claims.push_back(render(context, clause));
  attribute_claims(sources, claims);
  mark_relations(claims, sources, rules);
  for (Claim& claim : claims) set_keys(claim);
  set_ids(claims);
  return claims;
}

}  // namespace crosscheck
