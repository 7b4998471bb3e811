#include "checker/checks/summaries.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "checker/checks/summary_pair.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t most_summaries = 64;    ///< claims of headline and captions together
constexpr std::size_t most_told = 400;        ///< claims of the text that one of them is compared with
constexpr std::uint32_t lead_reach = 700;     ///< bytes of the text that a headline sums up

bool is_summary(const Claim& claim) { return claim.region == Region::headline || claim.region == Region::caption; }

std::vector<const Claim*> body_of(const std::vector<Claim>& claims) {
  std::vector<const Claim*> body;
  for (const Claim& claim : claims)
    if (claim.region == Region::body || claim.region == Region::standfirst) body.push_back(&claim);
  return body;
}

/// "Ends pact to sell": what hangs on another claim's words is no statement, unless somebody says it.
bool is_governed(const Claim& claim, const std::vector<const Claim*>& summaries) {
  if (!claim.attribution.empty()) return false;
  return std::ranges::any_of(summaries, [&](const Claim* other) {
    if (other == &claim || other->sentence != claim.sentence) return false;
    return std::ranges::any_of(other->arguments, [&](const Argument& argument) { return argument.span.contains(claim.predicate.span); });
  });
}

std::optional<SummaryClash> first_clash(const Claim& summary, const SummaryContext& context, const Claim* base) {
  const std::uint32_t end = context.body.front()->sentence.start + lead_reach;
  for (std::size_t i = 0; i < std::min(context.body.size(), most_told); ++i) {
    const Claim& told = *context.body[i];
    if (summary.region == Region::headline && told.sentence.start > end) break;
    std::optional<Decision> decision = summary_conflict(summary, told, context);
    if (!decision) continue;
    decision->rule = summary.region == Region::headline ? "headline-conflict" : "caption-conflict";
    return SummaryClash{static_cast<std::uint32_t>(&summary - base), static_cast<std::uint32_t>(&told - base), std::move(*decision)};
  }
  return std::nullopt;
}

}  // namespace

std::vector<SummaryClash> compare_summaries(const std::vector<Claim>& claims, const Lexicon& lexicon) {
  std::vector<SummaryClash> found;
  const std::vector<const Claim*> body = body_of(claims);
  std::vector<const Claim*> summaries;
  for (const Claim& claim : claims)
    if (is_summary(claim) && summaries.size() < most_summaries) summaries.push_back(&claim);
  if (body.empty()) return found;
  const SummaryContext context{body.front()->sentence_text, body, lexicon};
  for (const Claim* summary : summaries) {
    if (is_governed(*summary, summaries)) continue;
    if (auto clash = first_clash(*summary, context, claims.data())) found.push_back(std::move(*clash));
  }
  return found;
}

bool is_borne_out(const Claim& summary, const Claim& told, const std::vector<Claim>& claims, const Lexicon& lexicon) {
  const std::vector<const Claim*> body = body_of(claims);
  if (body.empty()) return false;
  const SummaryContext context{body.front()->sentence_text, body, lexicon};
  return std::ranges::any_of(body, [&](const Claim* other) { return other != &told && tells_deed(summary, *other, context); });
}

}  // namespace crosscheck
