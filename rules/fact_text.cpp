#include "rules/fact_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace crosscheck {
namespace {

std::string spaced(std::string words) {
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

/// The phrase with its first alternatives, its verb denied: "choose" -> "did not choose", "be" -> "is not".
std::string denied(const Phrase& phrase, const std::string& subject, const std::string& object) {
  std::string out;
  bool has_verb = false;
  for (const PhraseElement& element : phrase.elements) {
    if (element.optional) continue;
    if (!out.empty()) out += ' ';
    if (element.kind == PhraseElementKind::subject) out += subject;
    else if (element.kind == PhraseElementKind::object) out += object;
    else if (element.kind == PhraseElementKind::other) out += "…";
    else if (has_verb) out += spaced(element.alternatives.front());
    else if (element.alternatives.front() == "be") out += "is not";
    else out += "did not " + spaced(element.alternatives.front());
    has_verb = has_verb || element.kind == PhraseElementKind::words;
  }
  return out;
}

}  // namespace

std::string fact_statement(const Fact& fact, const RuleSet& rules) {
  const std::string objects = fmt::format("{}", fmt::join(fact.objects, ", "));
  const auto relation = std::find_if(rules.relations.begin(), rules.relations.end(), [&](const Relation& r) { return r.name == fact.relation; });
  if (!fact.negative) return fmt::format("{} {} {}", fact.subject, spaced(fact.relation), objects);
  if (relation == rules.relations.end() || relation->phrases.empty()) return fmt::format("{} not {} {}", fact.subject, spaced(fact.relation), objects);
  return denied(relation->phrases.front(), fact.subject, objects);
}

}  // namespace crosscheck
