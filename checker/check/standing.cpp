#include "checker/check/standing.hpp"

#include <fnmatch.h>

#include <algorithm>

#include "rules/catalogue.hpp"

namespace crosscheck {
namespace {

const PackRule* find_pack_rule(std::string_view rule, const RuleSet& rules) {
  const auto found = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const PackRule& r) { return r.id == rule; });
  return found == rules.rules.end() ? nullptr : &*found;
}

bool applies(const Policy& policy, std::string_view document, Region region) {
  const std::string name(document);
  const auto matches = [&](const std::string& glob) { return fnmatch(glob.c_str(), name.c_str(), 0) == 0; };
  const auto is_region = [&](const std::string& word) { return word == to_string(region); };
  return (policy.paths.empty() || std::any_of(policy.paths.begin(), policy.paths.end(), matches)) &&
         (policy.regions.empty() || std::any_of(policy.regions.begin(), policy.regions.end(), is_region));
}

}  // namespace

bool is_rule(std::string_view rule, const RuleSet& rules) {
  return find_catalogue_rule(rule) != nullptr || find_pack_rule(rule, rules) != nullptr;
}

std::optional<Severity> standing(std::string_view rule, std::string_view document, Region region, const RuleSet& rules) {
  bool is_on = true;
  Severity severity = Severity::warning;
  if (const CatalogueRule* known = find_catalogue_rule(rule)) {
    is_on = known->enabled;
    severity = known->severity;
  } else if (const PackRule* own = find_pack_rule(rule, rules)) {
    severity = own->severity;
  }
  for (const Policy& policy : rules.policies) {
    if (policy.rule != rule || !applies(policy, document, region)) continue;
    is_on = policy.enabled.value_or(is_on);
    severity = policy.severity.value_or(severity);
  }
  if (!is_on) return std::nullopt;
  return severity;
}

}  // namespace crosscheck
