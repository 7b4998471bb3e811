#include "checker/check/baseline.hpp"

#include <doctest/doctest.h>

#include "reports/wording.hpp"

namespace crosscheck {
namespace {

Finding finding(const std::string& fingerprint) {
  Finding out;
  out.rule = "value-conflict";
  out.severity = Severity::error;
  out.fingerprint = fingerprint;
  return out;
}

Report report_with(const std::vector<std::string>& fingerprints) {
  Report out;
  for (const std::string& fingerprint : fingerprints) out.findings.push_back(finding(fingerprint));
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("check");

TEST_CASE("a baseline accepts by fingerprint, until its last day") {
  Baseline baseline;
  baseline.findings.resize(3);
  baseline.findings[0].fingerprint = "a";
  baseline.findings[1].fingerprint = "b";
  baseline.findings[1].expires = day_from("2024-05-01");
  baseline.findings[2].fingerprint = "gone";
  const auto accepted = [&](const std::optional<Day>& today) {
    Report report = report_with({"a", "b", "c"});
    CHECK(mark_baseline(report, baseline, today) == 1);
    CHECK(report.has_baseline);
    CHECK(report.coverage.not_judged.empty() == today.has_value());
    return tally(report).in_baseline;
  };
  CHECK(accepted(std::nullopt) == 2);
  CHECK(accepted(day_from("2024-05-01")) == 2);
  CHECK(accepted(day_from("2024-05-02")) == 1);
}

TEST_CASE("an update keeps reasons, drops what is gone and adds what is new") {
  const BaselineUpdate first = updated_baseline({}, report_with({"a", "b"}), {"old copy", "desk", {}}, true);
  CHECK(first.added == 2);
  Report later = report_with({"b", "c", "d"});
  later.findings[2].suppressed = "agreed";
  const BaselineUpdate second = updated_baseline(first.baseline, later, {"new copy", "", {}}, true);
  CHECK(second.kept == 1);
  CHECK(second.dropped == 1);
  CHECK(second.added == 1);
  REQUIRE(second.baseline.findings.size() == 2);
  CHECK(second.baseline.findings[0].reason == "old copy");
  CHECK(second.baseline.findings[1].reason == "new copy");
  CHECK(updated_baseline(first.baseline, later, {}, false).baseline.findings.size() == 1);
}

TEST_SUITE_END();

}  // namespace crosscheck
