#include <algorithm>

#include "checker/graph/compare/conflicts.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

namespace {

const Relation* find_relation(const RuleSet& rules, std::string_view name) {
  const auto found = std::ranges::find(rules.relations, name, &Relation::name);
  return name.empty() || found == rules.relations.end() ? nullptr : &*found;
}

bool excludes(const RuleSet& rules, const std::string& a, const std::string& b) {
  const auto lists = [&](const std::string& from, const std::string& other) {
    const Relation* relation = find_relation(rules, from);
    return relation != nullptr && std::ranges::find(relation->excludes, other) != relation->excludes.end();
  };
  return lists(a, b) || lists(b, a);
}

std::optional<Decision> excluded(const Pair& pair) {
  const std::string& a = pair.first.predicate.relation;
  const std::string& b = pair.second.predicate.relation;
  if (!excludes(pair.rules, a, b) || !same_thing(pair)) return std::nullopt;
  Decision decision = conflict(pair, "relation-conflict", both_clauses(pair), 0.85);
  decision.working.push_back("the packs say that `" + a + "` excludes `" + b + "`");
  return decision;
}

std::optional<Decision> two_values(const Pair& pair) {
  const Relation* relation = find_relation(pair.rules, pair.first.predicate.relation);
  if (relation == nullptr || !relation->single_valued || relation->name != pair.second.predicate.relation) return std::nullopt;
  if (!pair.thing.both() || pair.thing.relation.kind != Containment::disjoint) return std::nullopt;
  Decision decision = conflict(pair, "single-value-conflict", both_clauses(pair), 0.85);
  decision.first_clash = pair.thing.first->span;
  decision.second_clash = pair.thing.second->span;
  decision.working.push_back("the packs say that `" + relation->name + "` has one value at a time");
  return decision;
}

}  // namespace

std::optional<Decision> relation_conflict(const Pair& pair) {
  if (pair.first.predicate.relation.empty() || pair.second.predicate.relation.empty()) return std::nullopt;
  if (pair.first.polarity == Polarity::negative || pair.second.polarity == Polarity::negative) return std::nullopt;
  if (!same_doer(pair) || !pair.qualifiers_agree || pair.times == TimeMatch::different) return std::nullopt;
  if (auto decision = excluded(pair)) return decision;
  return two_values(pair);
}

}  // namespace crosscheck
