// Saved reports read back: the same bytes in every format, and an Error for whatever is no report.
#include "reports/read_report.hpp"

#include <doctest/doctest.h>

#include "reports/formats.hpp"
#include "rules/error.hpp"
#include "tests/golden.hpp"
#include "tests/refusal.hpp"

namespace crosscheck {
namespace {

std::string message_of(const std::string& json) {
  return refusal_of([&] { read_report(json, "r.json"); });
}

/// A report with one finding, into which a test puts a fault.
std::string with_finding(const std::string& fields) {
  return R"({"tool": {"version": "1"}, "documents": [{"path": "a.md", "text": "One é two", "blocks": [{"start": 0, "end": 99, "region": "body"}]}],
    "findings": [{"rule": "r", "severity": "error", "document": "a.md", "line": 1, "column": 1, "excerpt": "One é two")" +
         fields + "}]}";
}

}  // namespace

TEST_SUITE_BEGIN("reports");

TEST_CASE("every format of the saved golden report is the golden of that format") {
  const Report report = read_report(file_text(std::filesystem::path(CROSSCHECK_TESTS_FOLDER) / "golden/reports/report.json"), "report.json");
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    if (format.name != "html") check_golden("golden/reports/report." + std::string(format.name), format.render(report, {}));
  }
}

TEST_CASE("what is no report is refused with the way to the fault") {
  const std::pair<std::string, const char*> cases[] = {
      {"", "r.json: is no JSON"},
      {"[1]", "the report must be an object"},
      {"{}", "lacks `tool`"},
      {with_finding(R"(, "line": "3")"), "`findings[0].line` must be a whole number"},
      {with_finding(R"(, "start": -1)"), "`findings[0].start` must be a whole number"},
      {with_finding(R"(, "confidence": 7)"), "`findings[0].confidence` must be a number from 0 to 1"},
      {with_finding(R"(, "related": {})"), "`findings[0].related` must be a list"},
      {with_finding(R"(, "related": [{"document": 1}])"), "`findings[0].related[0].document` must be a string"},
      {with_finding(R"(, "severity": "bad")"), "`findings[0].severity` must be error, warning or note"},
      {R"({"tool": {}, "documents": [], "findings": [], "claims": [{"document": "b"}]})", "`claims[0].document` must be one of the report's documents"},
      {R"({"tool": {}, "documents": [], "findings": [], "outcome": {"fail_on": "x"}})", "`outcome.fail_on` must be"},
  };
  for (const auto& [json, message] : cases) CHECK_MESSAGE(message_of(json).find(message) != std::string::npos, json << "\n" << message_of(json));
}

TEST_CASE("spans beyond their text or inside a character are cut") {
  const Report report = read_report(with_finding(R"(, "mark": {"start": 5, "end": 4000}, "plain": {"start": 5, "end": 4000})"), "r.json");
  CHECK(report.findings[0].location.mark == Span{4, 10});
  CHECK(report.findings[0].location.plain == Span{4, 10});
  CHECK(report.documents[0].blocks[0].span == Span{0, 10});
  for (const Format& format : formats()) CHECK_FALSE(format.render(report, {}).empty());
}

TEST_SUITE_END();

}  // namespace crosscheck
