#include <fmt/format.h>

#include "rules/error.hpp"
#include "rules/load/load_state.hpp"

namespace crosscheck {
namespace {

/// Bytes of the file from which the string's own text runs, or npos where escapes make the two differ.
std::size_t text_start(const std::string& file, const TomlPlace& place, std::string_view decoded) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < place.line; ++line) {
    at = file.find('\n', at);
    if (at == std::string::npos) return at;
    ++at;
  }
  for (std::uint32_t column = 1; column < place.column && at < file.size(); ++at)
    if ((static_cast<unsigned char>(file[at + 1 < file.size() ? at + 1 : at]) & 0xc0) != 0x80) ++column;
  for (const std::string_view quote : {"'''\n", "\"\"\"\n", "'''", "\"\"\"", "'", "\""})
    if (file.compare(at, quote.size(), quote) == 0 && file.compare(at + quote.size(), decoded.size(), decoded) == 0)
      return at + quote.size();
  return std::string::npos;
}

void read_phrases(const RelationText& text, const Written& written, Relation& relation, Problems& problems) {
  const TomlValue* list = written.table->find("phrases");
  for (std::size_t at = 0; at < text.phrases.size(); ++at) {
    try {
      relation.phrases.push_back(parse_phrase(text.phrases[at]));
    } catch (const Error& error) {
      problems.add(written.inside(list->items[at], error.column()), error.message());
    }
  }
}

void read_condition(const RuleText& text, const Written& written, PackRule& rule, Problems& problems) {
  const TomlValue* when = written.table->find("when");
  if (when == nullptr || when->kind != TomlKind::string) return;
  try {
    rule.when = parse_condition(text.when);
    branches_of(rule.when);
  } catch (const Error& error) {
    rule.when = {};
    problems.add(written.inside(*when, error.column()), error.message());
  }
}

void read_rule_examples(const Written& written, PackRule& rule) {
  const TomlValue* list = written.table->find("example");
  if (list == nullptr || list->kind != TomlKind::array) return;
  const TableSchema& schema = *rule_schema.find("example")->child;
  for (const TomlValue& table : list->items) {
    RuleExample example;
    read_fields(table, schema, &example);
    example.rule = rule.id;
    example.origin = Written{written.document, &table}.origin();
    rule.examples.push_back(std::move(example));
  }
}

template <class Text, class Add>
void each(const PackDocument& document, std::string_view key, const TableSchema& schema, const Add& add) {
  const TomlValue* list = document.tree.find(key);
  if (list == nullptr || list->kind != TomlKind::array) return;
  for (const TomlValue& table : list->items) {
    if (table.kind != TomlKind::table) continue;
    Text text;
    read_fields(table, schema, &text);
    add(text, Written{&document, &table});
  }
}

template <class Value>
void plain(const PackDocument& document, std::string_view key, const TableSchema& schema, std::vector<Value>& values,
           std::vector<Written>& tables) {
  each<Value>(document, key, schema, [&](Value& value, const Written& written) {
    value.origin = written.origin();
    values.push_back(std::move(value));
    tables.push_back(written);
  });
}

}  // namespace

Origin Written::origin() const { return {document->path, table->place.line, table->place.column}; }

Origin Written::of(std::string_view key) const {
  const TomlValue* value = table->find(key);
  return value == nullptr ? origin() : Origin{document->path, value->place.line, value->place.column};
}

Origin Written::of(std::string_view key, std::size_t item) const {
  const TomlValue* value = table->find(key);
  if (value == nullptr || value->kind != TomlKind::array || item >= value->items.size()) return of(key);
  const TomlPlace& place = value->items[item].place;
  return {document->path, place.line, place.column};
}

Origin Written::inside(const TomlValue& value, std::uint32_t column) const {
  Origin out{document->path, value.place.line, value.place.column};
  const std::string& file = document->text;
  std::size_t at = text_start(file, value.place, value.text);
  if (at == std::string::npos) return out;
  std::size_t line_start = at == 0 ? std::string::npos : file.rfind('\n', at - 1);
  line_start = line_start == std::string::npos ? 0 : line_start + 1;
  out.line += static_cast<std::uint32_t>(file[at - 1] == '\n');
  out.column = 1;
  for (std::size_t byte = line_start; byte < at; ++byte)
    if ((static_cast<unsigned char>(file[byte]) & 0xc0) != 0x80) ++out.column;
  for (std::uint32_t left = column; left > 1 && at < file.size(); ++at) {
    if (file[at] == '\n') {
      ++out.line;
      out.column = 0;
    }
    const bool next_starts = at + 1 >= file.size() || (static_cast<unsigned char>(file[at + 1]) & 0xc0) != 0x80;
    if (next_starts) {
      ++out.column;
      --left;
    }
  }
  return out;
}

void read_pack(PackDocument& document, LoadState& state) {
  RuleSet& rules = state.rules;
  check_table(document.tree, pack_schema, document.path, state.problems);
  if (const TomlValue* head = document.tree.find("pack"); head != nullptr && head->kind == TomlKind::table)
    read_fields(*head, pack_head_schema, &document.head);
  plain(document, "type", type_schema, rules.types, state.types);
  plain(document, "entity", entity_schema, rules.entities, state.entities);
  plain(document, "qualifier", qualifier_schema, rules.qualifiers, state.qualifiers);
  plain(document, "source", source_schema, rules.sources, state.sources);
  plain(document, "example", example_schema, rules.examples, state.examples);
  plain(document, "correction", correction_schema, rules.corrections, state.corrections);
  plain(document, "policy", policy_schema, rules.policies, state.policies);
  each<RelationText>(document, "relation", relation_schema, [&](RelationText& text, const Written& written) {
    text.relation.origin = written.origin();
    read_phrases(text, written, text.relation, state.problems);
    rules.relations.push_back(std::move(text.relation));
    state.relations.push_back(written);
  });
  each<FactText>(document, "fact", fact_schema, [&](FactText& text, const Written& written) {
    text.fact.world = text.world == "closed" ? World::closed : World::open;
    text.fact.origin = written.origin();
    rules.facts.push_back(std::move(text.fact));
    state.facts.push_back(written);
  });
  each<RuleText>(document, "rule", rule_schema, [&](RuleText& text, const Written& written) {
    text.rule.severity = severity_from(text.severity).value_or(Severity::warning);
    text.rule.origin = written.origin();
    read_condition(text, written, text.rule, state.problems);
    read_rule_examples(written, text.rule);
    rules.rules.push_back(std::move(text.rule));
    state.desk_rules.push_back(written);
  });
}

}  // namespace crosscheck
