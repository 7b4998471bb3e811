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

/// Asserted, or told as settled for the future: "all equipment will be sourced from Nokia".
bool is_settled(const Claim& claim) {
  Claim settled;
  settled.certainty = claim.certainty;
  settled.condition = claim.condition;
  settled.mood = claim.mood;
  settled.region = claim.region;
  settled.phase = claim.phase == Phase::planned && claim.tense == Tense::future ? Phase::decided : claim.phase;
  return is_asserted(settled);
}

bool is_to_come(const Claim& claim) { return claim.tense == Tense::future || claim.phase == Phase::planned; }

Decision clash(const Pair& pair, std::string_view rule, const ClaimRelation& a, const ClaimRelation& b, std::string why) {
  Decision decision = conflict(pair, rule, both_clauses(pair), 0.85);
  decision.first_clash = a.object_span;
  decision.second_clash = b.object_span;
  decision.working.push_back(std::move(why));
  return decision;
}

std::optional<Decision> compare(const Pair& pair, const ClaimRelation& a, const ClaimRelation& b) {
  if (a.subject != b.subject) return std::nullopt;
  const bool a_positive = pair.first.polarity == Polarity::positive;
  const bool b_positive = pair.second.polarity == Polarity::positive;
  const bool one_object = a.object == b.object;
  const std::string both = "`" + a.subject + "`, `" + a.object + "`: ";
  if (a.name == b.name && one_object && a_positive != b_positive) {
    return clash(pair, "negation-conflict", a, b, both + "`" + a.name + "` is affirmed in one place and denied in the other");
  }
  if (!a_positive || !b_positive) return std::nullopt;
  // Who is going to ban what it allows says one thing after the other.
  const bool one_to_come = is_to_come(pair.first) != is_to_come(pair.second);
  if (one_object && !one_to_come && excludes(pair.rules, a.name, b.name)) {
    return clash(pair, "relation-conflict", a, b, both + "the packs say that `" + a.name + "` excludes `" + b.name + "`");
  }
  const Relation* relation = find_relation(pair.rules, a.name);
  if (relation == nullptr || !relation->single_valued || a.name != b.name || one_object) return std::nullopt;
  return clash(pair, "single-value-conflict", a, b, "the packs say that `" + a.name + "` has one value at a time");
}

}  // namespace

std::optional<Decision> relation_conflict(const Pair& pair) {
  if (!is_settled(pair.first) || !is_settled(pair.second)) return std::nullopt;
  if (pair.first.tense == Tense::future && pair.second.tense == Tense::future && pair.first.polarity == pair.second.polarity) return std::nullopt;
  if (!pair.qualifiers_agree || pair.times == TimeMatch::different) return std::nullopt;
  for (const ClaimRelation& a : pair.first.relations) {
    for (const ClaimRelation& b : pair.second.relations) {
      if (auto decision = compare(pair, a, b)) return decision;
    }
  }
  return std::nullopt;
}

}  // namespace crosscheck
