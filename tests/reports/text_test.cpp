#include <doctest/doctest.h>

#include "reports/formats.hpp"

namespace crosscheck {
namespace {

Location place(const std::string& document, std::uint32_t line, const std::string& excerpt, const std::string& marked) {
  Location out;
  out.document = document;
  out.line = line;
  out.column = 3;
  out.excerpt = excerpt;
  const auto at = static_cast<std::uint32_t>(excerpt.find(marked));
  out.mark = {at, at + static_cast<std::uint32_t>(marked.size())};
  return out;
}

Report clash() {
  Report report;
  Finding finding;
  finding.rule = "value-conflict";
  finding.severity = Severity::error;
  finding.message = "`40 masts` conflicts with `60 masts`";
  finding.location = place("story.md", 12, "The firm 日本 built 40 masts in May.", "40 masts");
  finding.related.push_back({place("archive.md", 7, "It built 60 masts in May.", "60 masts"), "an earlier article", {}});
  finding.working = {"40 < 60"};
  report.findings.push_back(finding);
  report.documents.resize(1);
  return report;
}

}  // namespace

TEST_SUITE_BEGIN("reports");

TEST_CASE("text shows both passages with carets under the clash") {
  CHECK(render_text(clash(), {.is_quiet = true}) ==
        "error[value-conflict]: `40 masts` conflicts with `60 masts`\n"
        "  --> story.md:12:3\n"
        "12 | The firm 日本 built 40 masts in May.\n"
        "   |                     ^^^^^^^^\n"
        "  ::: archive.md:7:3  an earlier article\n"
        " 7 | It built 60 masts in May.\n"
        "   |          --------\n"
        "   = working: 40 < 60\n\n");
}

TEST_CASE("places in one sentence are one passage with a caret under each") {
  Report report = clash();
  Finding& finding = report.findings[0];
  const std::string sentence = "Of those asked, 52 percent said yes, 31 percent no and 27 percent nothing.";
  finding.location = place("story.md", 12, sentence, "52 percent said yes, 31 percent no and 27 percent");
  finding.related.clear();
  for (const char* words : {"52 percent", "31 percent", "27 percent"}) finding.related.push_back({place("story.md", 12, sentence, words), "a part", {}});
  for (RelatedLocation& related : finding.related) related.location.span = related.location.mark;
  finding.location.span = finding.location.mark;
  CHECK(render_text(report, {.is_quiet = true}) ==
        "error[value-conflict]: `40 masts` conflicts with `60 masts`\n"
        "  --> story.md:12:3\n"
        "12 | Of those asked, 52 percent said yes, 31 percent no and 27 percent nothing.\n"
        "   |                 ^^^^^^^^^^           ^^^^^^^^^^        ^^^^^^^^^^\n"
        "   = a part: `52 percent`, `31 percent`, `27 percent`\n"
        "   = working: 40 < 60\n\n");
  finding.location.mark = finding.location.span = finding.related[0].location.mark;
  finding.related.erase(finding.related.begin());
  CHECK(render_text(report, {.is_quiet = true}).find("^^^^^^^^^^           ----------        ----------\n") != std::string::npos);
}

TEST_CASE("a long sentence is wrapped and the carets follow") {
  Report report = clash();
  std::string excerpt;
  for (int i = 0; i < 30; ++i) excerpt += "words ";
  report.findings[0].location = place("story.md", 1, excerpt + "the end", "the end");
  report.findings[0].related.clear();
  const std::string text = render_text(report, {.is_quiet = true});
  CHECK(text.find("  | words") != std::string::npos);
  CHECK(text.find("^^^^^^^") != std::string::npos);
}

TEST_CASE("concise gives one line a finding") {
  CHECK(render_concise(clash(), {}) == "story.md:12:3: error: `40 masts` conflicts with `60 masts` [value-conflict]\n");
}

TEST_SUITE_END();

}  // namespace crosscheck
