#include "reports/finding_json.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

json::array strings(const std::vector<std::string>& list) {
  json::array out;
  for (const std::string& text : list) out.emplace_back(text);
  return out;
}

json::object span_object(Span span) { return {{"start", span.start}, {"end", span.end}}; }

void add_location(json::object& object, const Location& place, Detail detail) {
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
  if (detail == Detail::contract) return;
  object["mark"] = span_object(place.mark);
  object["plain"] = span_object(place.plain);
  if (place.record_line == 0 && !place.file.empty()) object["file"] = place.file;
}

}  // namespace

json::object location_object(const Location& location, Detail detail) {
  json::object object;
  add_location(object, location, detail);
  return object;
}

json::object related_object(const RelatedLocation& related, Detail detail) {
  json::object object = location_object(related.location, detail);
  object["message"] = related.message;
  if (detail == Detail::whole && related.context) object["context"] = span_object(*related.context);
  return object;
}

json::object finding_object(const Finding& finding, Detail detail) {
  const std::string_view severity = to_string(finding.severity);
  json::object object{{"rule", finding.rule}, {"severity", json::string_view(severity.data(), severity.size())}, {"message", finding.message}};
  add_location(object, finding.location, detail);
  json::array related;
  for (const RelatedLocation& other : finding.related) related.push_back(related_object(other, detail));
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
