#pragma once
// The verbs, one file each: every function declares its options and sets `action` when the verb is called.
#include <CLI/App.hpp>
#include <functional>

namespace crosscheck {

/// What the chosen verb will do; gives the exit status.
using Action = std::function<int()>;

void add_check(CLI::App& app, Action& action);
void add_verify(CLI::App& app, Action& action);
void add_inspect(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);
void add_rules(CLI::App& app, Action& action);
void add_render(CLI::App& app, Action& action);
void add_baseline(CLI::App& app, Action& action);
void add_init(CLI::App& app, Action& action);

}  // namespace crosscheck
