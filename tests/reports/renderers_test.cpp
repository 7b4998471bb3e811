// One golden a renderer, from one made-up report, and each output parsed back.
#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <vector>

#include "reports/formats.hpp"
#include "tests/golden.hpp"

namespace crosscheck {
namespace {

Location place(const std::string& document, const std::string& text, const std::string& marked, std::uint32_t line) {
  Location out;
  out.document = document;
  out.line = out.end_line = line;
  out.excerpt = text;
  const auto at = static_cast<std::uint32_t>(text.find(marked));
  out.mark = out.span = out.plain = {at, at + static_cast<std::uint32_t>(marked.size())};
  out.column = at + 1;
  out.end_column = out.column + static_cast<std::uint32_t>(marked.size());
  return out;
}

/// Every trap of every format: markup, quotes, wide characters, a record, a fact, a formula, a suppression.
Report sample() {
  Report report;
  report.version = "0.1.0";
  report.packs = {{"newsroom", "1.0.0", "00ff"}};
  const std::string text = "The <b>ferry</b>, 50% full & late, carried \"40\" cars 🚗 to 神戸.";
  ReportedDocument document;
  document.name = "a,b:c.md";
  document.title = "Ferry <script>alert(1)</script>";
  document.text = text;
  document.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, "body"}};
  document.words = 9;
  document.claims = 1;
  report.documents.push_back(document);
  Finding finding;
  finding.rule = "value-conflict";
  finding.severity = Severity::error;
  finding.message = "`\"40\" cars` conflicts with `60 cars`";
  finding.location = place("a,b:c.md", text, "\"40\" cars", 3);
  finding.related.push_back({place("wire-7", "=It carried 60 cars.", "60 cars", 1), "an earlier article", {}});
  finding.related[0].location.record_line = 12;
  finding.related[0].location.file = "wire.jsonl";
  finding.related.push_back({{}, "a fact", {}});
  finding.related[1].location.document = "harbour:ferry-cars";
  finding.related[1].location.excerpt = "Ferry carries 60 cars";
  finding.working = {"40 < 60"};
  finding.confidence = 0.9;
  finding.fingerprint = "0123456789abcdef";
  finding.claims = {"c1"};
  finding.suggestions = {{{4, 7}, "60 <cars>"}};
  report.findings.push_back(finding);
  Finding note = finding;
  note.rule = "weasel-attribution";
  note.severity = Severity::note;
  note.message = "=`some say` names nobody";
  note.related.clear();
  note.suggestions.clear();
  note.fingerprint = "1123456789abcdef";
  report.findings.push_back(note);
  note.fingerprint = "2123456789abcdef";
  note.suppressed = "agreed | with \"legal\"";
  report.findings.push_back(note);
  ReportedClaim claim;
  claim.id = "c1";
  claim.location = finding.location;
  claim.text = "ferry carried 40 cars";
  claim.verdict = Verdict::contradicted;
  report.claims.push_back(claim);
  claim.id = "c2";
  claim.verdict = Verdict::not_checked;
  claim.reason = "forecast";
  claim.voice = "Harbour & Sons";
  report.claims.push_back(claim);
  report.sources = {{"Harbour & Sons", "named", "", 2}};
  report.coverage.sentences = 1;
  report.coverage.claims = 2;
  report.coverage.contradicted = 1;
  report.coverage.not_checked = 1;
  report.coverage.not_checked_reasons = {{"forecast", 1}};
  return report;
}

std::string rendered(std::string_view format) { return find_format(format)->render(sample(), {}); }

/// Well-formed enough for XML and for our HTML: tags nest, attributes are quoted, no stray `<`.
bool is_balanced(const std::string& text) {
  std::vector<std::string> open;
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.find('>', at);
    if (end == std::string::npos) return false;
    std::string tag = text.substr(at + 1, end - at - 1);
    if (tag.starts_with("?") || tag.starts_with("!") || tag.ends_with("/")) continue;
    const bool closes = tag.starts_with("/");
    tag = tag.substr(closes ? 1 : 0, tag.find(' ') - (closes && tag.find(' ') != std::string::npos ? 1 : 0));
    if (!closes) open.push_back(tag);
    else if (open.empty() || open.back() != tag) return false;
    else open.pop_back();
  }
  return open.empty();
}

/// The cells of RFC 4180 text, row by row.
std::vector<std::vector<std::string>> csv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && is_quoted && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += '"';
      ++i;
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ',' && !is_quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !is_quoted) {
      rows.emplace_back(1);
    } else if (c != '\r') {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_SUITE_BEGIN("reports");

TEST_CASE("each renderer prints what its golden file holds") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    if (format.name != "html") check_golden("golden/reports/report." + std::string(format.name), format.render(sample(), {}));
  }
}

TEST_CASE("json and jsonl read back with the contract's fields") {
  const boost::json::value whole = boost::json::parse(rendered("json"));
  for (const char* key : {"tool", "packs", "documents", "coverage", "suppressions", "findings"}) CHECK(whole.as_object().contains(key));
  const std::string lines = rendered("jsonl");
  const boost::json::value first = boost::json::parse(lines.substr(0, lines.find('\n')));
  for (const char* key : {"rule", "severity", "message", "document", "start", "end", "line", "column", "end_line", "end_column", "excerpt",
                          "related", "working", "claims", "confidence", "fingerprint", "suggestions"})
    CHECK_MESSAGE(first.as_object().contains(key), key);
  CHECK(first.at("related").at(0).at("record_line") == 12);
}

TEST_CASE("sarif holds open findings only, each with a whole region") {
  const boost::json::value whole = boost::json::parse(rendered("sarif"));
  const boost::json::array& results = whole.at("runs").at(0).at("results").as_array();
  CHECK(results.size() == 2);
  for (const boost::json::value& result : results) {
    const boost::json::object& region = result.at("locations").at(0).at("physicalLocation").at("region").as_object();
    for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"}) CHECK(region.contains(key));
    CHECK(result.at("kind") == "fail");
  }
  const boost::json::array& steps = results[0].at("codeFlows").at(0).at("threadFlows").at(0).at("locations").as_array();
  CHECK(steps.size() == 4);
  CHECK(steps[3].at("location").at("message").at("text") == "40 < 60");
  const boost::json::value& record = results[0].at("relatedLocations").at(0).at("physicalLocation");
  CHECK(record.at("artifactLocation").at("uri") == "wire.jsonl");
  CHECK(record.at("region").at("startLine") == 12);
  CHECK(results[0].at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") == "a%2Cb%3Ac.md");
}

TEST_CASE("full sarif also holds what is accepted or open, at no level") {
  RenderSettings settings;
  settings.is_full = true;
  Report report = sample();
  report.has_baseline = true;
  report.findings[0].in_baseline = true;
  const boost::json::value whole = boost::json::parse(render_sarif(report, settings));
  const boost::json::array& results = whole.at("runs").at(0).at("results").as_array();
  REQUIRE(results.size() == 4);
  CHECK(results[0].at("baselineState") == "unchanged");
  CHECK(results[0].at("suppressions").at(0).at("kind") == "external");
  CHECK(results[1].at("kind") == "review");
  CHECK(results[2].at("suppressions").at(0).at("justification") == "agreed | with \"legal\"");
  CHECK(results[3].at("kind") == "open");
  for (std::size_t i = 1; i < 4; ++i) {
    CHECK(results[i].at("level") == "none");
    CHECK_FALSE(results[i].as_object().contains("rank"));
  }
}

TEST_CASE("junit nests and counts") {
  const std::string text = rendered("junit");
  CHECK(is_balanced(text));
  CHECK(text.find("tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"2\"") != std::string::npos);
}

TEST_CASE("github escapes file names and messages") {
  const std::string text = rendered("github");
  CHECK(text.starts_with("::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=44,endColumn=53,title=value-conflict::"));
  CHECK(text.find("50%25 full") == std::string::npos);
  CHECK(text.find("\nworking") == std::string::npos);
}

TEST_CASE("csv has equal rows and no formulas") {
  const auto rows = csv_rows(rendered("csv"));
  CHECK(rows.size() == 4);
  for (const auto& row : rows) CHECK(row.size() == rows.front().size());
  CHECK(rows[1][9] == "'=It carried 60 cars.");
  CHECK(rows[2][2] == "'=`some say` names nobody");
}

TEST_CASE("no string of a report gets into the page as markup, whatever it holds") {
  const std::string attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{{x}}}";
  Report report = sample();
  for (std::string* text : {&report.version, &report.packs[0].name, &report.packs[0].version, &report.packs[0].hash, &report.documents[0].title,
                            &report.documents[0].publisher, &report.documents[0].date, &report.documents[0].hash, &report.documents[0].blocks[0].region,
                            &report.sources[0].name, &report.sources[0].detail, &report.claims[0].id, &report.claims[0].text, &report.claims[0].voice,
                            &report.claims[0].reason, &report.claims[0].location.excerpt})
    *text = attack;
  report.documents[0].text = attack;
  report.documents[0].blocks[0].span = {0, static_cast<std::uint32_t>(attack.size())};
  report.coverage.not_checked_reasons[attack] = 1;
  report.coverage.not_judged.push_back(attack);
  for (Finding& finding : report.findings) {
    for (std::string* text : {&finding.rule, &finding.message, &finding.fingerprint, &finding.location.excerpt, &finding.location.document}) *text = attack;
    finding.working = {attack};
    finding.suggestions.push_back({{0, 1}, attack});
    for (RelatedLocation& related : finding.related) related.message = related.location.excerpt = related.location.document = attack;
  }
  report.findings[2].suppressed = attack;
  report.documents[0].name = attack;
  const std::string page = render_html(report, {});
  CHECK(page.find("<script>alert") == std::string::npos);
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("\"'>") == std::string::npos);
  CHECK(is_balanced(render_junit(report, {})));
  for (const Format& format : formats()) CHECK_FALSE(format.render(report, {}).empty());
}

TEST_CASE("html is one page that runs nothing from the article and fetches nothing") {
  const std::string page = rendered("html");
  CHECK(page.find("<script>alert") == std::string::npos);
  CHECK(page.find("<b>ferry") == std::string::npos);
  CHECK(page.find("&lt;b&gt;ferry") != std::string::npos);
  CHECK(page.find("http://") == std::string::npos);
  CHECK(page.find("https://") == std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("id=\"f-0123456789abcdef\"") != std::string::npos);
}

TEST_SUITE_END();

}  // namespace crosscheck
