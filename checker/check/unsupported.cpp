#include "checker/check/unsupported.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace crosscheck {
namespace {

bool asks_for_support(std::string_view rule) {
  constexpr std::array<std::string_view, 4> rules = {"unsourced-number", "unsourced-superlative", "unsourced-accusation", "headline-unsupported"};
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

/// Index of the narrowest claim around the passage; the number of claims where there is none.
std::size_t narrowest_around(Span passage, const std::vector<Claim>& claims) {
  const auto ends_before = [&](const Claim& claim) { return claim.sentence.end <= passage.start; };
  std::size_t best = claims.size();
  for (auto claim = std::partition_point(claims.begin(), claims.end(), ends_before); claim != claims.end() && claim->sentence.start < passage.end; ++claim)
    if (claim->span.contains(passage) && (best == claims.size() || claim->span.length() < claims[best].span.length()))
      best = static_cast<std::size_t>(claim - claims.begin());
  return best;
}

}  // namespace

void mark_unsupported(const std::vector<DraftFinding>& drafts, const std::vector<CheckedDocument>& documents,
                      const std::function<bool(std::size_t draft)>& told, std::vector<std::vector<ClaimVerdict>>& verdicts) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const DraftFinding& draft = drafts[at];
    if (!asks_for_support(draft.rule) || !told(at)) continue;
    const std::vector<Claim>& claims = documents[draft.place.document].claims;
    const std::size_t index = narrowest_around(draft.place.span, claims);
    if (index == claims.size()) continue;
    ClaimVerdict& verdict = verdicts[draft.place.document][index];
    if (verdict.verdict != Verdict::not_checked) continue;
    verdict.verdict = Verdict::unsupported;
    verdict.reason = draft.message;
    verdict.evidence.clear();
  }
}

}  // namespace crosscheck
