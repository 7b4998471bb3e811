// SARIF 2.1.0 (OASIS), in the subset that GitHub code scanning reads: open findings, each with all four region numbers.
// `--sarif full` adds what is suppressed, in the baseline, and every claim that is in order or could not be checked.
#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <map>
#include <set>

#include "reports/formats.hpp"
#include "reports/json_text.hpp"
#include "reports/sarif_parts.hpp"
#include "reports/wording.hpp"
#include "rules/catalogue.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

/// GitHub refuses more results a run, and shows no more related places a result.
constexpr std::size_t most_results = 25000;
constexpr std::size_t most_related = 1000;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

json::array fixes_array(const Finding& finding) {
  json::array out;
  for (const Suggestion& suggestion : finding.suggestions) {
    json::object replacement{{"deletedRegion", {{"byteOffset", suggestion.span.start}, {"byteLength", suggestion.span.length()}}},
                             {"insertedContent", sarif::text_object(suggestion.replacement)}};
    json::object change{{"artifactLocation", sarif::artifact_object(finding.location)}, {"replacements", json::array{std::move(replacement)}}};
    out.push_back(json::object{{"description", sarif::text_object("write `" + suggestion.replacement + "`")}, {"artifactChanges", json::array{std::move(change)}}});
  }
  return out;
}

json::array related_array(const Finding& finding) {
  json::array out;
  for (std::size_t i = 0; i < std::min(finding.related.size(), most_related); ++i) {
    json::object place = sarif::location_object(finding.related[i].location);
    place["id"] = i + 1;
    place["message"] = sarif::text_object(sarif::said_of(finding.related[i]));
    out.push_back(std::move(place));
  }
  return out;
}

json::array suppressions_array(const Finding& finding) {
  const bool is_external = finding.location.document.ends_with(".toml") || finding.in_baseline;
  return {json::object{{"kind", is_external ? "external" : "inSource"}, {"status", "accepted"},
                       {"justification", finding.suppressed.value_or("in the baseline")}}};
}

/// A policy asks for a person's look: `review`, without level, where a viewer knows that kind; `fail` for GitHub.
bool is_review(const Finding& finding, const RenderSettings& settings) {
  const CatalogueRule* rule = find_catalogue_rule(finding.rule);
  return settings.is_full && rule != nullptr && rule->policy;
}

/// Collects results, and the rules that they name.
class Results {
public:
  explicit Results(const Report& report, const RenderSettings& settings) : report_(report), settings_(settings) {}
  void add(const Finding& finding);
  void add(const ReportedClaim& claim);
  bool is_full() const { return results_.size() >= most_results; }
  json::array take_results() { return std::move(results_); }
  json::array take_rules() { return std::move(rules_); }

private:
  std::size_t index_of(const std::string& rule, Severity severity);

  const Report& report_;
  const RenderSettings& settings_;
  std::map<std::string, std::size_t> index_;
  json::array rules_;
  json::array results_;
};

std::size_t Results::index_of(const std::string& rule, Severity severity) {
  const auto [place, is_new] = index_.try_emplace(rule, rules_.size());
  if (is_new) rules_.push_back(sarif::rule_object(rule, severity));
  return place->second;
}

void Results::add(const Finding& finding) {
  const bool reviewed = is_review(finding, settings_);
  json::object result{{"ruleId", finding.rule},
                      {"ruleIndex", index_of(finding.rule, finding.severity)},
                      {"kind", reviewed ? "review" : "fail"},
                      {"level", reviewed ? "none" : view(to_string(finding.severity))},
                      {"message", sarif::text_object(sarif::message_of(finding))},
                      {"locations", json::array{sarif::location_object(finding.location)}},
                      {"partialFingerprints", {{"primaryLocationLineHash", finding.fingerprint}, {"claimFingerprint/v1", finding.fingerprint}}}};
  if (!reviewed) result["rank"] = finding.confidence * 100;
  if (!finding.related.empty()) result["relatedLocations"] = related_array(finding);
  if (!finding.related.empty() || !finding.working.empty()) result["codeFlows"] = json::array{sarif::code_flow(finding)};
  if (!finding.suggestions.empty()) result["fixes"] = fixes_array(finding);
  if (report_.has_baseline) result["baselineState"] = finding.in_baseline ? "unchanged" : "new";
  if (!is_open(finding)) result["suppressions"] = suppressions_array(finding);
  results_.push_back(std::move(result));
}

/// A claim without a finding: `pass` where something supports it, `open` where it could not be checked.
void Results::add(const ReportedClaim& claim) {
  const bool is_supported = claim.verdict == Verdict::supported;
  const std::string what = fmt::format("{}: {}", to_string(claim.verdict), claim.text);
  results_.push_back(json::object{{"ruleId", "claim"},
                                  {"ruleIndex", index_of("claim", Severity::note)},
                                  {"kind", is_supported ? "pass" : "open"},
                                  {"level", "none"},
                                  {"message", sarif::text_object(printable(claim.reason.empty() ? what : what + " (" + claim.reason + ")"))},
                                  {"locations", json::array{sarif::location_object(claim.location)}},
                                  {"partialFingerprints", {{"claimFingerprint/v1", claim.id}}}});
}

/// The findings that are to be told, in document order; the least serious are left out where there are too many.
std::vector<const Finding*> told_findings(const Report& report, const RenderSettings& settings) {
  std::set<const Finding*> kept;
  for (const Finding* finding : in_reading_order(report))
    if ((settings.is_full || is_open(*finding)) && kept.size() < most_results) kept.insert(finding);
  std::vector<const Finding*> out;
  for (const Finding& finding : report.findings)
    if (kept.contains(&finding)) out.push_back(&finding);
  return out;
}

json::array artifacts_array(const Report& report) {
  json::array out;
  std::set<std::string> seen;
  for (const ReportedDocument& document : report.documents) {
    Location place;
    place.document = document.name;
    place.file = document.file;
    if (seen.insert(document.file.empty() ? document.name : document.file).second)
      out.push_back(json::object{{"location", sarif::artifact_object(place)}});
  }
  return out;
}

json::object invocation_object(const Report& report) {
  json::array notices;
  for (const std::string& what : report.coverage.not_judged)
    notices.push_back(json::object{{"level", "note"}, {"message", sarif::text_object("not judged: " + what)}});
  json::object out{{"executionSuccessful", true}, {"exitCode", report.outcome.status}};
  if (!report.outcome.reason.empty()) out["exitCodeDescription"] = report.outcome.reason;
  out["toolExecutionNotifications"] = std::move(notices);
  return out;
}

json::object tool_object(const Report& report, json::array rules) {
  json::array extensions;
  for (const ReportedPack& pack : report.packs)
    extensions.push_back(json::object{{"name", pack.name}, {"version", pack.version}, {"properties", {{"hash", pack.hash}}}});
  return {{"driver", {{"name", "crosscheck"}, {"semanticVersion", report.version}, {"rules", std::move(rules)}}}, {"extensions", std::move(extensions)}};
}

}  // namespace

std::string render_sarif(const Report& report, const RenderSettings& settings) {
  Results results(report, settings);
  for (const Finding* finding : told_findings(report, settings)) results.add(*finding);
  if (settings.is_full)
    for (const ReportedClaim& claim : report.claims)
      if ((claim.verdict == Verdict::supported || claim.verdict == Verdict::not_checked) && !results.is_full()) results.add(claim);
  const json::object run{
      {"tool", tool_object(report, results.take_rules())},
      {"invocations", json::array{invocation_object(report)}},
      {"automationDetails", {{"id", "crosscheck/"}}},
      {"originalUriBaseIds", {{"%SRCROOT%", {{"description", sarif::text_object("the folder in which the program was called")}}}}},
      {"columnKind", "unicodeCodePoints"},
      {"artifacts", artifacts_array(report)},
      {"results", results.take_results()}};
  std::string out;
  append_pretty_json(out, json::object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", json::array{run}}});
  out += '\n';
  return out;
}

}  // namespace crosscheck
