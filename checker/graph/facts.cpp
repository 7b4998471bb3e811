#include "checker/graph/facts.hpp"

#include <algorithm>

#include "checker/graph/compare/conflicts.hpp"
#include "checker/graph/compare/roles.hpp"
#include "checker/graph/compare/voices.hpp"

namespace crosscheck {

namespace {

const Relation* find_relation(const RuleSet& rules, std::string_view name) {
  const auto found = std::ranges::find(rules.relations, name, &Relation::name);
  return found == rules.relations.end() ? nullptr : &*found;
}

bool is_of_type(const RuleSet& rules, std::string type, const std::string& wanted) {
  for (std::size_t steps = 0; steps <= rules.types.size() && !type.empty(); ++steps) {
    if (type == wanted) return true;
    const auto parent = std::ranges::find(rules.types, type, &EntityType::name);
    type = parent == rules.types.end() ? std::string() : parent->is;
  }
  return false;
}

/// The argument that fills the relation's object: the thing done to, else the first entity of the right type.
const Argument* object_of(const Claim& claim, const Relation& relation, const RuleSet& rules, const Argument* subject) {
  const Roles roles = roles_of(claim);
  const auto fits = [&](const Argument* argument) {
    return argument != nullptr && argument != subject && !argument->entity.empty() && is_of_type(rules, argument->type, relation.object);
  };
  if (fits(roles.thing)) return roles.thing;
  for (const Argument* argument : roles.others) {
    if (fits(argument)) return argument;
  }
  for (const Argument* argument : roles.places) {
    if (fits(argument)) return argument;
  }
  return nullptr;
}

const Argument* subject_of(const Claim& claim, const Relation& relation, const RuleSet& rules) {
  const Roles roles = roles_of(claim);
  const auto fits = [&](const Argument* argument) {
    return argument != nullptr && !argument->entity.empty() && is_of_type(rules, argument->type, relation.subject);
  };
  if (fits(roles.doer)) return roles.doer;
  if (fits(roles.thing)) return roles.thing;
  for (const Argument* argument : roles.others) {
    if (fits(argument)) return argument;
  }
  return nullptr;
}

std::string value_of(const Claim& claim, const std::string& qualifier) {
  for (const std::string& own : claim.qualifiers) {
    if (own.starts_with(qualifier + "=")) return own.substr(qualifier.size() + 1);
  }
  return {};
}

enum class QualifierMatch : std::uint8_t { equal, open, different };

QualifierMatch match_qualifiers(const Claim& claim, const Fact& fact) {
  QualifierMatch match = QualifierMatch::equal;
  for (const auto& [name, value] : fact.qualifiers) {
    const std::string own = value_of(claim, name);
    if (own.empty()) match = QualifierMatch::open;
    else if (own != value) return QualifierMatch::different;
  }
  return match;
}

DayInterval time_of(const Claim& claim) {
  if (claim.time && (claim.time->days.earliest || claim.time->days.latest)) return claim.time->days;
  return {claim.document_date, claim.document_date};
}

bool ended_before(const Fact& fact, const DayInterval& days) {
  return fact.valid.latest && days.earliest && *fact.valid.latest < *days.earliest;
}

bool not_begun(const Fact& fact, const DayInterval& days) {
  return fact.valid.earliest && days.latest && *days.latest < *fact.valid.earliest;
}

bool excludes(const RuleSet& rules, const std::string& a, const std::string& b) {
  const auto lists = [&](const std::string& from, const std::string& other) {
    const Relation* relation = find_relation(rules, from);
    return relation != nullptr && std::ranges::find(relation->excludes, other) != relation->excludes.end();
  };
  return lists(a, b) || lists(b, a);
}

/// One claim's side of the comparison: a relation that it states.
struct Statement {
  const Claim& claim;
  ClaimRelation stated;
  bool positive;
};

/// The relations that matching found; of claims without them, the participants that fit the predicate's relation.
std::vector<Statement> statements_of(const Claim& claim, const RuleSet& rules) {
  std::vector<Statement> out;
  const bool positive = claim.polarity == Polarity::positive;
  for (const ClaimRelation& stated : claim.relations) out.push_back({claim, stated, positive});
  if (!out.empty()) return out;
  const Relation* relation = find_relation(rules, claim.predicate.relation);
  const Argument* subject = relation == nullptr ? nullptr : subject_of(claim, *relation, rules);
  const Argument* object = subject == nullptr ? nullptr : object_of(claim, *relation, rules, subject);
  if (object != nullptr) out.push_back({claim, {relation->name, subject->entity, object->entity, subject->span, object->span}, positive});
  return out;
}

FactDecision decision(std::uint32_t index, FactRelation relation, const Statement& statement, const Fact& fact, std::string why) {
  FactDecision result;
  result.fact = index;
  result.relation = relation;
  const std::string verb = relation == FactRelation::conflicts ? "` conflicts with the fact `" : "` is not listed by the fact `";
  result.message = "`" + clause_text(statement.claim) + verb + fact_text(fact) + "`";
  if (!statement.claim.attribution.empty()) result.message += " (" + voice_phrase(statement.claim) + ")";
  result.working.push_back(std::move(why));
  result.clash = statement.stated.object_span;
  result.confidence = 0.9;
  return result;
}

std::optional<FactDecision> same_relation(std::uint32_t index, const Statement& statement, const Fact& fact, const Relation& relation) {
  const std::string& object = statement.stated.object;
  const bool listed = std::ranges::find(fact.objects, object) != fact.objects.end();
  if (listed) {
    const bool agrees = statement.positive != fact.negative;
    return decision(index, agrees ? FactRelation::supports : FactRelation::conflicts, statement, fact,
                    agrees ? "the fact lists `" + object + "`" : "the fact says the contrary of `" + object + "`");
  }
  if (!statement.positive || fact.negative) return std::nullopt;
  if (fact.world == World::closed || relation.single_valued) {
    return decision(index, FactRelation::conflicts, statement, fact, "`" + object + "` is not on the fact's closed list");
  }
  return decision(index, FactRelation::unlisted, statement, fact, "`" + object + "` is not on the fact's open list");
}

std::optional<FactDecision> compare_one(std::uint32_t index, const Statement& statement, const RuleSet& rules) {
  const Fact& fact = rules.facts[index];
  const QualifierMatch qualifiers = match_qualifiers(statement.claim, fact);
  const DayInterval days = time_of(statement.claim);
  if (qualifiers == QualifierMatch::different || not_begun(fact, days)) return std::nullopt;
  const std::string& name = statement.stated.name;
  std::optional<FactDecision> found;
  if (fact.relation == name) {
    const Relation* relation = find_relation(rules, name);
    found = same_relation(index, statement, fact, *relation);
  } else if (statement.positive && !fact.negative && excludes(rules, fact.relation, name) &&
             std::ranges::find(fact.objects, statement.stated.object) != fact.objects.end()) {
    found = decision(index, FactRelation::conflicts, statement, fact, "`" + name + "` excludes `" + fact.relation + "`");
  }
  if (!found) return found;
  if (ended_before(fact, days)) {
    if (found->relation != FactRelation::supports) return std::nullopt;
    found->relation = FactRelation::outdated;
    found->message = "`" + clause_text(statement.claim) + "` agrees only with a fact that had ended: `" + fact_text(fact) + "`";
  }
  // A claim that names no generation may speak of the other one.
  if (qualifiers == QualifierMatch::open && found->relation != FactRelation::supports) return std::nullopt;
  return found;
}

/// One finding a statement: the first fact that it conflicts with, else the first that does not list it.
void keep_strongest(std::vector<FactDecision>& found) {
  if (found.size() < 2) return;
  const auto strongest = std::ranges::find(found, FactRelation::conflicts, &FactDecision::relation);
  if (strongest != found.end()) std::swap(*strongest, found.front());
  found.resize(1);
}

/// One of the relation's phrases has the verb.
bool says(const Relation& relation, const std::string& verb) {
  return std::ranges::any_of(relation.phrases, [&](const Phrase& phrase) {
    return std::ranges::any_of(phrase.elements, [&](const PhraseElement& element) {
      return element.kind == PhraseElementKind::words && std::ranges::find(element.alternatives, verb) != element.alternatives.end();
    });
  });
}

bool names_one(const Claim& claim, const std::vector<std::string>& names) {
  const auto is_one = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
  return std::ranges::any_of(claim.arguments, [&](const Argument& argument) {
    return is_one(argument.entity) || std::ranges::any_of(argument.terms, [&](const Term& term) { return is_one(term.lemma); });
  });
}

}  // namespace

std::string fact_text(const Fact& fact) {
  std::string text = fact.statement;
  for (const auto& [name, value] : fact.qualifiers) text.append(" [").append(name).append(" ").append(value).append("]");
  return text;
}

FactIndex::FactIndex(const RuleSet& rules) : rules_(&rules) {
  std::map<std::string_view, std::string> countries;
  for (const PackEntity& entity : rules.entities) {
    const auto country = entity.attributes.find("country");
    if (country == entity.attributes.end()) continue;
    if (const auto* name = std::get_if<std::string>(&country->second)) countries.emplace(entity.name, *name);
  }
  for (std::uint32_t index = 0; index < rules.facts.size(); ++index) {
    by_subject_[rules.facts[index].subject].push_back(index);
    const auto country = countries.find(rules.facts[index].subject);
    if (country != countries.end()) by_country_[country->second].push_back(index);
  }
}

std::vector<std::uint32_t> FactIndex::related(const Claim& claim) const {
  std::vector<std::uint32_t> found;
  const auto facts = by_country_.find(claim.subject.entity);
  if (facts == by_country_.end() || !claim.relations.empty()) return found;
  for (const std::uint32_t index : facts->second) {
    const Fact& fact = rules_->facts[index];
    const Relation* relation = find_relation(*rules_, fact.relation);
    if (!fact.negative && relation != nullptr && says(*relation, claim.predicate.lemma) && names_one(claim, fact.objects)) found.push_back(index);
  }
  return found;
}

std::vector<FactDecision> FactIndex::compare(const Claim& claim) const {
  std::vector<FactDecision> found;
  if (claim.predicate.relation.empty() || !is_asserted(claim)) return found;
  const Voice voice = voice_of(claim);
  if (voice.denied) return found;
  const auto supported = [](const FactDecision& one) { return one.relation == FactRelation::supports; };
  for (const Statement& statement : statements_of(claim, *rules_)) {
    const auto facts = by_subject_.find(statement.stated.subject);
    if (facts == by_subject_.end()) continue;
    std::vector<FactDecision> own;
    for (const std::uint32_t index : facts->second)
      if (auto one = compare_one(index, statement, *rules_)) own.push_back(std::move(*one));
    if (std::ranges::any_of(own, supported)) std::erase_if(own, [&](const FactDecision& one) { return !supported(one); });
    else keep_strongest(own);
    if (voice.doubtful) std::erase_if(own, [&](const FactDecision& one) { return !supported(one); });
    std::ranges::move(own, std::back_inserter(found));
  }
  return found;
}

}  // namespace crosscheck
