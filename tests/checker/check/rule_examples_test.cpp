#include "checker/check/rule_examples.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "checker/data_folder.hpp"
#include "rules/load_pack.hpp"

using namespace crosscheck;

namespace {

std::filesystem::path pack_path(const std::string& name) {
  if (name == "telecom") return std::filesystem::canonical(data_folder() / "packs") / "telecom.toml";
  return std::filesystem::canonical(data_folder() / "packs").parent_path().parent_path() / "examples/packs" / (name + ".toml");
}

}  // namespace

TEST_SUITE("rules") {
  TEST_CASE("every example of every pack passes, and no change of a flagged passage leaves the verdict as it was") {
    const Language language = Language::load(data_folder());
    for (const char* name : {"telecom", "cabinet", "expeditions", "medicines", "transfers"}) {
      const RuleSet rules = load_rules({pack_path(name).string()}, {}, {data_folder() / "packs", true, {}});
      for (const PackWarning& warning : rules.warnings) FAIL_CHECK(warning.message);
      const ExampleRunner runner(rules, language);
      const std::vector<const RuleExample*> examples = examples_of(rules);
      CHECK(examples.size() >= 5);
      for (const RuleExample* example : examples) {
        CAPTURE(example->text);
        const ExampleOutcome outcome = runner.run(*example);
        for (const std::string& passage : outcome.missing) FAIL_CHECK("not marked: " << passage);
        for (const std::string& passage : outcome.unexpected) FAIL_CHECK("marked beside: " << passage);
        for (const Survivor& survivor : runner.mutate(*example)) FAIL_CHECK(survivor.change << ": " << survivor.text);
      }
    }
  }
}
