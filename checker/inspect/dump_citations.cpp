#include "checker/inspect/objects.hpp"

namespace crosscheck {

namespace json = boost::json;

namespace {

json::string_view view(std::string_view text) { return {text.data(), text.size()}; }

/// The fields of a reference that are known.
json::object reference_object(const Article& article, const Reference& reference) {
  json::object object{{"key", reference.key}};
  if (!reference.span.empty()) {
    json::object place = span_object(article, reference.span);
    for (auto& [key, value] : place) object[key] = std::move(value);
  }
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
  };
  add("author", reference.author);
  add("title", reference.title);
  add("publisher", reference.publisher);
  add("date", reference.date);
  add("url", reference.url);
  add("file", reference.file);
  return object;
}

}  // namespace

Objects dump_citations(const Analysis& analysis) {
  const Article& article = analysis.parsed.article;
  Objects out;
  for (const Citation& citation : analysis.citations.citations) {
    json::object object = object_at(article, citation.span);
    object["kind"] = view(to_string(citation.kind));
    object["key"] = citation.key;
    const bool leads = citation.target && *citation.target < analysis.citations.references.size();
    object["target"] = leads ? json::value(reference_object(article, analysis.citations.references[*citation.target]))
                             : json::value(nullptr);
    out.push_back(std::move(object));
  }
  return out;
}

Objects dump_quotes(const Analysis& analysis) {
  const Article& article = analysis.parsed.article;
  const auto optional_span = [&](const std::optional<Span>& span) {
    return span ? json::value(span_object(article, *span)) : json::value(nullptr);
  };
  Objects out;
  for (const Attribution& attribution : analysis.quotes) {
    json::object object{{"document", article.document}};
    object["source"] = optional_span(attribution.source);
    if (attribution.source && attribution.source_cluster < analysis.entities.clusters.size())
      object["source"].as_object()["entity"] = or_null(analysis.entities.clusters[attribution.source_cluster].name);
    else if (attribution.source)
      object["source"].as_object()["entity"] = nullptr;
    object["cue"] = optional_span(attribution.cue);
    json::array content;
    bool in_title = false;
    for (const Span& span : attribution.content) {
      content.push_back(span_object(article, span));
      in_title = in_title || content.back().as_object().contains("in");
    }
    object["content"] = std::move(content);
    object["directness"] = view(to_string(attribution.directness));
    object["source_kind"] = view(to_string(attribution.source_kind));
    object["stance"] = view(to_string(attribution.stance));
    if (in_title) object["in"] = "title";
    out.push_back(std::move(object));
  }
  return out;
}

}  // namespace crosscheck
