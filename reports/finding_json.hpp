#pragma once
// Findings and their parts as JSON objects, with the fields of contract.md; shared by json and jsonl.
#include <boost/json/object.hpp>

#include "reports/report.hpp"

namespace crosscheck {

/// `whole` adds what only a saved report needs, so that every other format can be written from it: the marked part of
/// each excerpt and the place in the document's reading text.
enum class Detail : std::uint8_t { contract, whole };

boost::json::object finding_object(const Finding& finding, Detail detail = Detail::contract);
/// Document, offsets, line, column, excerpt; `"in": "title"` where they count in a record's title.
boost::json::object location_object(const Location& location, Detail detail = Detail::contract);
/// The place with what is said of it.
boost::json::object related_object(const RelatedLocation& related, Detail detail = Detail::contract);

}  // namespace crosscheck
