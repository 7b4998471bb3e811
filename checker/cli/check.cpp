// `check`: the main job. Reads articles, checks each, compares all, writes the reports.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <charconv>
#include <memory>

#include "checker/cli/check_run.hpp"
#include "checker/cli/effective.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/report_targets.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/verbs.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// The exit status, and why in words.
Outcome conclude(const Report& report, const std::string& fail_on, double min_coverage) {
  Outcome out;
  out.fail_on = severity_from(fail_on);
  if (out.fail_on) {
    std::size_t count = 0;
    for (const Finding& finding : report.findings)
      if (is_open(finding) && finding.severity >= *out.fail_on) ++count;
    if (count > 0) {
      out.status = 1;
      out.reason = fmt::format("exit status 1: {} at or above `{}`", counted(count, "finding"), to_string(*out.fail_on));
      return out;
    }
  }
  const Coverage& coverage = report.coverage;
  const double checked = static_cast<double>(coverage.claims) - coverage.not_checked;
  const double share = coverage.claims == 0 ? 100 : 100 * checked / coverage.claims;
  if (min_coverage >= 0 && share < min_coverage) {
    out.status = 1;
    out.reason = fmt::format("exit status 1: {:.1f} % of the claims were checked, less than {} %", share, min_coverage);
  }
  return out;
}

std::string day_text(const std::optional<Day>& day) { return day ? to_string(*day) : std::string(); }
std::string quoted(const std::string& text) { return text.empty() ? text : "\"" + text + "\""; }

int show_effective(const CheckOptions& options) {
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config, {!options.no_default_rules, options.today});
  Output output("-");
  output.write(effective_configuration(config, {{"fail_on", quoted(options.fail_on)},
                                                {"baseline", quoted(options.baseline)},
                                                {"date", day_text(options.common.date)},
                                                {"today", day_text(options.today)},
                                                {"min_coverage", options.min_coverage >= 0 ? fmt::format("{}", options.min_coverage) : ""},
                                                {"default_rules", options.no_default_rules ? "false" : ""}}, rules));
  output.close();
  return 0;
}

int check(const CheckOptions& options) {
  if (options.show_effective) return show_effective(options);
  const std::vector<ReportTarget> targets = report_targets(options.output);
  Config config = load_configuration(options.common);
  const std::string baseline = baseline_path(options, config);
  CheckRun run = run_check(options, std::move(config), need_claims(targets, options.output), baseline);
  const std::string fail_on = !options.fail_on.empty() ? options.fail_on : run.config.fail_on.value_or("error");
  const double min_coverage = options.min_coverage >= 0 ? options.min_coverage : run.config.min_coverage.value_or(-1);
  run.report.outcome = conclude(run.report, fail_on, min_coverage);
  write_report(run.report, targets, options.output, options.common);
  if (options.common.is_verbose) run.clock->print();
  return run.report.outcome.status;
}

/// For `check` of an option: empty, or what is wrong.
std::string percentage(const std::string& word) {
  double share = 0;
  const auto [stop, problem] = std::from_chars(word.data(), word.data() + word.size(), share);
  if (problem == std::errc() && stop == word.data() + word.size() && share >= 0 && share <= 100) return {};
  return fmt::format("`{}` is no share from 0 to 100", word);
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("check", "compare the claims of articles with each other, with facts and with sources");
  const auto options = std::make_shared<CheckOptions>();
  add_check_inputs(*verb, *options);
  add_output_options(*verb, options->output);
  verb->add_option("--fail-on", options->fail_on, "lowest severity that gives exit status 1 (default: error)")
      ->check(one_of({"error", "warning", "note", "never"}))->type_name("LEVEL");
  verb->add_option("--baseline", options->baseline, "findings that are accepted, as `crosscheck baseline create` wrote them")->type_name("FILE");
  verb->add_option("--min-coverage", options->min_coverage, "exit status 1 when a smaller share of the claims was checked")
      ->check(percentage)->type_name("PERCENT");
  verb->add_flag("--show-effective", options->show_effective, "print the configuration as it counts, each value with where it was decided");
  add_common_options(*verb, options->common);
  verb->footer("Formats: text concise json jsonl sarif junit github markdown html csv\n"
               "Exit status: 0 nothing at or above --fail-on; 1 findings, or less coverage than asked; 2 something could not be read.\n\n"
               "Examples:\n"
               "  crosscheck check story.md --rules telecom\n"
               "  crosscheck check stories/ -o concise=- -o html=report.html --fail-on warning\n"
               "  crosscheck check today.md --against archive/ --config desk.toml\n"
               "  crosscheck check archive/ --baseline accepted.toml");
  verb->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace crosscheck
