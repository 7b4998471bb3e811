#include "checker/checks/condition_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "checker/claims/spelling.hpp"
#include "checker/graph/compare/voices.hpp"
#include "checker/source/article.hpp"

namespace crosscheck {
namespace {

TermValue text(std::string_view words) { return {std::string(words), {}}; }

const ClaimVoice* outermost(const Claim& claim) { return claim.attribution.empty() ? nullptr : &claim.attribution.front(); }

std::string voice_name(const Claim& claim) {
  const ClaimVoice* voice = outermost(claim);
  if (voice == nullptr) return {};
  if (!voice->entity.empty()) return voice->entity;
  return voice->source ? voice->source->text : std::string();
}

std::optional<TermValue> first_quantity(const Claim& claim) {
  if (claim.quantities.empty()) return std::nullopt;
  const Quantity& quantity = claim.quantities.front().quantity;
  return TermValue{quantity.stated, quantity.unit};
}

std::optional<TermValue> day(const std::optional<Day>& value) {
  if (!value) return std::nullopt;
  return TermValue{*value, {}};
}

std::optional<TermValue> field_of(const Claim& claim, const std::string& field) {
  const ClaimVoice* voice = outermost(claim);
  if (field == "polarity") return text(to_string(claim.polarity));
  if (field == "certainty") return text(to_string(claim.certainty));
  if (field == "phase") return text(to_string(claim.phase));
  if (field == "tense") return text(to_string(claim.tense));
  if (field == "condition") return TermValue{claim.condition, {}};
  if (field == "voice") return text(voice_name(claim));
  if (field == "voice_kind") return text(voice == nullptr ? "paper" : to_string(voice->source_kind));
  if (field == "stance") return text(voice == nullptr ? "report" : to_string(voice->stance));
  if (field == "quoted") return TermValue{voice != nullptr && voice->quoted, {}};
  if (field == "region") return text(to_string(claim.region));
  if (field == "document") return text(claim.document);
  if (field == "publisher") return text(claim.publisher);
  if (field == "date") return day(claim.document_date);
  if (field == "time") return day(claim.time ? claim.time->days.earliest : std::nullopt);
  if (field == "quantity") return first_quantity(claim);
  if (field == "predicate") return text(claim.predicate.lemma);
  if (field == "subject") return text(claim.relations.empty() ? claim.subject.entity : claim.relations.front().subject);
  if (field == "object" && !claim.relations.empty()) return text(claim.relations.front().object);
  return std::nullopt;
}

std::optional<TermValue> attribute_of(const std::string& name, const std::string& attribute, const ClaimTable& table) {
  if (attribute == "name") return text(name);
  const auto found = table.index().entity(name);
  if (!found) return std::nullopt;
  const PackEntity& entity = table.rules().entities[*found];
  if (attribute == "type") return text(entity.type);
  const auto value = entity.attributes.find(attribute);
  if (value == entity.attributes.end()) return std::nullopt;
  return TermValue{value->second, {}};
}

std::optional<TermValue> value_of(const ConditionVariable& variable, const ConditionRow& row, const ClaimTable& table) {
  if (const auto claim = row.claims.find(variable.name); claim != row.claims.end())
    return variable.attribute.empty() ? text(table.claim(claim->second).predicate.text) : field_of(table.claim(claim->second), variable.attribute);
  const auto name = row.names.find(variable.name);
  if (name == row.names.end()) return std::nullopt;
  return variable.attribute.empty() ? text(name->second) : attribute_of(name->second, variable.attribute, table);
}

bool by_order(int order, ConditionOperator op) {
  switch (op) {
    case ConditionOperator::in:
    case ConditionOperator::equal: return order == 0;
    case ConditionOperator::not_in:
    case ConditionOperator::unequal: return order != 0;
    case ConditionOperator::less: return order < 0;
    case ConditionOperator::less_equal: return order <= 0;
    case ConditionOperator::greater: return order > 0;
    case ConditionOperator::greater_equal: return order >= 0;
  }
  return false;
}

template <class Value>
int order_of(const Value& a, const Value& b) { return a < b ? -1 : b < a ? 1 : 0; }

bool lists(const std::vector<std::string>& list, const AttributeValue& value) {
  const auto* word = std::get_if<std::string>(&value);
  return word != nullptr && std::find(list.begin(), list.end(), *word) != list.end();
}

}  // namespace

std::optional<TermValue> value_of(const ConditionTerm& term, const ConditionRow& row, const ClaimTable& table) {
  if (const auto* variable = std::get_if<ConditionVariable>(&term)) return value_of(*variable, row, table);
  if (const auto* words = std::get_if<std::string>(&term)) return text(*words);
  if (const auto* number = std::get_if<ConditionNumber>(&term)) return TermValue{number->value, number->unit};
  if (const auto* truth = std::get_if<bool>(&term)) return TermValue{*truth, {}};
  return TermValue{std::get<Day>(term), {}};
}

bool compares(const std::optional<TermValue>& left, ConditionOperator op, const std::optional<TermValue>& right) {
  if (!left || !right) return false;
  const bool negative = op == ConditionOperator::not_in || op == ConditionOperator::unequal;
  if (const auto* list = std::get_if<std::vector<std::string>>(&right->value)) return lists(*list, left->value) != negative;
  if (const auto* list = std::get_if<std::vector<std::string>>(&left->value)) return lists(*list, right->value) != negative;
  if (left->value.index() != right->value.index()) return false;
  if (std::holds_alternative<double>(left->value) && !right->unit.empty() && left->unit != right->unit) return false;
  return by_order(order_of(left->value, right->value), op);
}

std::string value_text(const std::string& name, const ConditionRow& row, const ClaimTable& table) {
  const std::size_t dot = name.find('.');
  const ConditionVariable variable{name.substr(0, dot), dot == std::string::npos ? std::string() : name.substr(dot + 1)};
  const std::optional<TermValue> value = value_of(variable, row, table);
  if (!value) return {};
  if (const auto* words = std::get_if<std::string>(&value->value)) return *words;
  if (const auto* number = std::get_if<double>(&value->value)) return fmt::format("{}{}{}", *number, value->unit.empty() ? "" : " ", value->unit);
  if (const auto* truth = std::get_if<bool>(&value->value)) return *truth ? "true" : "false";
  if (const auto* date = std::get_if<Day>(&value->value)) return to_string(*date);
  std::string out;
  for (const std::string& word : std::get<std::vector<std::string>>(value->value)) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace crosscheck
