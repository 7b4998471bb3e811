#pragma once
// boost::json::value -> JSON text as people expect it: plain decimal numbers, keys in the order given, UTF-8 as it is.
#include <boost/json/value.hpp>
#include <string>
#include <string_view>

namespace crosscheck {

/// Appends the value on one line.
void append_json(std::string& out, const boost::json::value& value);
/// Appends the value indented by two spaces a level; arrays and objects of scalars that fit a line stay on it.
void append_pretty_json(std::string& out, const boost::json::value& value);
/// Appends the string in quotation marks. Bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

}  // namespace crosscheck
