#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "rules/load/load_state.hpp"
#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

/// What `as ?x` gives access to.
constexpr std::array<std::string_view, 18> claim_fields{
    "polarity", "certainty", "phase",    "tense",  "condition", "voice", "voice_kind", "stance", "region",
    "document", "date",      "publisher", "time",  "quantity",  "predicate", "subject", "object", "quoted"};

/// A variable of one branch: a claim, or an entity of a type.
struct Bound {
  bool claim = false;
  std::string type;
};
using Scope = std::map<std::string, Bound>;

class RuleChecker {
public:
  explicit RuleChecker(LoadState& state) : state_(state), index_(state.rules) {
    for (const Relation& relation : state.rules.relations) relations_.emplace_back(relation.name);
  }

  void run() {
    for (std::size_t at = 0; at < state_.rules.rules.size(); ++at) check(state_.rules.rules[at], state_.desk_rules[at]);
  }

private:
  void check(const PackRule& rule, const Written& written) {
    if (!rule.when.root) return;
    written_ = &written;
    when_ = written.table->find("when");
    reported_.clear();
    std::optional<std::set<std::string>> everywhere;
    const std::vector<ConditionBranch> branches = branches_of(rule.when);
    if (const std::string silent = unstated_in_all(branches); !silent.empty())
      state_.rules.warnings.push_back({written.origin(), fmt::format("rule `{}` can never fire: no phrase states `{}`", rule.id, silent)});
    for (const ConditionBranch& branch : branches) {
      const Scope scope = check_branch(branch);
      std::set<std::string> names;
      for (const auto& [name, bound] : scope) names.insert(name);
      if (!everywhere) everywhere = names;
      std::erase_if(*everywhere, [&](const std::string& name) { return !names.contains(name); });
    }
    check_message(rule.message, *everywhere);
    if (rule.examples.empty())
      state_.rules.warnings.push_back({written.origin(), fmt::format("rule `{}` has no examples", rule.id)});
  }

  bool is_stated(const Relation& relation) const {
    return !relation.phrases.empty() || std::any_of(state_.rules.relations.begin(), state_.rules.relations.end(), [&](const Relation& other) {
      return std::find(other.implies.begin(), other.implies.end(), relation.name) != other.implies.end();
    });
  }

  /// A relation without phrases where every alternative of the condition needs one; else empty.
  std::string unstated_in_all(const std::vector<ConditionBranch>& branches) const {
    std::string first;
    for (const ConditionBranch& branch : branches) {
      const auto unstated = std::find_if(branch.atoms.begin(), branch.atoms.end(), [&](const ConditionAtom& atom) {
        const auto found = index_.relation(atom.relation);
        return found && !is_stated(state_.rules.relations[*found]);
      });
      if (unstated == branch.atoms.end()) return {};
      if (first.empty()) first = unstated->relation;
    }
    return first;
  }

  Scope check_branch(const ConditionBranch& branch) {
    Scope scope;
    if (branch.atoms.empty()) problem(1, "a condition needs a relation that holds, such as chose(?x, ?y)");
    for (const ConditionAtom& atom : branch.atoms) check_atom(atom, scope);
    for (const ConditionAtom& atom : branch.absent) {
      Scope inner = scope;
      check_atom(atom, inner);
    }
    for (const ConditionComparison& comparison : branch.comparisons) check_comparison(comparison, scope);
    return scope;
  }

  void check_atom(const ConditionAtom& atom, Scope& scope) {
    const auto found = index_.relation(atom.relation);
    if (!found) {
      problem(atom.column, fmt::format("unknown relation `{}`{}", atom.relation, remedy(atom.relation, relations_)));
      for (const ConditionArgument& argument : atom.arguments)
        if (const auto* variable = std::get_if<ConditionVariable>(&argument.term)) scope.try_emplace(variable->name, Bound{});
      return;
    }
    const Relation& relation = state_.rules.relations[*found];
    std::size_t position = 0;
    for (const ConditionArgument& argument : atom.arguments) {
      if (!argument.name.empty()) {
        check_qualifier(argument, relation, scope);
        continue;
      }
      ++position;
      if (position > 2) problem(argument.column, fmt::format("`{}` has two arguments; further ones are named, such as {}: \"…\"", atom.relation,
                                                             relation.qualifiers.empty() ? "qualifier" : relation.qualifiers.front()));
      else check_slot(argument, position == 1 ? relation.subject : relation.object, scope);
    }
    if (position < 2) problem(atom.column, fmt::format("`{}` needs two arguments: ({}, {})", atom.relation, relation.subject, relation.object));
    if (!atom.variable.empty()) bind(atom.variable, {true, {}}, atom.column, scope);
  }

  void check_slot(const ConditionArgument& argument, const std::string& type, Scope& scope) {
    if (const auto* variable = std::get_if<ConditionVariable>(&argument.term)) {
      if (!variable->attribute.empty()) problem(argument.column, "an attribute cannot stand here; bind a variable and compare it");
      else if (!variable->name.empty()) bind(variable->name, {false, type}, argument.column, scope);
      return;
    }
    const auto* name = std::get_if<std::string>(&argument.term);
    if (name == nullptr) {
      problem(argument.column, fmt::format("a `{}` is wanted here: ?variable or \"name\"", type));
      return;
    }
    const auto found = index_.entity(*name);
    if (!found && index_.base_type(type) == type) return;  // a base type takes names that no pack knows
    if (!found) problem(argument.column, fmt::format("unknown entity `{}`{}", *name, remedy(*name, entity_names())));
    else if (const PackEntity& entity = state_.rules.entities[*found]; !index_.is(entity.type, type))
      problem(argument.column, fmt::format("`{}` is a `{}`, and a `{}` is wanted here", *name, entity.type, type));
  }

  void check_qualifier(const ConditionArgument& argument, const Relation& relation, Scope& scope) {
    std::vector<std::string_view> known(relation.qualifiers.begin(), relation.qualifiers.end());
    if (std::find(known.begin(), known.end(), argument.name) == known.end()) {
      problem(argument.column, fmt::format("`{}` has no qualifier `{}`{}", relation.name, argument.name, remedy(argument.name, known)));
      return;
    }
    if (const auto* variable = std::get_if<ConditionVariable>(&argument.term)) {
      if (!variable->name.empty()) bind(variable->name, {false, "qualifier " + argument.name}, argument.column, scope);
      return;
    }
    const auto found = index_.qualifier(argument.name);
    const auto* word = std::get_if<std::string>(&argument.term);
    if (!found || word == nullptr) return;
    std::vector<std::string_view> values;
    for (const QualifierValue& value : state_.rules.qualifiers[*found].values) values.emplace_back(value.value);
    if (std::find(values.begin(), values.end(), *word) == values.end())
      problem(argument.column, fmt::format("unknown {} `{}`{}", argument.name, *word, remedy(*word, values)));
  }

  void bind(const std::string& name, const Bound& bound, std::uint32_t column, Scope& scope) {
    const auto [before, fresh] = scope.try_emplace(name, bound);
    if (fresh) return;
    if (before->second.claim || bound.claim) {
      problem(column, fmt::format("`?{}` names a claim and something else", name));
    } else if (index_.is(bound.type, before->second.type)) {
      before->second.type = bound.type;
    } else if (!before->second.type.empty() && !index_.is(before->second.type, bound.type)) {
      problem(column, fmt::format("`?{}` cannot be a `{}` and a `{}`: the rule would never fire", name, before->second.type, bound.type));
    }
  }

  void check_comparison(const ConditionComparison& comparison, Scope& scope) {
    if (comparison.counted) {
      Scope inner = scope;
      check_atom(*comparison.counted, inner);
      if (comparison.right.size() != 1 || !std::holds_alternative<ConditionNumber>(comparison.right.front()))
        problem(comparison.column, "count(…) is compared with a number");
      return;
    }
    check_term(comparison.left, comparison.column, scope);
    for (const ConditionTerm& term : comparison.right) {
      check_term(term, comparison.column, scope);
      check_value(comparison.left, term, comparison, scope);
    }
  }

  void check_term(const ConditionTerm& term, std::uint32_t column, const Scope& scope) {
    const auto* variable = std::get_if<ConditionVariable>(&term);
    if (variable == nullptr || variable->name.empty()) return;
    const auto bound = scope.find(variable->name);
    if (bound == scope.end()) {
      std::vector<std::string_view> names;
      for (const auto& [name, unused] : scope) names.emplace_back(name);
      problem(column, fmt::format("`?{}` is bound nowhere before{}", variable->name, remedy(variable->name, names)));
      return;
    }
    if (variable->attribute.empty()) return;
    const std::vector<std::string_view> known = attributes_of(bound->second);
    if (std::find(known.begin(), known.end(), variable->attribute) == known.end())
      problem(column, fmt::format("`?{}` has no attribute `{}`{}", variable->name, variable->attribute, remedy(variable->attribute, known)));
  }

  std::vector<std::string_view> attributes_of(const Bound& bound) {
    if (bound.claim) return {claim_fields.begin(), claim_fields.end()};
    std::vector<std::string_view> out{"name", "type"};
    for (const auto& [name, values] : values_of(bound.type)) out.emplace_back(name);
    return out;
  }

  /// Attributes of the entities of a type with the texts that they take.
  const std::map<std::string, std::set<std::string>>& values_of(const std::string& type) {
    const auto [found, fresh] = attributes_.try_emplace(type);
    if (!fresh) return found->second;
    for (const PackEntity& entity : state_.rules.entities) {
      if (!index_.is(entity.type, type)) continue;
      for (const auto& [key, value] : entity.attributes) {
        auto& texts = found->second[key];
        if (const auto* text = std::get_if<std::string>(&value)) texts.insert(*text);
        if (const auto* list = std::get_if<std::vector<std::string>>(&value)) texts.insert(list->begin(), list->end());
      }
    }
    return found->second;
  }

  void check_value(const ConditionTerm& left, const ConditionTerm& right, const ConditionComparison& comparison, const Scope& scope) {
    const auto* variable = std::get_if<ConditionVariable>(&left);
    const auto* text = std::get_if<std::string>(&right);
    if (variable == nullptr || text == nullptr || variable->attribute.empty()) return;
    if (comparison.op != ConditionOperator::equal && comparison.op != ConditionOperator::in) return;
    const auto bound = scope.find(variable->name);
    if (bound == scope.end() || bound->second.claim) return;
    const auto& values = values_of(bound->second.type);
    const auto known = values.find(variable->attribute);
    if (known == values.end() || known->second.empty() || known->second.contains(*text)) return;
    const std::vector<std::string_view> names(known->second.begin(), known->second.end());
    state_.rules.warnings.push_back({written_->inside(*when_, comparison.column),
                                     fmt::format("no `{}` has {} `{}`: this can never hold{}", bound->second.type, variable->attribute, *text, remedy(*text, names))});
  }

  void check_message(const std::string& message, const std::set<std::string>& bound) {
    const std::vector<std::string_view> known(bound.begin(), bound.end());
    const TomlValue* value = written_->table->find("message");
    for (std::size_t at = message.find_first_of("{}"); at != std::string::npos; at = message.find_first_of("{}", at + 1)) {
      const Origin origin = written_->inside(*value, static_cast<std::uint32_t>(at + 1));
      const std::size_t end = message.find('}', at);
      if (message[at] == '}' || end == std::string::npos) {
        state_.problems.add(origin, "a bracket without its partner");
        return;
      }
      const std::string name = message.substr(at + 1, end - at - 1);
      const std::string variable = name.substr(0, name.find('.'));
      if (!bound.contains(variable))
        state_.problems.add(origin, fmt::format("`{{{}}}` is no variable of the condition (in each of its alternatives){}", name, remedy(variable, known)));
      at = end;
    }
  }

  std::vector<std::string_view> entity_names() const {
    std::vector<std::string_view> out;
    for (const PackEntity& entity : state_.rules.entities) {
      out.emplace_back(entity.name);
      out.insert(out.end(), entity.aliases.begin(), entity.aliases.end());
    }
    return out;
  }

  /// Alternatives share parts: each fault is said once.
  void problem(std::uint32_t column, const std::string& message) {
    if (when_ == nullptr || !reported_.insert(fmt::format("{} {}", column, message)).second) return;
    state_.problems.add(written_->inside(*when_, column), message);
  }

  LoadState& state_;
  RuleIndex index_;
  std::vector<std::string_view> relations_;
  std::map<std::string, std::map<std::string, std::set<std::string>>> attributes_;
  const Written* written_ = nullptr;
  const TomlValue* when_ = nullptr;
  std::set<std::string> reported_;
};

}  // namespace

void check_rules(LoadState& state) { RuleChecker(state).run(); }

}  // namespace crosscheck
