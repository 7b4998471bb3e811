#include "reports/json_text.hpp"

#include <fmt/format.h>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <cmath>
#include <iterator>

#include "reports/utf8.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;
constexpr std::size_t line_width = 100;

void append_escaped(std::string& out, unsigned char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (c < 0x20 || c == 0x7F) fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
  else out += static_cast<char>(c);
}

void append_number(std::string& out, double number) {
  if (!std::isfinite(number)) out += "null";
  else fmt::format_to(std::back_inserter(out), "{}", number);
}

/// A scalar; false where the value is an array or object.
bool append_scalar(std::string& out, const json::value& value) {
  switch (value.kind()) {
    case json::kind::null: out += "null"; return true;
    case json::kind::bool_: out += value.get_bool() ? "true" : "false"; return true;
    case json::kind::int64: out += std::to_string(value.get_int64()); return true;
    case json::kind::uint64: out += std::to_string(value.get_uint64()); return true;
    case json::kind::double_: append_number(out, value.get_double()); return true;
    case json::kind::string: append_json_string(out, {value.get_string().data(), value.get_string().size()}); return true;
    case json::kind::array:
    case json::kind::object: return false;
  }
  return false;
}

void append_line(std::string& out, const json::value& value, std::string_view comma, std::string_view colon) {
  if (append_scalar(out, value)) return;
  std::string_view separator;
  if (const json::array* array = value.if_array()) {
    out += '[';
    for (const json::value& element : *array) {
      out += separator;
      append_line(out, element, comma, colon);
      separator = comma;
    }
    out += ']';
    return;
  }
  out += '{';
  for (const auto& [key, element] : value.get_object()) {
    out += separator;
    append_json_string(out, {key.data(), key.size()});
    out += colon;
    append_line(out, element, comma, colon);
    separator = comma;
  }
  out += '}';
}

void append_pretty(std::string& out, const json::value& value, std::size_t indent) {
  std::string line;
  append_line(line, value, ", ", ": ");
  if (!value.is_structured() || line.size() + indent <= line_width) {
    out += line;
    return;
  }
  const std::string inner(indent + 2, ' ');
  const bool is_array = value.is_array();
  std::string_view separator = "\n";
  out += is_array ? '[' : '{';
  const auto next = [&] {
    out += separator;
    out += inner;
    separator = ",\n";
  };
  if (is_array) {
    for (const json::value& element : value.get_array()) {
      next();
      append_pretty(out, element, indent + 2);
    }
  } else {
    for (const auto& [key, element] : value.get_object()) {
      next();
      append_json_string(out, {key.data(), key.size()});
      out += ": ";
      append_pretty(out, element, indent + 2);
    }
  }
  out += '\n';
  out.append(indent, ' ');
  out += is_array ? ']' : '}';
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c == malformed) out += "\xEF\xBF\xBD";
    else if (c < 0x80) append_escaped(out, static_cast<unsigned char>(c));
    else out += text.substr(start, at - start);
  }
  out += '"';
}

void append_json(std::string& out, const json::value& value) { append_line(out, value, ",", ":"); }
void append_pretty_json(std::string& out, const json::value& value) { append_pretty(out, value, 0); }

}  // namespace crosscheck
