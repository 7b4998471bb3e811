#pragma once
// Helpers that the stage dumps share: spans of Article::text as objects with offsets into the input.
#include <boost/json/object.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "checker/analysis.hpp"
#include "rules/date.hpp"

namespace crosscheck {

using Objects = std::vector<boost::json::object>;

/// `{"document", "start", "end", "text"}`, with `"in": "title"` where the place counts in a record's title.
boost::json::object object_at(const Article& article, Span span);
/// `{"start", "end", "text"}`, likewise.
boost::json::object span_object(const Article& article, Span span);
/// The bytes of the span; empty where it lies outside the text.
std::string_view words(const Article& article, Span span);
/// A number without a fraction as an integer; null where absent.
boost::json::value number(std::optional<double> value);
/// Null for an empty text.
boost::json::value or_null(const std::string& text);
boost::json::value day_value(std::optional<Day> day);

Objects dump_blocks(const Analysis& analysis);
Objects dump_sentences(const Analysis& analysis);
Objects dump_tokens(const Analysis& analysis);
Objects dump_entities(const Analysis& analysis);
Objects dump_times(const Analysis& analysis);
Objects dump_quantities(const Analysis& analysis);
Objects dump_citations(const Analysis& analysis);
Objects dump_quotes(const Analysis& analysis);
Objects dump_claims(const Analysis& analysis);

}  // namespace crosscheck
