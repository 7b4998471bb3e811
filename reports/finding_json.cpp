#include "reports/finding_json.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

json::array strings(const std::vector<std::string>& list) {
  json::array out;
  for (const std::string& text : list) out.emplace_back(text);
  return out;
}

void add_location(json::object& object, const Location& place) {
  object["document"] = place.document;
  if (place.in_title) object["in"] = "title";
  object["start"] = place.span.start;
  object["end"] = place.span.end;
  object["line"] = place.line;
  object["column"] = place.column;
  object["end_line"] = place.end_line;
  object["end_column"] = place.end_column;
  if (place.record_line != 0) {
    object["file"] = place.file;
    object["record_line"] = place.record_line;
  }
  object["excerpt"] = place.excerpt;
}

}  // namespace

json::object location_object(const Location& location) {
  json::object object;
  add_location(object, location);
  return object;
}

json::object finding_object(const Finding& finding) {
  const std::string_view severity = to_string(finding.severity);
  json::object object{{"rule", finding.rule}, {"severity", json::string_view(severity.data(), severity.size())}, {"message", finding.message}};
  add_location(object, finding.location);
  json::array related;
  for (const RelatedLocation& other : finding.related) {
    json::object place = location_object(other.location);
    place["message"] = other.message;
    related.push_back(std::move(place));
  }
  object["related"] = std::move(related);
  object["working"] = strings(finding.working);
  object["claims"] = strings(finding.claims);
  object["confidence"] = finding.confidence;
  object["fingerprint"] = finding.fingerprint;
  json::array suggestions;
  for (const Suggestion& suggestion : finding.suggestions)
    suggestions.push_back(json::object{
        {"start", suggestion.span.start}, {"end", suggestion.span.end}, {"replacement", suggestion.replacement}});
  object["suggestions"] = std::move(suggestions);
  if (finding.suppressed) object["suppressed"] = json::object{{"reason", *finding.suppressed}};
  if (finding.in_baseline) object["baseline"] = true;
  return object;
}

}  // namespace crosscheck
