#include "checker/checks/near_misses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checker/checks/condition_match.hpp"
#include "checker/graph/compare/roles.hpp"

namespace crosscheck {
namespace {

std::string text_of(const ConditionTerm& term) {
  if (const auto* word = std::get_if<std::string>(&term)) return "\"" + *word + "\"";
  if (const auto* number = std::get_if<ConditionNumber>(&term)) return number->unit.empty() ? fmt::format("{}", number->value) : fmt::format("{} \"{}\"", number->value, number->unit);
  if (const auto* truth = std::get_if<bool>(&term)) return *truth ? "true" : "false";
  if (const auto* day = std::get_if<Day>(&term)) return to_string(*day);
  const auto& variable = std::get<ConditionVariable>(term);
  return "?" + variable.name + (variable.attribute.empty() ? "" : "." + variable.attribute);
}

std::string text_of(const ConditionComparison& comparison) {
  std::string out = text_of(comparison.left) + " " + std::string(to_string(comparison.op)) + " ";
  for (const ConditionTerm& term : comparison.right) out += (&term == &comparison.right.front() ? "" : ", ") + text_of(term);
  return out;
}

/// What the comparison found on its left: "`?carrier.country` is `United States`".
std::string found_instead(const ConditionComparison& comparison, const ConditionRow& row, const ClaimTable& table) {
  const auto* variable = std::get_if<ConditionVariable>(&comparison.left);
  if (variable == nullptr) return {};
  const std::string value = value_text(variable->name + (variable->attribute.empty() ? "" : "." + variable->attribute), row, table);
  const auto entity = row.names.find(variable->name);
  const std::string whose = entity == row.names.end() ? text_of(comparison.left) : "`" + variable->attribute + "` of `" + entity->second + "`";
  return value.empty() ? ": " + whose + " is not given" : ": " + whose + " is `" + value + "`";
}

/// All variables of the comparison stand for something in the row; the others are for atoms that come later.
bool is_bound(const ConditionComparison& comparison, const ConditionRow& row) {
  const auto known = [&](const ConditionTerm& term) {
    const auto* variable = std::get_if<ConditionVariable>(&term);
    return variable == nullptr || row.names.contains(variable->name) || row.claims.contains(variable->name);
  };
  return !comparison.counted && known(comparison.left) && std::all_of(comparison.right.begin(), comparison.right.end(), known);
}

class ClaimMisses {
public:
  ClaimMisses(std::uint32_t index, const ClaimTable& table) : index_(index), claim_(table.claim(index)), table_(table) {}

  std::optional<NearMiss> of(const PackRule& rule) const {
    if (is_fulfilled(rule)) return std::nullopt;
    std::optional<NearMiss> nearest;
    for (const ConditionBranch& branch : branches_of(rule.when))
      for (const ConditionAtom& atom : branch.atoms) {
        std::optional<NearMiss> miss = of(branch, atom);
        if (miss && (!nearest || miss->missing < nearest->missing)) nearest = std::move(miss);
      }
    if (nearest) nearest->rule = rule.id;
    return nearest;
  }

private:
  bool is_fulfilled(const PackRule& rule) const {
    const auto uses = [&](const ConditionRow::Evidence& evidence) { return evidence.claim == index_; };
    const std::vector<ConditionRow> rows = table_.rows(rule.when);
    return std::any_of(rows.begin(), rows.end(), [&](const ConditionRow& row) { return std::any_of(row.evidence.begin(), row.evidence.end(), uses); });
  }

  std::optional<NearMiss> of(const ConditionBranch& branch, const ConditionAtom& atom) const {
    std::optional<NearMiss> nearest;
    for (const ClaimRelation& relation : claim_.relations) {
      if (relation.name != atom.relation) continue;
      NearMiss miss = of(branch, atom, relation);
      if (!nearest || miss.missing < nearest->missing) nearest = std::move(miss);
    }
    return nearest ? nearest : without_relation(atom, conditions_of(branch));
  }

  /// An atom has three conditions: its relation is stated, the claim asserted, the arguments fit. The other atoms are for other claims.
  static std::size_t conditions_of(const ConditionBranch& branch) { return 3 * (branch.atoms.size() + branch.absent.size()) + branch.comparisons.size(); }

  NearMiss of(const ConditionBranch& branch, const ConditionAtom& atom, const ClaimRelation& relation) const {
    NearMiss miss{{}, {}, conditions_of(branch) - 1};
    const std::string_view doubt = doubt_about(claim_, asked_fields(branch, atom.variable));
    if (!doubt.empty()) {
      miss.why = fmt::format("`{}` asks for an asserted claim, and this one {}", atom.relation, doubt);
      return miss;
    }
    --miss.missing;
    ConditionRow row;
    if (const ConditionArgument* unfit = unfit_argument(atom, claim_, relation, table_, row)) {
      miss.why = unfit_text(*unfit, atom, relation);
      return miss;
    }
    --miss.missing;
    if (!atom.variable.empty()) row.claims.emplace(atom.variable, index_);
    for (const ConditionComparison& comparison : branch.comparisons) {
      if (!is_bound(comparison, row)) continue;
      if (holds(comparison, row, table_)) --miss.missing;
      else if (miss.why.empty()) miss.why = "`" + text_of(comparison) + "` fails" + found_instead(comparison, row, table_);
    }
    if (miss.why.empty()) miss.why = lacking(branch, atom);
    return miss;
  }

  /// What the rest of the condition, which is for other claims, lacks.
  std::string lacking(const ConditionBranch& branch, const ConditionAtom& own) const {
    for (const ConditionAtom& other : branch.atoms)
      if (&other != &own && table_.stating(other.relation).empty()) return fmt::format("no claim states `{}`", other.relation);
    return branch.atoms.size() > 1 ? "no other claim fulfils the rest of the condition for the same names" : "other claims, or how many there are, keep it from firing";
  }

  std::string unfit_text(const ConditionArgument& argument, const ConditionAtom& atom, const ClaimRelation& relation) const {
    const std::string wanted = text_of(argument.term);
    if (!argument.name.empty()) {
      const std::string own = qualifier_of(claim_, argument.name);
      return own.empty() ? fmt::format("`{}: {}` fails: the clause names no {}", argument.name, wanted, argument.name)
                         : fmt::format("`{}: {}` fails: the clause says `{}`", argument.name, wanted, own);
    }
    const bool is_subject = &argument == &atom.arguments.front();
    return fmt::format("`{}` asks for {} as its {}, and here it is `{}`", atom.relation, wanted, is_subject ? "subject" : "object", is_subject ? relation.subject : relation.object);
  }

  /// The verb is one of the relation's; who stands beside it is not known to the packs as what the relation asks for.
  std::optional<NearMiss> without_relation(const ConditionAtom& atom, std::size_t missing) const {
    const RuleIndex& index = table_.index();
    for (const std::uint32_t at : index.patterns_of(claim_.predicate.lemma)) {
      const PhrasePattern& pattern = index.patterns()[at];
      const Relation& relation = table_.rules().relations[pattern.relation];
      if (relation.name != atom.relation) continue;
      const std::string& doer_type = pattern.object_acts ? relation.object : relation.subject;
      const Argument* doer = roles_of(claim_).doer;
      if (doer != nullptr && !is_of_type(*doer, doer_type))
        return NearMiss{{}, fmt::format("`{}` is not stated: `{}` is no {} that the packs know", relation.name, doer->entity.empty() ? doer->text : doer->entity, doer_type), missing};
      return NearMiss{{}, fmt::format("`{}` is not stated: the words beside `{}` fit none of its phrases, or name no {} that the packs know", relation.name, claim_.predicate.text,
                                      pattern.object_acts ? relation.subject : relation.object), missing};
    }
    return std::nullopt;
  }

  bool is_of_type(const Argument& argument, const std::string& type) const {
    const RuleIndex& index = table_.index();
    const auto entity = index.entity(argument.entity.empty() ? argument.text : argument.entity);
    return entity ? index.is(table_.rules().entities[*entity].type, type) : index.base_type(type) == type && index.is(argument.type, type);
  }

  std::uint32_t index_;
  const Claim& claim_;
  const ClaimTable& table_;
};

}  // namespace

std::vector<NearMiss> near_misses(std::uint32_t claim, const ClaimTable& table) {
  std::vector<NearMiss> out;
  const ClaimMisses misses(claim, table);
  for (const PackRule& rule : table.rules().rules)
    if (std::optional<NearMiss> miss = misses.of(rule)) out.push_back(std::move(*miss));
  std::stable_sort(out.begin(), out.end(), [](const NearMiss& a, const NearMiss& b) { return a.missing < b.missing; });
  return out;
}

}  // namespace crosscheck
