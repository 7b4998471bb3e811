#include "checker/checks/condition_match.hpp"

#include <algorithm>

#include "checker/checks/condition_values.hpp"
#include "checker/graph/compare/voices.hpp"

namespace crosscheck {
namespace {

bool is_mere_plan(Phase phase) {
  return phase == Phase::denied || phase == Phase::undecided || phase == Phase::considering || phase == Phase::planned;
}

/// Puts a value into the row's variable; false where it stands for another already.
bool bind(ConditionRow& row, const std::string& variable, const std::string& value) {
  if (variable.empty()) return true;
  return row.names.try_emplace(variable, value).first->second == value;
}

/// An alias in a condition means its entity.
std::string canonical(const std::string& word, const ConditionArgument& argument, const ClaimTable& table) {
  if (!argument.name.empty()) return word;
  const auto found = table.index().entity(word);
  return found ? table.rules().entities[*found].name : word;
}

}  // namespace

std::set<std::string> asked_fields(const ConditionBranch& branch, const std::string& variable) {
  std::set<std::string> out;
  const auto note = [&](const ConditionTerm& term) {
    const auto* named = std::get_if<ConditionVariable>(&term);
    if (named != nullptr && named->name == variable && !variable.empty()) out.insert(named->attribute);
  };
  for (const ConditionComparison& comparison : branch.comparisons) {
    note(comparison.left);
    for (const ConditionTerm& term : comparison.right) note(term);
  }
  return out;
}

std::string_view doubt_about(const Claim& claim, const std::set<std::string>& asked) {
  if (claim.mood != ClaimMood::asserted) return "is no plain statement";
  if (claim.polarity != Polarity::positive && !asked.contains("polarity")) return "is negative";
  if (claim.certainty != Certainty::certain && !asked.contains("certainty")) return "is not certain";
  if (is_mere_plan(claim.phase) && !asked.contains("phase")) return "is a mere plan";
  if (claim.condition && !asked.contains("condition")) return "hangs on a condition";
  if (asked.contains("stance")) return {};
  const Voice voice = voice_of(claim);
  if (voice.denied) return "is denied by who tells it";
  return voice.doubtful ? "is told with doubt" : std::string_view();
}

std::string qualifier_of(const Claim& claim, const std::string& name) {
  for (const std::string& own : claim.qualifiers)
    if (own.size() > name.size() && own.starts_with(name) && own[name.size()] == '=') return own.substr(name.size() + 1);
  return {};
}

const ConditionArgument* unfit_argument(const ConditionAtom& atom, const Claim& claim, const ClaimRelation& relation, const ClaimTable& table,
                                        ConditionRow& row) {
  std::size_t position = 0;
  for (const ConditionArgument& argument : atom.arguments) {
    const bool is_qualifier = !argument.name.empty();
    const std::string value = is_qualifier ? qualifier_of(claim, argument.name) : position++ == 0 ? relation.subject : relation.object;
    if (is_qualifier && value.empty()) return &argument;
    if (const auto* variable = std::get_if<ConditionVariable>(&argument.term)) {
      if (!bind(row, variable->name, value)) return &argument;
    } else if (const auto* word = std::get_if<std::string>(&argument.term); word == nullptr || canonical(*word, argument, table) != value) {
      return &argument;
    }
  }
  return nullptr;
}

bool holds(const ConditionComparison& comparison, const ConditionRow& row, const ClaimTable& table) {
  const std::optional<TermValue> left = value_of(comparison.left, row, table);
  const auto one = [&](const ConditionTerm& term) { return compares(left, comparison.op, value_of(term, row, table)); };
  if (comparison.op == ConditionOperator::not_in) return std::all_of(comparison.right.begin(), comparison.right.end(), one);
  return std::any_of(comparison.right.begin(), comparison.right.end(), one);
}

}  // namespace crosscheck
