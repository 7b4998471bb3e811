#include "reports/wording.hpp"

#include <doctest/doctest.h>

namespace crosscheck {

TEST_SUITE_BEGIN("reports");

TEST_CASE("width counts terminal cells") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("二十回") == 6);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("📈 up") == 5);
}

TEST_CASE("nothing in an article can drive the terminal") {
  CHECK(printable("a\x1b[31mb\nc") == "a\xEF\xBF\xBD[31mb c");
  CHECK(printable("Zoë") == "Zoë");
}

TEST_CASE("summary lines count and say what was set aside") {
  Report report;
  report.findings.resize(4);
  report.findings[0].severity = Severity::error;
  report.findings[1].severity = Severity::note;
  report.findings[2].suppressed = "agreed with the desk";
  report.findings[3].in_baseline = true;
  CHECK(findings_line(tally(report)) == "2 findings: 1 error, 1 note; 1 suppressed, 1 in baseline");
  CHECK(findings_line({}) == "no findings");
  report.coverage.claims = 3;
  report.coverage.supported = 1;
  report.coverage.not_checked = 2;
  report.coverage.not_checked_reasons = {{"forecast", 2}};
  CHECK(coverage_line(report) == "3 claims: 1 supported, 0 contradicted, 0 unsupported, 2 not checked (2 forecast)");
}

TEST_SUITE_END();

}  // namespace crosscheck
