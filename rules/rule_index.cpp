#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

constexpr int longest_ancestry = 16;

std::string pair_key(std::string_view subject, std::string_view relation) {
  std::string key(subject);
  key += '\n';
  key += relation;
  return key;
}

}  // namespace

RuleIndex::RuleIndex(const RuleSet& rules) {
  for (std::uint32_t at = 0; at < rules.entities.size(); ++at) entities_.try_emplace(rules.entities[at].name, at);
  for (std::uint32_t at = 0; at < rules.entities.size(); ++at)
    for (const std::string& alias : rules.entities[at].aliases) entities_.try_emplace(alias, at);
  for (std::uint32_t at = 0; at < rules.relations.size(); ++at) relations_.try_emplace(rules.relations[at].name, at);
  for (std::uint32_t at = 0; at < rules.sources.size(); ++at) sources_.try_emplace(rules.sources[at].id, at);
  for (std::uint32_t at = 0; at < rules.qualifiers.size(); ++at) qualifiers_.try_emplace(rules.qualifiers[at].name, at);
  for (const EntityType& type : rules.types) parents_.try_emplace(type.name, type.is);
  for (std::uint32_t at = 0; at < rules.facts.size(); ++at)
    facts_[pair_key(rules.facts[at].subject, rules.facts[at].relation)].push_back(at);
  for (std::uint32_t at = 0; at < rules.relations.size(); ++at)
    for (const Phrase& phrase : rules.relations[at].phrases) patterns_.push_back(compile_phrase(phrase, at));
  for (std::uint32_t at = 0; at < patterns_.size(); ++at)
    for (const std::string& verb : patterns_[at].verbs) patterns_of_[verb].push_back(at);
}

std::span<const std::uint32_t> RuleIndex::patterns_of(std::string_view lemma) const {
  const auto found = patterns_of_.find(lemma);
  if (found == patterns_of_.end()) return {};
  return found->second;
}

std::optional<std::uint32_t> RuleIndex::look_up(const Table<std::uint32_t>& table, std::string_view name) {
  const auto found = table.find(name);
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> RuleIndex::entity(std::string_view name) const { return look_up(entities_, name); }
std::optional<std::uint32_t> RuleIndex::relation(std::string_view name) const { return look_up(relations_, name); }
std::optional<std::uint32_t> RuleIndex::source(std::string_view id) const { return look_up(sources_, id); }
std::optional<std::uint32_t> RuleIndex::qualifier(std::string_view name) const { return look_up(qualifiers_, name); }

bool RuleIndex::is(std::string_view type, std::string_view ancestor) const {
  for (int step = 0; step < longest_ancestry; ++step) {
    if (type == ancestor) return true;
    const auto parent = parents_.find(type);
    if (parent == parents_.end()) return false;
    type = parent->second;
  }
  return false;
}

std::string_view RuleIndex::base_type(std::string_view type) const {
  for (int step = 0; step < longest_ancestry; ++step) {
    const auto parent = parents_.find(type);
    if (parent == parents_.end()) return type;
    type = parent->second;
  }
  return type;
}

std::span<const std::uint32_t> RuleIndex::facts_about(std::string_view subject, std::string_view relation) const {
  const auto found = facts_.find(pair_key(subject, relation));
  if (found == facts_.end()) return {};
  return found->second;
}

std::shared_ptr<const RuleIndex> index_of(const RuleSet& rules) {
  return rules.index ? rules.index : std::make_shared<const RuleIndex>(rules);
}

}  // namespace crosscheck
