// `rules show`: what the packs hold, or all that they say about one name.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "checker/cli/common_options.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/rules_verbs.hpp"
#include "checker/cli/setup.hpp"
#include "rules/error.hpp"
#include "rules/load/problems.hpp"
#include "rules/rule_index.hpp"

namespace crosscheck {
namespace {

struct ShowOptions {
  CommonOptions common;
  std::vector<std::string> names;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string text_of(const AttributeValue& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* day = std::get_if<Day>(&value)) return to_string(*day);
  return joined(std::get<std::vector<std::string>>(value));
}

std::string shown(const PackEntity& entity) {
  std::string out = fmt::format("{}: a {}  ({})\n", entity.name, entity.type, place_of(entity.origin));
  if (!entity.aliases.empty()) out += "  also: " + joined(entity.aliases) + "\n";
  for (const auto& [key, value] : entity.attributes) out += fmt::format("  {}: {}\n", key, text_of(value));
  return out;
}

std::string shown(const Relation& relation) {
  std::string out = fmt::format("{}({}, {}){}  ({})\n", relation.name, relation.subject, relation.object,
                                relation.single_valued ? ", one object at a time" : "", place_of(relation.origin));
  if (!relation.qualifiers.empty()) out += "  qualifiers: " + joined(relation.qualifiers) + "\n";
  if (!relation.excludes.empty()) out += "  excludes: " + joined(relation.excludes) + "\n";
  if (!relation.implies.empty()) out += "  implies: " + joined(relation.implies) + "\n";
  for (const Phrase& phrase : relation.phrases) out += "  " + phrase.text + "\n";
  return out;
}

std::string shown(const Fact& fact, const RuleSet& rules) {
  std::string out = fmt::format("{}: {}", fact.id, fact.statement);
  for (const auto& [name, value] : fact.qualifiers) out += fmt::format(" [{} {}]", name, value);
  out += fmt::format(", {} world", fact.world == World::closed ? "closed" : "open");
  if (fact.valid.earliest) out += ", from " + to_string(*fact.valid.earliest);
  if (fact.valid.latest) out += ", to " + to_string(*fact.valid.latest);
  out += fmt::format("  ({})\n", place_of(fact.origin));
  if (const auto at = index_of(rules)->source(fact.source)) {
    const Source& source = rules.sources[*at];
    out += fmt::format("  source: {}, {}{} {}\n", source.title, source.publisher, source.date ? ", " + to_string(*source.date) : "", source.url);
  }
  if (!fact.owner.empty()) out += fmt::format("  owner: {}{}\n", fact.owner, fact.review_by ? ", review by " + to_string(*fact.review_by) : "");
  return out;
}

std::string shown(const PackRule& rule) {
  std::string out = fmt::format("{}: {}  ({})\n  when {}\n  says: {}\n", rule.id, to_string(rule.severity), place_of(rule.origin), rule.when.text, rule.message);
  for (const RuleExample& example : rule.examples)
    out += fmt::format("  example: {}  -> {}\n", example.text, example.flags.empty() ? std::string("nothing") : joined(example.flags));
  return out;
}

bool names_fact(const Fact& fact, const std::string& name) {
  return fact.id == name || fact.subject == name || fact.relation == name || std::find(fact.objects.begin(), fact.objects.end(), name) != fact.objects.end();
}

std::string overview(const RuleSet& rules) {
  std::string out;
  for (const PackInfo& pack : rules.packs) out += fmt::format("{} {}  {}  ({}, {})\n", pack.name, pack.version, pack.description, shown_path(pack.path), pack.hash);
  out += fmt::format("{} types, {} entities, {} relations, {} facts, {} rules, {} corrections, {} policies\n", rules.types.size(), rules.entities.size(),
                     rules.relations.size(), rules.facts.size(), rules.rules.size(), rules.corrections.size(), rules.policies.size());
  for (const Relation& relation : rules.relations) out += shown(relation);
  for (const PackWarning& warning : rules.warnings) out += fmt::format("{}: warning: {}\n", place_of(warning.origin), warning.message);
  return out;
}

std::string about(const std::string& asked, const RuleSet& rules) {
  std::string name = asked, out;
  if (const auto entity = index_of(rules)->entity(asked)) {
    name = rules.entities[*entity].name;
    out += shown(rules.entities[*entity]);
  }
  for (const Relation& relation : rules.relations)
    if (relation.name == name || relation.subject == name || relation.object == name) out += shown(relation);
  for (const Fact& fact : rules.facts)
    if (names_fact(fact, name)) out += shown(fact, rules);
  for (const PackRule& rule : rules.rules)
    if (rule.id == name) out += shown(rule);
  if (!out.empty()) return out;
  std::vector<std::string_view> known;
  for (const PackEntity& entity : rules.entities) known.emplace_back(entity.name);
  for (const Relation& relation : rules.relations) known.emplace_back(relation.name);
  for (const Fact& fact : rules.facts) known.emplace_back(fact.id);
  for (const PackRule& rule : rules.rules) known.emplace_back(rule.id);
  throw Error(fmt::format("no pack in force knows `{}`{}", asked, remedy(asked, known)));
}

int show(const ShowOptions& options) {
  const RuleSet rules = load_rule_set(options.common, load_configuration(options.common));
  std::string out = options.names.empty() ? overview(rules) : std::string();
  for (const std::string& name : options.names) out += about(name, rules);
  Output output("-");
  output.write(out);
  output.close();
  return 0;
}

}  // namespace

void add_rules_show(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand("show", "what the packs hold, or all that they say about a name");
  const auto options = std::make_shared<ShowOptions>();
  verb->add_option("NAME", options->names, "an entity, relation, fact or rule of a pack")->type_name("");
  add_common_options(*verb, options->common);
  verb->footer("Examples:\n"
               "  crosscheck rules show --rules telecom\n"
               "  crosscheck rules show SoftBank --rules telecom");
  verb->callback([options, &action] { action = [options] { return show(*options); }; });
}

}  // namespace crosscheck
