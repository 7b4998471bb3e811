// JUnit XML as build servers read it: a suite a document, a case a finding and a case a claim.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>

#include "reports/formats.hpp"
#include "reports/passages.hpp"
#include "reports/utf8.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// Escaped, and without the characters that XML 1.0 forbids.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;
      case U'"': out += "&quot;"; break;
      case U'\n': out += "&#10;"; break;
      case U'\t': out += ' '; break;
      default:
        if (c == malformed || c < 0x20 || c == 0xFFFE || c == 0xFFFF) out += "\xEF\xBF\xBD";
        else out += text.substr(start, at - start);
    }
  }
  return out;
}

/// Both passages and the working, as plain text.
std::string body_of(const Finding& finding) {
  std::string out;
  for (const Passage& passage : passages_of(finding)) {
    const std::string notes = fmt::format("{}", fmt::join(passage.notes, "; "));
    out += fmt::format("{}: {}{}{}\n", place_of(*passage.place), passage.place->excerpt, notes.empty() ? "" : " - ", notes);
    for (const std::string& note : mark_notes(passage)) out += note + "\n";
  }
  for (const std::string& step : finding.working) out += "working: " + step + "\n";
  return out;
}

struct Suite {
  std::string cases;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t skipped = 0;
};

void open_case(Suite& suite, std::string_view name, const Location& place) {
  const std::string& file = place.file.empty() ? place.document : place.file;
  fmt::format_to(std::back_inserter(suite.cases), "    <testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\"", escaped(name),
                 escaped(place.document), escaped(file), place.record_line != 0 ? place.record_line : place.line);
  ++suite.tests;
}

void add_finding(Suite& suite, const Finding& finding, const Outcome& outcome) {
  open_case(suite, finding.rule + ": " + finding.message, finding.location);
  const std::string body = escaped(body_of(finding));
  if (!is_open(finding)) {
    ++suite.skipped;
    fmt::format_to(std::back_inserter(suite.cases), "><skipped message=\"{}\"/></testcase>\n", escaped(finding.suppressed.value_or("in the baseline")));
  } else if (outcome.fail_on && finding.severity >= *outcome.fail_on) {
    ++suite.failures;
    fmt::format_to(std::back_inserter(suite.cases), "><failure message=\"{}\" type=\"{}\">{}</failure></testcase>\n", escaped(finding.message),
                   escaped(finding.rule), body);
  } else {
    fmt::format_to(std::back_inserter(suite.cases), "><system-out>{}: {}</system-out></testcase>\n", to_string(finding.severity), body);
  }
}

void add_claim(Suite& suite, const ReportedClaim& claim) {
  if (claim.verdict == Verdict::contradicted || claim.verdict == Verdict::unsupported) return;  // its finding tells
  open_case(suite, "claim: " + claim.text, claim.location);
  if (claim.verdict == Verdict::not_checked) {
    ++suite.skipped;
    fmt::format_to(std::back_inserter(suite.cases), "><skipped message=\"not checked: {}\"/></testcase>\n", escaped(claim.reason));
  } else {
    suite.cases += "/>\n";
  }
}

}  // namespace

std::string render_junit(const Report& report, const RenderSettings&) {
  std::map<std::string, Suite> suites;
  for (const Finding& finding : report.findings) add_finding(suites[finding.location.document], finding, report.outcome);
  for (const ReportedClaim& claim : report.claims) add_claim(suites[claim.location.document], claim);
  Suite all;
  std::string body;
  const auto add_suite = [&](const std::string& name, const std::string& file, const Suite& suite) {
    all.tests += suite.tests;
    all.failures += suite.failures;
    all.skipped += suite.skipped;
    fmt::format_to(std::back_inserter(body), "  <testsuite name=\"{0}\" file=\"{5}\" tests=\"{1}\" failures=\"{2}\" errors=\"0\" skipped=\"{3}\" time=\"0\">\n{4}  </testsuite>\n",
                   escaped(name), suite.tests, suite.failures, suite.skipped, suite.cases, escaped(file));
  };
  for (const ReportedDocument& document : report.documents) {
    add_suite(document.name, document.file.empty() ? document.name : document.file, suites[document.name]);
    suites.erase(document.name);
  }
  for (const auto& [name, suite] : suites) add_suite(name, name, suite);  // of the configuration itself: an [[ignore]] that fits nothing
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crosscheck\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\">\n{}</testsuites>\n",
                     all.tests, all.failures, all.skipped, body);
}

}  // namespace crosscheck
