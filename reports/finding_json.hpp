#pragma once
// Findings and their parts as JSON objects, with the fields of contract.md; shared by json and jsonl.
#include <boost/json/object.hpp>

#include "reports/report.hpp"

namespace crosscheck {

boost::json::object finding_object(const Finding& finding);
/// Document, offsets, line, column, excerpt; `"in": "title"` where they count in a record's title.
boost::json::object location_object(const Location& location);

}  // namespace crosscheck
