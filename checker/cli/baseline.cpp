// `baseline create` and `baseline update`: the findings of today, accepted with a reason.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "checker/check/baseline.hpp"
#include "checker/cli/check_run.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/verbs.hpp"
#include "reports/wording.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr const char* usual_path = "crosscheck-baseline.toml";

struct BaselineOptions {
  CheckOptions check;
  Acceptance acceptance;
  bool prune_only = false;
};

std::string path_of(const BaselineOptions& options, const Config& config) {
  const std::string path = baseline_path(options.check, config);
  return path.empty() ? usual_path : path;
}

void write_baseline(const std::string& path, const BaselineUpdate& update, bool is_quiet) {
  replace_file(path, baseline_text(update.baseline));
  if (is_quiet) return;
  fmt::print(stderr, "crosscheck: {}: {} accepted: {} added, {} kept, {} dropped\n", path, counted(update.baseline.findings.size(), "finding"),
             update.added, update.kept, update.dropped);
}

/// Runs the check without any baseline, so that every finding is seen as it stands.
int write_updated(const BaselineOptions& options, const Baseline& old, Config config, const std::string& path) {
  const CheckRun run = run_check(options.check, std::move(config), false, {});
  write_baseline(path, updated_baseline(old, run.report, options.acceptance, !options.prune_only), options.check.common.is_quiet);
  return 0;
}

int create(const BaselineOptions& options) {
  Config config = load_configuration(options.check.common);
  const std::string path = path_of(options, config);
  std::error_code problem;
  if (std::filesystem::exists(path, problem)) throw Error("exists already; `crosscheck baseline update` brings it up to date", path);
  return write_updated(options, {}, std::move(config), path);
}

int update(const BaselineOptions& options) {
  Config config = load_configuration(options.check.common);
  const std::string path = path_of(options, config);
  const Baseline old = load_baseline(path);
  return write_updated(options, old, std::move(config), path);
}

void add_options(CLI::App& verb, BaselineOptions& options) {
  add_check_inputs(verb, options.check);
  verb.add_option("--baseline", options.check.baseline, std::string("the file (default: the configuration's, else ") + usual_path + ")")->type_name("FILE");
  verb.add_option("--reason", options.acceptance.reason, "why what is new is accepted")->default_str(options.acceptance.reason)->type_name("TEXT");
  verb.add_option("--owner", options.acceptance.owner, "who accepts it")->type_name("NAME");
  add_day_option(verb, "--expires", options.acceptance.expires, "last day on which what is new is accepted; judged by `check --today`");
  add_common_options(verb, options.check.common);
}

}  // namespace

void add_baseline(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("baseline", "accept today's findings of an old archive: create, update");
  verb->require_subcommand(1);
  add_version_option(*verb);
  const char* examples =
      "Examples:\n"
      "  crosscheck baseline create archive/ --baseline accepted.toml --reason \"printed before 2024\"\n"
      "  crosscheck check archive/ --baseline accepted.toml        # only what is new is reported and fails\n"
      "  crosscheck baseline update archive/ --baseline accepted.toml";
  verb->footer(examples);
  const auto creating = std::make_shared<BaselineOptions>();
  creating->acceptance.reason = "accepted as it stood when the baseline was made";
  CLI::App* making = verb->add_subcommand("create", "write a baseline of all findings that are neither suppressed nor ignored");
  add_options(*making, *creating);
  making->footer(examples);
  making->callback([creating, &action] { action = [creating] { return create(*creating); }; });
  const auto updating = std::make_shared<BaselineOptions>();
  updating->acceptance.reason = "accepted as it stood when the baseline was updated";
  CLI::App* renewing = verb->add_subcommand("update", "drop what is gone, keep the reasons of what is left, accept what is new");
  add_options(*renewing, *updating);
  renewing->add_flag("--prune-only", updating->prune_only, "accept nothing new");
  renewing->footer(examples);
  renewing->callback([updating, &action] { action = [updating] { return update(*updating); }; });
}

}  // namespace crosscheck
