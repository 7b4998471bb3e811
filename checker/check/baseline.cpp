#include "checker/check/baseline.hpp"

#include <algorithm>
#include <map>

namespace crosscheck {
namespace {

bool is_past(const AcceptedFinding& accepted, const std::optional<Day>& today) {
  return accepted.expires && today && *accepted.expires < *today;
}

std::map<std::string, Finding*> by_fingerprint(Report& report) {
  std::map<std::string, Finding*> out;
  for (Finding& finding : report.findings) out.emplace(finding.fingerprint, &finding);
  return out;
}

}  // namespace

std::size_t mark_baseline(Report& report, const Baseline& baseline, const std::optional<Day>& today) {
  const std::map<std::string, Finding*> findings = by_fingerprint(report);
  std::size_t gone = 0;
  bool has_expiry = false;
  for (const AcceptedFinding& accepted : baseline.findings) {
    has_expiry = has_expiry || accepted.expires;
    const auto found = findings.find(accepted.fingerprint);
    if (found == findings.end()) ++gone;
    else if (!found->second->suppressed && !is_past(accepted, today)) found->second->in_baseline = true;
  }
  report.has_baseline = true;
  if (has_expiry && !today) report.coverage.not_judged.push_back("last days of the baseline: no `--today` was given");
  return gone;
}

BaselineUpdate updated_baseline(const Baseline& old, const Report& report, const Acceptance& acceptance, bool adds) {
  std::map<std::string, const AcceptedFinding*> known;
  for (const AcceptedFinding& accepted : old.findings) known.emplace(accepted.fingerprint, &accepted);
  BaselineUpdate out;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) continue;
    const auto earlier = known.find(finding.fingerprint);
    if (earlier == known.end() && !adds) continue;
    AcceptedFinding accepted = earlier == known.end() ? AcceptedFinding{finding.fingerprint, {}, {}, {}, acceptance.reason, acceptance.owner, acceptance.expires, {}}
                                                      : *earlier->second;
    ++(earlier == known.end() ? out.added : out.kept);
    accepted.rule = finding.rule;
    accepted.document = finding.location.document;
    accepted.message = finding.message;
    out.baseline.findings.push_back(std::move(accepted));
  }
  out.dropped = old.findings.size() - out.kept;
  return out;
}

}  // namespace crosscheck
