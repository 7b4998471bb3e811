#include "checker/check/rule_examples.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"
#include "rules/load_pack.hpp"

using namespace crosscheck;

TEST_SUITE("rules") {
  TEST_CASE("every example of the packs that come with the program passes") {
    const RuleSet rules = load_rules({"telecom"}, {}, {data_folder() / "packs", true, {}});
    const Language language = Language::load(data_folder());
    const ExampleRunner runner(rules, language);
    for (const RuleExample* example : examples_of(rules)) {
      CAPTURE(example->text);
      const ExampleOutcome outcome = runner.run(*example);
      for (const std::string& passage : outcome.missing) FAIL_CHECK("not marked: " << passage);
      for (const std::string& passage : outcome.unexpected) FAIL_CHECK("marked beside: " << passage);
    }
  }
}
