#pragma once
// The verbs below `rules`.
#include "checker/cli/verbs.hpp"

namespace crosscheck {

void add_rules_list(CLI::App& rules, Action& action);
void add_rules_show(CLI::App& rules, Action& action);
void add_rules_test(CLI::App& rules, Action& action);
void add_rules_try(CLI::App& rules, Action& action);
void add_rules_schema(CLI::App& rules, Action& action);

}  // namespace crosscheck
