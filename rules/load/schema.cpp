#include "rules/load/schema.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace crosscheck {
namespace {

Origin at(const std::string& path, const TomlPlace& place) { return {path, place.line, place.column}; }

bool is_strings(const TomlValue& value) {
  return value.kind == TomlKind::array && std::all_of(value.items.begin(), value.items.end(), [](const TomlValue& item) {
           return item.kind == TomlKind::string;
         });
}

bool is_choice(const TomlValue& value, const Field& field) {
  return value.kind == TomlKind::string &&
         std::find(field.choices.begin(), field.choices.end(), value.text) != field.choices.end();
}

std::string_view wanted(FieldType type) {
  switch (type) {
    case FieldType::string:
    case FieldType::choice: return "a string";
    case FieldType::strings: return "a list of strings";
    case FieldType::boolean: return "true or false";
    case FieldType::number: return "a number";
    case FieldType::date: return "a date such as 2019-05-29, without quotation marks";
    case FieldType::choice_table: return "a table of strings";
    case FieldType::strings_table: return "a table of lists of strings";
    case FieldType::scalar: return "a string, number, date, truth value or list of strings";
    case FieldType::table: return "a table";
    case FieldType::tables: return "a list of tables, written with double brackets";
  }
  return {};
}

std::string not_a_choice(const std::string& word, std::span<const std::string_view> choices) {
  const std::string nearest = nearest_name(word, {choices.begin(), choices.end()});
  return fmt::format("`{}` is not one of {}{}", word, fmt::join(choices, ", "), nearest.empty() ? "" : "; did you mean `" + nearest + "`");
}

void check_value(const TomlEntry& entry, const Field& field, const std::string& path, Problems& problems) {
  const TomlValue& value = entry.value;
  if (!fits(value, field) && !(field.type == FieldType::choice && value.kind == TomlKind::string) &&
      !(field.type == FieldType::choice_table && value.kind == TomlKind::table)) {
    problems.add(at(path, value.place),
                 fmt::format("`{}` must be {}, not {}", entry.key, wanted(field.type), to_string(value.kind)));
    return;
  }
  switch (field.type) {
    case FieldType::choice:
      if (!is_choice(value, field)) problems.add(at(path, value.place), not_a_choice(value.text, field.choices));
      break;
    case FieldType::choice_table:
      for (const TomlEntry& inner : value.entries)
        if (!is_choice(inner.value, field))
          problems.add(at(path, inner.value.place), not_a_choice(inner.value.text, field.choices));
      break;
    case FieldType::table: check_table(value, *field.child, path, problems); break;
    case FieldType::tables:
      for (const TomlValue& item : value.items) check_table(item, *field.child, path, problems);
      break;
    case FieldType::string:
      if (field.required && value.text.empty())
        problems.add(at(path, value.place), fmt::format("`{}` must not be empty", entry.key));
      break;
    case FieldType::strings:
    case FieldType::boolean:
    case FieldType::number:
    case FieldType::date:
    case FieldType::strings_table:
    case FieldType::scalar: break;
  }
}

std::vector<std::string_view> keys_of(const TableSchema& schema) {
  std::vector<std::string_view> keys;
  for (const Field& field : schema.fields) keys.push_back(field.key);
  return keys;
}

const Field open_field{"", FieldType::scalar, false, {}};

}  // namespace

const Field* TableSchema::find(std::string_view key) const {
  for (const Field& field : fields)
    if (field.key == key) return &field;
  return nullptr;
}

bool fits(const TomlValue& value, const Field& field) {
  switch (field.type) {
    case FieldType::string: return value.kind == TomlKind::string;
    case FieldType::choice: return is_choice(value, field);
    case FieldType::strings: return is_strings(value);
    case FieldType::boolean: return value.kind == TomlKind::boolean;
    case FieldType::number: return value.kind == TomlKind::integer || value.kind == TomlKind::number;
    case FieldType::date: return value.kind == TomlKind::date;
    case FieldType::choice_table:
      return value.kind == TomlKind::table &&
             std::all_of(value.entries.begin(), value.entries.end(),
                         [&](const TomlEntry& entry) { return is_choice(entry.value, field); });
    case FieldType::strings_table:
      return value.kind == TomlKind::table &&
             std::all_of(value.entries.begin(), value.entries.end(),
                         [](const TomlEntry& entry) { return is_strings(entry.value); });
    case FieldType::scalar:
      return is_strings(value) || (value.kind != TomlKind::array && value.kind != TomlKind::table &&
                                   value.kind != TomlKind::date_time);
    case FieldType::table: return value.kind == TomlKind::table;
    case FieldType::tables:
      return value.kind == TomlKind::array &&
             std::all_of(value.items.begin(), value.items.end(),
                         [](const TomlValue& item) { return item.kind == TomlKind::table; });
  }
  return false;
}

void check_table(const TomlValue& table, const TableSchema& schema, const std::string& path, Problems& problems) {
  for (const TomlEntry& entry : table.entries) {
    const Field* field = schema.find(entry.key);
    if (field == nullptr && schema.open.empty()) {
      problems.add(at(path, entry.place),
                   fmt::format("unknown key `{}` in {}{}", entry.key, schema.name, remedy(entry.key, keys_of(schema))));
    } else if (field == nullptr && !fits(entry.value, open_field)) {
      problems.add(at(path, entry.value.place), fmt::format("`{}` must be {}, not {}", entry.key,
                                                            wanted(FieldType::scalar), to_string(entry.value.kind)));
    } else if (field != nullptr) {
      check_value(entry, *field, path, problems);
    }
  }
  for (const Field& field : schema.fields)
    if (field.required && table.find(field.key) == nullptr)
      problems.add(at(path, table.place), fmt::format("{} lacks `{}`: {}", schema.name, field.key, field.about));
}

void read_fields(const TomlValue& table, const TableSchema& schema, void* target) {
  for (const TomlEntry& entry : table.entries) {
    const Field* field = schema.find(entry.key);
    if (field != nullptr && field->set != nullptr && fits(entry.value, *field)) field->set(target, entry.value);
    if (field == nullptr && schema.set_open != nullptr && fits(entry.value, open_field))
      schema.set_open(target, entry.key, entry.value);
  }
}

std::vector<std::string> strings_of(const TomlValue& value) {
  std::vector<std::string> out;
  for (const TomlValue& item : value.items) out.push_back(item.text);
  return out;
}

}  // namespace crosscheck
