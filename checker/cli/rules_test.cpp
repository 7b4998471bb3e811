// `rules test`: runs the examples inside packs; `--mutate` changes them and demands that the verdict changes.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "checker/check/rule_examples.hpp"
#include "checker/cli/common_options.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/rules_verbs.hpp"
#include "checker/cli/setup.hpp"
#include "checker/language/language.hpp"
#include "checker/data_folder.hpp"

namespace crosscheck {
namespace {

struct TestOptions {
  CommonOptions common;
  bool mutate = false;
  bool require_examples = false;
  std::optional<Day> today;
};

std::string told(const ExampleOutcome& outcome) {
  std::string out = fmt::format("{}: {}: example failed: {}\n", place_of(outcome.example->origin), outcome.example->rule, outcome.example->text);
  for (const std::string& passage : outcome.missing) out += fmt::format("    not marked: `{}`\n", passage);
  for (const std::string& passage : outcome.unexpected) out += fmt::format("    marked beside: `{}`\n", passage);
  return out;
}

/// Rules that no example makes fire, or none shows as silent.
std::string unproved(const RuleSet& rules) {
  std::string out;
  for (const PackRule& rule : rules.rules) {
    const auto fires = [](const RuleExample& example) { return !example.flags.empty(); };
    if (std::none_of(rule.examples.begin(), rule.examples.end(), fires)) out += fmt::format("{}: {}: no example makes it fire\n", place_of(rule.origin), rule.id);
    if (std::all_of(rule.examples.begin(), rule.examples.end(), fires)) out += fmt::format("{}: {}: no example shows it silent\n", place_of(rule.origin), rule.id);
  }
  return out;
}

int test(const TestOptions& options) {
  const RuleSet rules = load_rule_set(options.common, load_configuration(options.common), {true, options.today});
  const Language language = Language::load(data_folder());
  const ExampleRunner runner(rules, language);
  Output output("-");
  std::size_t passed = 0, failed = 0, survived = 0;
  for (const RuleExample* example : examples_of(rules)) {
    const ExampleOutcome outcome = runner.run(*example);
    ++(outcome.passed() ? passed : failed);
    if (!outcome.passed()) output.write(told(outcome));
    if (!options.mutate || !outcome.passed()) continue;
    for (const Survivor& survivor : runner.mutate(*example)) {
      ++survived;
      output.write(fmt::format("{}: {}: verdict unchanged by another {}: {}\n", place_of(example->origin), example->rule, survivor.change, survivor.text));
    }
  }
  for (const PackWarning& warning : rules.warnings) output.write(fmt::format("{}: warning: {}\n", place_of(warning.origin), warning.message));
  const std::string missing = options.require_examples ? unproved(rules) : std::string();
  output.write(missing);
  output.write(fmt::format("{} of {} examples passed{}\n", passed, passed + failed,
                           options.mutate ? fmt::format(", {} changes did not change the verdict", survived) : std::string()));
  output.close();
  return failed + survived > 0 || !missing.empty() ? 1 : 0;
}

}  // namespace

void add_rules_test(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand("test", "run every example of every pack in force");
  const auto options = std::make_shared<TestOptions>();
  verb->add_flag("--mutate", options->mutate, "change names, numbers and negations in the flagged passages and demand another verdict");
  verb->add_flag("--require-examples", options->require_examples, "every rule needs an example that fires and one that does not");
  add_day_option(*verb, "--today", options->today, "judge expired facts and review dates as of this day");
  add_common_options(*verb, options->common);
  verb->footer("Exit status: 0 all passed; 1 an example failed; 2 a pack is not well-formed.\n\n"
               "Examples:\n"
               "  crosscheck rules test --rules ./desk.toml\n"
               "  crosscheck rules test --rules ./desk.toml --mutate --require-examples");
  verb->callback([options, &action] { action = [options] { return test(*options); }; });
}

}  // namespace crosscheck
