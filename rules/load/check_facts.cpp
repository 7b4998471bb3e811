#include <algorithm>

#include <fmt/format.h>

#include "rules/load/load_state.hpp"
#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

/// Facts of one subject and relation that are compared pair by pair; more are taken in order, each with its neighbours.
constexpr std::size_t neighbours = 64;

std::vector<std::string_view> all_names(const RuleSet& rules) {
  std::vector<std::string_view> out;
  for (const PackEntity& entity : rules.entities) {
    out.emplace_back(entity.name);
    out.insert(out.end(), entity.aliases.begin(), entity.aliases.end());
  }
  return out;
}

class FactChecker {
public:
  FactChecker(LoadState& state, const std::optional<Day>& today) : state_(state), index_(state.rules), today_(today) {}

  void run() {
    for (std::size_t at = 0; at < state_.rules.facts.size(); ++at) check(state_.rules.facts[at], state_.facts[at]);
    const RuleIndex fresh(state_.rules);
    for (std::uint32_t at = 0; at < state_.rules.facts.size(); ++at) compare(at, fresh);
  }

private:
  /// Puts the canonical name in the place of an alias.
  void check_entity(std::string& name, const std::string& type, const Origin& origin) {
    if (name.empty()) return;
    const auto found = index_.entity(name);
    if (!found) {
      if (names_.empty()) names_ = all_names(state_.rules);
      state_.problems.add(origin, fmt::format("unknown entity `{}`{}", name, remedy(name, names_)));
      return;
    }
    const PackEntity& entity = state_.rules.entities[*found];
    const bool is_known_type = std::find(base_types.begin(), base_types.end(), index_.base_type(entity.type)) != base_types.end();
    if (!type.empty() && is_known_type && !index_.is(entity.type, type))
      state_.problems.add(origin, fmt::format("`{}` is a `{}`, and a `{}` is wanted here", name, entity.type, type));
    name = entity.name;
  }

  void check_qualifiers(const Fact& fact, const Relation& relation, const Written& written) {
    for (const auto& [key, value] : fact.qualifiers) {
      if (std::find(relation.qualifiers.begin(), relation.qualifiers.end(), key) == relation.qualifiers.end()) {
        unknown_key(key, relation, written);
        continue;
      }
      const auto found = index_.qualifier(key);
      if (!found) continue;
      std::vector<std::string_view> values;
      for (const QualifierValue& known : state_.rules.qualifiers[*found].values) values.emplace_back(known.value);
      if (std::find(values.begin(), values.end(), value) == values.end())
        state_.problems.add(written.of(key), fmt::format("unknown {} `{}`{}", key, value, remedy(value, values)));
    }
  }

  void unknown_key(const std::string& key, const Relation& relation, const Written& written) {
    std::vector<std::string_view> keys(relation.qualifiers.begin(), relation.qualifiers.end());
    for (const Field& field : fact_schema.fields) keys.push_back(field.key);
    for (const TomlEntry& entry : written.table->entries)
      if (entry.key == key)
        state_.problems.add({written.document->path, entry.place.line, entry.place.column},
                            fmt::format("unknown key `{}` in [[fact]]{}", key, remedy(key, keys)));
  }

  void check(Fact& fact, const Written& written) {
    const auto relation = index_.relation(fact.relation);
    std::vector<std::string_view> names;
    for (const Relation& known : state_.rules.relations) names.emplace_back(known.name);
    if (!relation && !fact.relation.empty())
      state_.problems.add(written.of("relation"),
                          fmt::format("unknown relation `{}`{}", fact.relation, remedy(fact.relation, names)));
    const Relation none;
    const Relation& known = relation ? state_.rules.relations[*relation] : none;
    check_entity(fact.subject, known.subject, written.of("subject"));
    for (std::size_t at = 0; at < fact.objects.size(); ++at)
      check_entity(fact.objects[at], known.object,
                   written.table->find("objects") != nullptr ? written.of("objects", at) : written.of("object"));
    if (fact.objects.empty()) state_.problems.add(written.origin(), "[[fact]] lacks `objects` (or `object`): what it says");
    if (relation) check_qualifiers(fact, known, written);
    if (fact.negative && fact.world == World::closed)
      state_.problems.add(written.of("world"), "a negative fact cannot be closed");
    if (fact.valid.earliest && fact.valid.latest && *fact.valid.latest < *fact.valid.earliest)
      state_.problems.add(written.of("valid_to"), "`valid_to` lies before `valid_from`");
    check_source(fact, written);
    judge_dates(fact, written);
    if (relation && known.phrases.empty() && !implied(known.name))
      warn(written, fmt::format("fact `{}` is never used: no phrase states `{}`", fact.id, known.name));
  }

  bool implied(const std::string& name) const {
    return std::any_of(state_.rules.relations.begin(), state_.rules.relations.end(), [&](const Relation& relation) {
      return std::find(relation.implies.begin(), relation.implies.end(), name) != relation.implies.end();
    });
  }

  void check_source(const Fact& fact, const Written& written) {
    if (fact.source.empty() || index_.source(fact.source)) return;
    std::vector<std::string_view> ids;
    for (const Source& source : state_.rules.sources) ids.emplace_back(source.id);
    state_.problems.add(written.of("source"), fmt::format("unknown source `{}`{}", fact.source, remedy(fact.source, ids)));
  }

  void judge_dates(const Fact& fact, const Written& written) {
    if (!today_) return;
    if (fact.review_by && *fact.review_by < *today_)
      warn(written, fmt::format("fact `{}` was to be reviewed by {}", fact.id, to_string(*fact.review_by)));
    if (fact.valid.latest && *fact.valid.latest < *today_)
      warn(written, fmt::format("fact `{}` ended on {}", fact.id, to_string(*fact.valid.latest)));
  }

  void warn(const Written& written, std::string message) { state_.rules.warnings.push_back({written.origin(), std::move(message)}); }

  void compare(std::uint32_t at, const RuleIndex& index) {
    const Fact& fact = state_.rules.facts[at];
    const auto relation = index.relation(fact.relation);
    if (!relation) return;
    std::size_t left = neighbours;
    for (const std::uint32_t other : index.facts_about(fact.subject, fact.relation))
      if (other > at && left-- > 0) compare_same(fact, state_.rules.facts[other], state_.rules.relations[*relation], state_.facts[other]);
    for (const std::string& excluded : state_.rules.relations[*relation].excludes) {
      left = neighbours;
      for (const std::uint32_t other : index.facts_about(fact.subject, excluded))
        if (left-- > 0) compare_excluded(fact, state_.rules.facts[other], state_.facts[at]);
    }
  }

  static bool same_situation(const Fact& a, const Fact& b) {
    if (!overlaps(a.valid, b.valid)) return false;
    return std::all_of(a.qualifiers.begin(), a.qualifiers.end(), [&](const auto& pair) {
      const auto found = b.qualifiers.find(pair.first);
      return found == b.qualifiers.end() || found->second == pair.second;
    });
  }

  static const std::string* outside(const Fact& a, const Fact& b) {
    for (const std::string& object : a.objects)
      if (std::find(b.objects.begin(), b.objects.end(), object) == b.objects.end()) return &object;
    return nullptr;
  }

  static const std::string* shared(const Fact& a, const Fact& b) {
    for (const std::string& object : a.objects)
      if (std::find(b.objects.begin(), b.objects.end(), object) != b.objects.end()) return &object;
    return nullptr;
  }

  void compare_same(const Fact& a, const Fact& b, const Relation& relation, const Written& written) {
    if (!same_situation(a, b)) return;
    const std::string* clash = nullptr;
    if (a.negative != b.negative) clash = shared(a, b);
    else if (a.negative) return;
    else if (relation.single_valued || (a.world == World::closed && outside(b, a) != nullptr)) clash = outside(b, a);
    else if (b.world == World::closed) clash = outside(a, b);
    if (clash != nullptr)
      state_.problems.add(written.origin(), fmt::format("fact `{}` conflicts with fact `{}` at {}:{} over `{}`", b.id, a.id,
                                                        a.origin.path, a.origin.line, *clash));
  }

  void compare_excluded(const Fact& a, const Fact& b, const Written& written) {
    if (a.negative || b.negative || !same_situation(a, b)) return;
    if (const std::string* clash = shared(a, b))
      state_.problems.add(written.origin(), fmt::format("fact `{}` conflicts with fact `{}` at {}:{}: `{}` excludes `{}`, both of `{}`",
                                                        a.id, b.id, b.origin.path, b.origin.line, a.relation, b.relation, *clash));
  }

  LoadState& state_;
  RuleIndex index_;
  std::optional<Day> today_;
  std::vector<std::string_view> names_;
};

}  // namespace

void check_facts(LoadState& state, const std::optional<Day>& today) { FactChecker(state, today).run(); }

}  // namespace crosscheck
