#include "reports/html/annotated.hpp"

#include <algorithm>

#include "reports/html/parts.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// Which verdict shows where claims overlap: the one that most needs a look.
int urgency(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted: return 3;
    case Verdict::unsupported: return 2;
    case Verdict::supported: return 1;
    case Verdict::not_checked: return 0;
  }
  return 0;
}

bool is_shown_before(const ReportedClaim& a, const ReportedClaim& b) {
  if (a.verdict != b.verdict) return urgency(a.verdict) > urgency(b.verdict);
  return a.location.plain.length() < b.location.plain.length();
}

Segment segment_of(Span span, const std::vector<const Covering*>& active) {
  Segment out;
  out.span = span;
  const ReportedClaim* claim = nullptr;
  const Finding* finding = nullptr;
  for (const Covering* covering : active) {
    if (covering->claim != nullptr && (claim == nullptr || is_shown_before(*covering->claim, *claim))) claim = covering->claim;
    if (covering->finding != nullptr && (finding == nullptr || covering->finding->severity > finding->severity)) finding = covering->finding;
  }
  if (claim == nullptr && finding == nullptr) return out;
  out.classes = "seg";
  if (claim != nullptr) {
    out.classes += " " + std::string(to_string(claim->verdict));
    out.hint = printable(std::string(to_string(claim->verdict)) + (claim->reason.empty() ? "" : ": " + claim->reason));
    out.link = "c-" + claim->id;
    if (claim->verdict != Verdict::not_checked && claim->location.plain.end == span.end) out.icon = icon_of(claim->verdict);
  }
  if (finding != nullptr) {
    out.classes += " found found-" + std::string(to_string(finding->severity));
    out.hint = printable(finding->rule + ": " + finding->message);
    out.link = "f-" + finding->fingerprint;
  }
  return out;
}

}  // namespace

std::vector<Segment> segments_of(Span block, const std::vector<Covering>& coverings) {
  std::vector<std::uint32_t> cuts = {block.start, block.end};
  std::vector<const Covering*> order;
  for (const Covering& covering : coverings) {
    if (covering.span.empty() || !covering.span.overlaps(block)) continue;
    order.push_back(&covering);
    cuts.push_back(std::max(covering.span.start, block.start));
    cuts.push_back(std::min(covering.span.end, block.end));
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::stable_sort(order.begin(), order.end(), [](const Covering* a, const Covering* b) { return a->span.start < b->span.start; });
  std::vector<Segment> out;
  std::vector<const Covering*> active;
  auto next = order.begin();
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span span{cuts[i], cuts[i + 1]};
    for (; next != order.end() && (*next)->span.start <= span.start; ++next) active.push_back(*next);
    std::erase_if(active, [&](const Covering* covering) { return covering->span.end <= span.start; });
    out.push_back(segment_of(span, active));
  }
  return out;
}

}  // namespace crosscheck
