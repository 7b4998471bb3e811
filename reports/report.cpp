#include "reports/report.hpp"

#include <algorithm>

namespace crosscheck {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported: return "supported";
    case Verdict::contradicted: return "contradicted";
    case Verdict::unsupported: return "unsupported";
    case Verdict::not_checked: return "not-checked";
  }
  return {};
}

std::vector<const Finding*> in_reading_order(const Report& report) {
  std::vector<const Finding*> order;
  order.reserve(report.findings.size());
  for (const Finding& finding : report.findings) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(), [](const Finding* a, const Finding* b) {
    if (a->severity != b->severity) return a->severity > b->severity;
    return a->confidence > b->confidence;
  });
  return order;
}

}  // namespace crosscheck
