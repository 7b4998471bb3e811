#include "checker/cli/effective.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "checker/cli/setup.hpp"

namespace crosscheck {
namespace {

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "\"" : ", \"") + word + "\"";
  return "[" + out + "]";
}

class Lines {
public:
  Lines(const Config& config, const std::vector<GivenValue>& given) : config_(config), given_(given) {}

  void add(const std::string& key, const std::optional<std::string>& configured, const std::string& otherwise) {
    const auto flag = std::find_if(given_.begin(), given_.end(), [&](const GivenValue& one) { return one.key == key && !one.value.empty(); });
    const auto origin = config_.origins.find(key);
    if (flag != given_.end()) write(key, flag->value, "command line");
    else if (configured) write(key, *configured, origin == config_.origins.end() ? "configuration" : place_of(origin->second));
    else write(key, otherwise, "default");
  }
  void write(const std::string& key, const std::string& value, const std::string& origin) {
    text_ += fmt::format("{} = {}  # {}\n", key, value, origin);
  }
  void raw(const std::string& text) { text_ += text; }
  std::string take() { return std::move(text_); }

private:
  const Config& config_;
  const std::vector<GivenValue>& given_;
  std::string text_;
};

std::optional<std::string> quoted(const std::optional<std::string>& value) {
  return value ? std::optional("\"" + *value + "\"") : std::nullopt;
}

std::optional<std::string> text_of(const std::optional<Day>& day) { return day ? std::optional(to_string(*day)) : std::nullopt; }

std::optional<std::string> list_of(const std::vector<std::string>& words) {
  return words.empty() ? std::nullopt : std::optional(listed(words));
}

std::string policy_text(const Policy& policy) {
  std::string out = fmt::format("{} = \"{}\"", policy.rule, policy.enabled.value_or(true) ? policy.severity ? to_string(*policy.severity) : "on" : "off");
  if (!policy.paths.empty()) out += "  in " + listed(policy.paths);
  if (!policy.regions.empty()) out += "  regions " + listed(policy.regions);
  return out + fmt::format("  # {}\n", place_of(policy.origin));
}

}  // namespace

std::string effective_configuration(const Config& config, const std::vector<GivenValue>& given, const RuleSet& rules) {
  Lines lines(config, given);
  std::vector<std::string> packs;
  for (const PackInfo& pack : rules.packs) packs.push_back(shown_path(pack.path));
  lines.write("rules", listed(packs), "in the order of loading");
  lines.add("paths", list_of(config.paths), "[]");
  lines.add("against", list_of(config.against), "[]");
  lines.add("sources", list_of(config.sources), "[]");
  lines.add("fail_on", quoted(config.fail_on), "\"error\"");
  lines.add("baseline", quoted(config.baseline), "\"\"");
  lines.add("min_coverage", config.min_coverage ? std::optional(fmt::format("{}", *config.min_coverage)) : std::nullopt, "0");
  lines.add("date", text_of(config.date), "\"\"");
  lines.add("today", text_of(config.today), "\"\"");
  lines.add("default_rules", config.default_rules ? std::optional<std::string>(*config.default_rules ? "true" : "false") : std::nullopt, "true");
  lines.raw("\n# policies, later ones win\n");
  for (const Policy& policy : rules.policies) lines.raw(policy_text(policy));
  for (const ConfiguredDocument& document : config.documents)
    lines.raw(fmt::format("# document {}: {}{} {}\n", document.path, document.date ? to_string(*document.date) + " " : "", document.publisher, place_of(document.origin)));
  for (const Ignore& ignore : config.ignores) lines.raw(fmt::format("# ignore {} {}: {} ({})\n", ignore.rule, ignore.finding, ignore.reason, place_of(ignore.origin)));
  return lines.take();
}

}  // namespace crosscheck
