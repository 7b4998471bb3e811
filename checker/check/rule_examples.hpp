#pragma once
// The examples inside packs -> which of them the whole engine fulfils, and whether small changes of them change the verdict.
#include <string>
#include <vector>

#include "checker/language/language.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

/// What became of one example.
struct ExampleOutcome {
  const RuleExample* example = nullptr;
  std::vector<std::string> missing;     ///< passages that the rule should have marked
  std::vector<std::string> unexpected;  ///< passages that it marked beside
  bool passed() const { return missing.empty() && unexpected.empty(); }
};

/// A changed text of which the verdict stayed the same.
struct Survivor {
  const RuleExample* example = nullptr;
  std::string change;  ///< "negation", "name", "number `45`"
  std::string text;
};

/// All examples of the set: those of its rules, then those of the packs.
std::vector<const RuleExample*> examples_of(const RuleSet& rules);

/// Runs the whole engine on each example's text, with the example's own rule switched on.
class ExampleRunner {
public:
  ExampleRunner(const RuleSet& rules, const Language& language);

  ExampleOutcome run(const RuleExample& example) const;
  /// Changes of passages that the example flags: a negation put in or taken out, names and numbers replaced. Names
  /// survive where no replacement of any of them changes what is flagged, a number where none of its own does.
  std::vector<Survivor> mutate(const RuleExample& example) const;

private:
  std::vector<std::string> flagged(const RuleExample& example, const std::string& text) const;
  std::vector<std::string> negated(const std::string& text, const std::string& passage) const;

  RuleSet rules_;
  const Language& language_;
};

}  // namespace crosscheck
