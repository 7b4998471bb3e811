// `rules list`: every rule with its severity, on or off, and where that was decided; `rules schema`: for editors.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <memory>

#include "checker/cli/common_options.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/rules_verbs.hpp"
#include "checker/cli/setup.hpp"
#include "rules/baseline.hpp"
#include "rules/catalogue.hpp"
#include "rules/load_pack.hpp"

namespace crosscheck {
namespace {

struct ListedRule {
  std::string id;
  std::string group;
  bool enabled = true;
  Severity severity = Severity::warning;
  std::string decided;
  std::string limits;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// Policies that hold everywhere decide; those of some paths or regions are noted beside.
void apply(const std::vector<Policy>& policies, ListedRule& rule) {
  for (const Policy& policy : policies) {
    if (policy.rule != rule.id) continue;
    if (policy.paths.empty()) {
      rule.enabled = policy.enabled.value_or(rule.enabled);
      rule.severity = policy.severity.value_or(rule.severity);
      if (policy.enabled || policy.severity) rule.decided = place_of(policy.origin);
    } else {
      rule.limits += fmt::format(" ({}{} in {})", policy.enabled.value_or(true) ? "" : "off",
                                 policy.severity ? to_string(*policy.severity) : std::string_view(), joined(policy.paths));
    }
  }
}

std::vector<ListedRule> listed(const RuleSet& rules) {
  std::vector<ListedRule> out;
  for (const CatalogueRule& rule : catalogue())
    out.push_back({std::string(rule.id), std::string(rule.group), rule.enabled, rule.severity, "the program", {}});
  for (const PackRule& rule : rules.rules) out.push_back({rule.id, "packs", true, rule.severity, place_of(rule.origin), {}});
  for (ListedRule& rule : out) apply(rules.policies, rule);
  return out;
}

int list(const CommonOptions& options) {
  const RuleSet rules = load_rule_set(options, load_configuration(options));
  Output output("-");
  std::string group;
  for (const ListedRule& rule : listed(rules)) {
    if (rule.group != group) output.write(fmt::format("{}{}\n", group.empty() ? "" : "\n", rule.group));
    group = rule.group;
    output.write(fmt::format("  {:<32} {:<8} {:<4} {}{}\n", rule.id, to_string(rule.severity), rule.enabled ? "on" : "off", rule.decided, rule.limits));
  }
  output.close();
  return 0;
}

}  // namespace

void add_rules_list(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand("list", "every rule with its severity, on or off, and where that was decided");
  const auto options = std::make_shared<CommonOptions>();
  add_common_options(*verb, *options);
  verb->footer("Examples:\n"
               "  crosscheck rules list\n"
               "  crosscheck rules list --rules ./desk.toml --config crosscheck.toml");
  verb->callback([options, &action] { action = [options] { return list(*options); }; });
}

void add_rules_schema(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand("schema", "JSON Schema of packs, crosscheck.toml or baselines, for completion in editors");
  const auto which = std::make_shared<std::string>("pack");
  verb->add_option("FORMAT", *which, "pack (the default), config or baseline")->check(one_of({"pack", "config", "baseline"}))->type_name("");
  add_version_option(*verb);
  verb->footer("Examples:\n"
               "  crosscheck rules schema > pack.schema.json\n"
               "  crosscheck rules schema config > crosscheck.schema.json");
  verb->callback([which, &action] {
    action = [which] {
      Output output("-");
      output.write(*which == "pack" ? pack_json_schema() : *which == "config" ? config_json_schema() : baseline_json_schema());
      output.close();
      return 0;
    };
  });
}

}  // namespace crosscheck
