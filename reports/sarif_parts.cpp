#include "reports/sarif_parts.hpp"

#include <fmt/format.h>

#include <boost/json/array.hpp>

#include "reports/wording.hpp"
#include "rules/catalogue.hpp"

namespace crosscheck::sarif {
namespace {

namespace json = boost::json;

/// Of GitHub's code scanning.
constexpr std::size_t longest_description = 1024;

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

/// Square brackets would be links.
std::string without_links(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
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
  const bool is_marked = !place.mark.empty() && place.mark.end <= place.excerpt.size();
  region["snippet"] = text_object(is_marked ? std::string_view(place.excerpt).substr(place.mark.start, place.mark.length()) : std::string_view(place.excerpt));
  return region;
}

json::object step_object(const Location& place, std::string_view message) {
  json::object location = location_object(place);
  location["message"] = text_object(message);
  return {{"location", std::move(location)}};
}

}  // namespace

json::object text_object(std::string_view text) { return {{"text", view(text)}}; }

std::string uri_of(std::string_view path) {
  std::string out = path.starts_with("/") ? "file://" : "";
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || std::string_view("-._~/").find(c) != std::string_view::npos) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

json::object artifact_object(const Location& place) {
  const std::string& path = place.file.empty() ? place.document : place.file;
  if (path.starts_with("/")) return {{"uri", uri_of(path)}};
  return {{"uri", uri_of(path)}, {"uriBaseId", "%SRCROOT%"}};
}

json::object location_object(const Location& place) {
  if (place.line == 0) return {{"logicalLocations", json::array{json::object{{"fullyQualifiedName", place.document}, {"kind", "resource"}}}}};
  return {{"physicalLocation", {{"artifactLocation", artifact_object(place)}, {"region", region_object(place)}}}};
}

std::string message_of(const Finding& finding) {
  std::string out = without_links(finding.message) + ".";
  for (std::size_t i = 0; i < finding.related.size(); ++i) {
    const std::string& said = finding.related[i].message;
    out += fmt::format("{}[{}]({})", i == 0 ? " See " : ", ", said.empty() ? "the other passage" : without_links(said), i + 1);
  }
  if (!finding.related.empty()) out += ".";
  for (const std::string& step : finding.working) out += " " + without_links(step) + ".";
  return out;
}

std::string said_of(const RelatedLocation& related) {
  if (related.message.empty()) return printable(related.location.excerpt);
  return printable(related.location.line == 0 ? related.message + ": " + related.location.excerpt : related.message);
}

json::object code_flow(const Finding& finding) {
  json::array steps{step_object(finding.location, printable(finding.message))};
  for (const RelatedLocation& related : finding.related)
    steps.push_back(step_object(related.location, said_of(related)));
  for (const std::string& step : finding.working) steps.push_back(step_object(finding.location, printable(step)));
  return {{"threadFlows", json::array{json::object{{"locations", std::move(steps)}}}}};
}

json::object rule_object(const std::string& id, Severity severity) {
  const CatalogueRule* rule = find_catalogue_rule(id);
  const std::string_view summary = rule == nullptr ? std::string_view(id) : rule->summary;
  const std::string_view explanation = rule == nullptr ? summary : rule->explanation;
  const std::string_view group = rule == nullptr ? "pack" : rule->group;
  const Severity level = rule == nullptr ? severity : rule->severity;
  return {{"id", id},
          {"name", id},
          {"shortDescription", text_object(summary)},
          {"fullDescription", text_object(explanation.substr(0, longest_description))},
          {"help", {{"text", view(explanation)}, {"markdown", view(explanation)}}},
          {"defaultConfiguration", {{"level", view(to_string(level))}}},
          {"properties", {{"tags", json::array{view(group)}}, {"precision", "high"},
                          {"problem.severity", level == Severity::note ? "recommendation" : view(to_string(level))}}}};
}

}  // namespace crosscheck::sarif
