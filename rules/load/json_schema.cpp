#include <string>

#include <fmt/format.h>

#include "rules/load/schema.hpp"

namespace crosscheck {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : ", ") + quoted(word);
  return "[" + out + "]";
}

constexpr std::string_view scalar_type = R"({"type": ["string", "number", "boolean", "array"]})";

std::string table_of(const TableSchema& schema, int depth);

/// Depth is that of the schema tables, which are ours.
std::string type_of(const Field& field, int depth) {
  switch (field.type) {
    case FieldType::string: return R"("type": "string")";
    case FieldType::strings: return R"("type": "array", "items": {"type": "string"})";
    case FieldType::boolean: return R"("type": "boolean")";
    case FieldType::number: return R"("type": "number")";
    case FieldType::date: return R"("type": "string", "format": "date")";
    case FieldType::choice: return R"("type": "string", "enum": )" + listed(field.choices);
    case FieldType::choice_table:
      return R"("type": "object", "additionalProperties": {"enum": )" + listed(field.choices) + "}";
    case FieldType::strings_table:
      return R"("type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}})";
    case FieldType::scalar: return R"("type": ["string", "number", "boolean", "array"])";
    case FieldType::table: return table_of(*field.child, depth + 1);
    case FieldType::tables: return R"("type": "array", "items": {)" + table_of(*field.child, depth + 1) + "}";
  }
  return {};
}

std::string table_of(const TableSchema& schema, int depth) {
  const std::string margin(static_cast<std::size_t>(depth) * 2, ' ');
  std::string properties;
  std::string required;
  for (const Field& field : schema.fields) {
    if (!properties.empty()) properties += ",";
    properties += fmt::format("\n{}  {}: {{\"description\": {}, {}}}", margin, quoted(field.key), quoted(field.about), type_of(field, depth));
    if (field.required) required += (required.empty() ? "" : ", ") + quoted(field.key);
  }
  return fmt::format("\"type\": \"object\", \"properties\": {{{}}}, \"required\": [{}], \"additionalProperties\": {}", properties,
                     required, schema.open.empty() ? std::string("false") : std::string(scalar_type));
}

}  // namespace

std::string json_schema(const TableSchema& top, std::string_view title) {
  return fmt::format("{{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": {}, {}}}\n", quoted(title), table_of(top, 0));
}

}  // namespace crosscheck
