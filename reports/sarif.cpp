// SARIF 2.1.0 (OASIS), in the subset that GitHub code scanning reads: open findings, each with all four region numbers.
#include <fmt/format.h>

#include <map>

#include "reports/finding_json.hpp"
#include "reports/formats.hpp"
#include "reports/json_text.hpp"
#include "reports/wording.hpp"
#include "rules/catalogue.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }
json::object text_object(std::string_view text) { return {{"text", view(text)}}; }

/// RFC 3986: everything but unreserved characters and `/` as percent signs.
std::string uri_of(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || std::string_view("-._~/").find(c) != std::string_view::npos) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

json::object artifact_object(const Location& place) {
  const std::string& path = place.file.empty() ? place.document : place.file;
  if (path.starts_with("/")) return {{"uri", "file://" + uri_of(path)}};
  return {{"uri", uri_of(path)}, {"uriBaseId", "%SRCROOT%"}};
}

/// A record's places are those of its line in the file.
json::object region_object(const Location& place) {
  json::object region;
  if (place.record_line != 0) {
    region = {{"startLine", place.record_line}, {"startColumn", 1}, {"endLine", place.record_line}, {"endColumn", 2}};
  } else {
    const bool is_empty = place.end_line == place.line && place.end_column <= place.column;
    region = {{"startLine", place.line},
              {"startColumn", place.column},
              {"endLine", place.end_line},
              {"endColumn", is_empty ? place.column + 1 : place.end_column}};
  }
  region["snippet"] = text_object(place.excerpt);
  return region;
}

json::object location_with_place(const Location& place) {
  if (place.line == 0) return {{"logicalLocations", json::array{json::object{{"fullyQualifiedName", place.document}, {"kind", "resource"}}}}};
  return {{"physicalLocation", {{"artifactLocation", artifact_object(place)}, {"region", region_object(place)}}}};
}

/// "the message. Conflicts with [the other passage](1). Working: 40 < 60".
std::string message_of(const Finding& finding) {
  std::string out = printable(finding.message) + ".";
  for (std::size_t i = 0; i < finding.related.size(); ++i)
    out += fmt::format("{}[{}]({})", i == 0 ? " See " : ", ", finding.related[i].message.empty() ? "the other passage" : printable(finding.related[i].message), i + 1);
  if (!finding.related.empty()) out += ".";
  for (const std::string& step : finding.working) out += " " + printable(step) + ".";
  return out;
}

json::array fixes_array(const Finding& finding) {
  json::array out;
  for (const Suggestion& suggestion : finding.suggestions) {
    json::object replacement{{"deletedRegion", {{"byteOffset", suggestion.span.start}, {"byteLength", suggestion.span.length()}}},
                             {"insertedContent", text_object(suggestion.replacement)}};
    json::object change{{"artifactLocation", artifact_object(finding.location)}, {"replacements", json::array{std::move(replacement)}}};
    out.push_back(json::object{{"description", text_object("write `" + suggestion.replacement + "`")}, {"artifactChanges", json::array{std::move(change)}}});
  }
  return out;
}

json::object result_object(const Finding& finding, std::size_t rule_index) {
  json::array related;
  for (std::size_t i = 0; i < finding.related.size(); ++i) {
    json::object place = location_with_place(finding.related[i].location);
    place["id"] = i + 1;
    const std::string& said = finding.related[i].message;
    place["message"] = text_object(printable(said.empty() ? finding.related[i].location.excerpt : said));
    related.push_back(std::move(place));
  }
  json::object result{{"ruleId", finding.rule},
                      {"ruleIndex", rule_index},
                      {"kind", "fail"},
                      {"level", view(to_string(finding.severity))},
                      {"message", text_object(message_of(finding))},
                      {"locations", json::array{location_with_place(finding.location)}},
                      {"partialFingerprints", {{"primaryLocationLineHash", finding.fingerprint}, {"claimFingerprint/v1", finding.fingerprint}}},
                      {"rank", finding.confidence * 100}};
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  if (!finding.suggestions.empty()) result["fixes"] = fixes_array(finding);
  return result;
}

json::object rule_object(const std::string& id, Severity severity) {
  const CatalogueRule* rule = find_catalogue_rule(id);
  const std::string_view summary = rule == nullptr ? std::string_view(id) : rule->summary;
  const std::string_view explanation = rule == nullptr ? summary : rule->explanation;
  const std::string_view group = rule == nullptr ? "pack" : rule->group;
  return {{"id", id},
          {"name", id},
          {"shortDescription", text_object(summary)},
          {"fullDescription", text_object(explanation.substr(0, 1024))},
          {"help", {{"text", view(explanation)}, {"markdown", view(explanation)}}},
          {"defaultConfiguration", {{"level", view(to_string(severity))}}},
          {"properties", {{"tags", json::array{view(group)}}, {"precision", "high"},
                          {"problem.severity", severity == Severity::note ? "recommendation" : view(to_string(severity))}}}};
}

}  // namespace

std::string render_sarif(const Report& report, const RenderSettings& settings) {
  std::map<std::string, std::size_t> index;
  json::array rules;
  json::array results;
  for (const Finding& finding : report.findings) {
    if (!is_open(finding)) continue;
    const auto [place, is_new] = index.try_emplace(finding.rule, rules.size());
    if (is_new) rules.push_back(rule_object(finding.rule, finding.severity));
    results.push_back(result_object(finding, place->second));
  }
  json::array artifacts;
  for (const ReportedDocument& document : report.documents) artifacts.push_back(json::object{{"location", {{"uri", uri_of(document.name)}}}});
  json::array extensions;
  for (const ReportedPack& pack : report.packs) extensions.push_back(json::object{{"name", pack.name}, {"version", pack.version}});
  json::object invocation{{"executionSuccessful", true}};
  if (!settings.conclusion.empty()) invocation["exitCodeDescription"] = settings.conclusion;
  const json::object run{
      {"tool", {{"driver", {{"name", "crosscheck"}, {"semanticVersion", report.version}, {"rules", std::move(rules)}}}, {"extensions", std::move(extensions)}}},
      {"invocations", json::array{std::move(invocation)}},
      {"automationDetails", {{"id", "crosscheck/"}}},
      {"columnKind", "unicodeCodePoints"},
      {"artifacts", std::move(artifacts)},
      {"results", std::move(results)}};
  std::string out;
  append_pretty_json(out, json::object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", json::array{run}}});
  out += '\n';
  return out;
}

}  // namespace crosscheck
