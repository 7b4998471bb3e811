#include "checker/cli/command_line.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "checker/cli/common_options.hpp"
#include "checker/cli/environment.hpp"
#include "checker/cli/nearest.hpp"
#include "checker/cli/verbs.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr int usage_error = 2;

std::vector<std::string> verb_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands({})) names.push_back(verb->get_name());
  return names;
}

/// The option whose name is nearest, dashes aside; empty when none is near.
std::string nearest_option(const std::string& wrong, const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options({}))
    for (const std::string& name : option->get_lnames()) names.push_back(name);
  const std::string nearest = nearest_of(std::string_view(wrong).substr(std::min(wrong.find_first_not_of('-'), wrong.size())), names);
  return nearest.empty() ? nearest : "--" + nearest;
}

/// The verb that was called, innermost; the program itself when there was none.
const CLI::App& called(const CLI::App& app) {
  const CLI::App* verb = &app;
  while (!verb->get_subcommands().empty()) verb = verb->get_subcommands().front();
  return *verb;
}

/// "crosscheck rules list": the verbs as they were written.
std::string called_path(const CLI::App& app) {
  std::string out = app.get_name();
  for (const CLI::App* verb = &app; !verb->get_subcommands().empty(); out += " " + verb->get_name()) verb = verb->get_subcommands().front();
  return out;
}

std::string without_value(const std::string& argument) { return argument.substr(0, argument.find('=')); }

/// Says which argument was not understood and the nearest that would be.
std::string unknown_argument(const CLI::App& app) {
  const CLI::App& verb = called(app);
  const std::vector<std::string> extras = verb.remaining(true);
  if (extras.empty()) return {};
  const std::string& wrong = extras.front();
  const bool is_option = wrong.starts_with("-") && wrong.size() > 1;
  const std::string name = is_option ? without_value(wrong) : wrong;
  const std::string nearest = is_option ? nearest_option(name, verb) : nearest_of(name, verb_names(verb));
  const std::string_view kind = is_option ? "option" : &verb == &app ? "verb" : "argument";
  std::string message = fmt::format("unknown {} `{}`", kind, name);
  if (!nearest.empty()) message += fmt::format("; did you mean `{}`", nearest);
  return message;
}

int report_usage_error(CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return app.exit(error);
  const bool is_unknown = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr || app.get_subcommands().empty();
  std::string message = is_unknown ? unknown_argument(app) : std::string();
  if (message.empty() && dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !verb_names(called(app)).empty())
    message = fmt::format("which of {}", fmt::join(verb_names(called(app)), ", "));
  if (message.empty()) message = error.what();
  fmt::print(stderr, "crosscheck: {}\nsee `{} --help`\n", message, called_path(app));
  return usage_error;
}

int run_action(const Action& action) {
  try {
    fmt::print(stderr, "{}", unknown_variables(environ));
    return action();
  } catch (const Error& error) {
    fmt::print(stderr, "crosscheck: {}\n", error.what());
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "crosscheck: out of memory\n");
  }
  return usage_error;
}

}  // namespace

int run_command_line(int count, const char* const* arguments) {
  CLI::App app("Checks news copy: compares its claims with each other, with known facts and with the sources cited.\n"
               "Nothing leaves this machine.", "crosscheck");
  add_version_option(app);
  app.set_help_flag("-h,--help", "this help");
  app.require_subcommand(1);
  app.footer("Examples:\n"
             "  crosscheck check story.md --rules telecom -o text=- -o html=report.html\n"
             "  crosscheck check story.md --against archive/\n"
             "  crosscheck inspect --stage claims story.md\n"
             "CROSSCHECK_FAIL_ON, _RULES, _CONFIG, _BASELINE, _DATE, _TODAY, _JOBS, _COLOR, _PATHS, _AGAINST, _SOURCES, _MIN_COVERAGE and\n"
             "_DEFAULT_RULES count for more than crosscheck.toml and for less than options; lists are separated by `:`.\n"
             "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 usage, configuration, rule or input error.");
  Action action;
  add_check(app, action);
  add_verify(app, action);
  add_inspect(app, action);
  add_explain(app, action);
  add_rules(app, action);
  add_render(app, action);
  add_baseline(app, action);
  add_init(app, action);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return report_usage_error(app, error);
  } catch (const Error& error) {
    fmt::print(stderr, "crosscheck: {}\n", error.what());
    return usage_error;
  }
  return run_action(action);
}

}  // namespace crosscheck
