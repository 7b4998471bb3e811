#include "checker/inspect/objects.hpp"

#include <cmath>

#include "checker/inspect/dump.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

void add_span(json::object& object, const Article& article, Span span) {
  const InputSpan place = article.map.to_input(span);
  object["start"] = place.span.start;
  object["end"] = place.span.end;
  const std::string_view text = words(article, span);
  object["text"] = json::string_view(text.data(), text.size());
  if (place.in_title) object["in"] = "title";
}

}  // namespace

json::value or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::object object_at(const Article& article, Span span) {
  json::object object{{"document", article.document}};
  add_span(object, article, span);
  return object;
}

json::object span_object(const Article& article, Span span) {
  json::object object;
  add_span(object, article, span);
  return object;
}

std::string_view words(const Article& article, Span span) {
  if (span.empty() || span.end > article.text.size()) return {};
  return std::string_view(article.text).substr(span.start, span.length());
}

json::value number(std::optional<double> value) {
  if (!value || !std::isfinite(*value)) return nullptr;
  if (*value == std::floor(*value) && std::abs(*value) < 9e15) return static_cast<std::int64_t>(*value);
  return *value;
}

json::value day_value(std::optional<Day> day) {
  if (!day) return nullptr;
  return json::value(to_string(*day));
}

Objects dump_stage(Stage stage, const Analysis& analysis) {
  switch (stage) {
    case Stage::blocks: return dump_blocks(analysis);
    case Stage::sentences: return dump_sentences(analysis);
    case Stage::tokens: return dump_tokens(analysis);
    case Stage::entities: return dump_entities(analysis);
    case Stage::times: return dump_times(analysis);
    case Stage::quantities: return dump_quantities(analysis);
    case Stage::citations: return dump_citations(analysis);
    case Stage::quotes: return dump_quotes(analysis);
    case Stage::claims: return dump_claims(analysis);
    case Stage::parse:
    case Stage::graph: return {};
  }
  return {};
}

}  // namespace crosscheck
