#pragma once
// Pieces of SARIF 2.1.0: places, messages with links, the chain of reasoning, rules. `sarif.cpp` puts them together.
#include <boost/json/object.hpp>
#include <string>
#include <string_view>

#include "reports/report.hpp"

namespace crosscheck::sarif {

/// `{"text": …}`.
boost::json::object text_object(std::string_view text);
/// RFC 3986: everything but unreserved characters and `/` as percent signs; absolute paths with `file://`.
std::string uri_of(std::string_view path);
/// `physicalLocation` with all four numbers of the region, or `logicalLocations` for what has no line, such as a fact.
boost::json::object location_object(const Location& place);
/// The file, relative to where the program was called unless it is absolute.
boost::json::object artifact_object(const Location& place);
/// The message as SARIF's plain text with links to the related locations by number: its first sentence stands alone.
std::string message_of(const Finding& finding);
/// What is said of a related passage; of one without a line, such as a fact, its words too.
std::string said_of(const RelatedLocation& related);
/// The passages in order, then the working, as one thread flow.
boost::json::object code_flow(const Finding& finding);
/// The rule's texts and default level; `severity` where the catalogue does not know it.
boost::json::object rule_object(const std::string& id, Severity severity);

}  // namespace crosscheck::sarif
