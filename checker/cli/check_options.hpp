#pragma once
// The options of a check, which `check` and `baseline` share, and how they are settled with the configuration.
#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checker/cli/common_options.hpp"
#include "checker/cli/report_targets.hpp"
#include "rules/config.hpp"

namespace crosscheck {

struct CheckOptions {
  CommonOptions common;
  InputOptions inputs;
  OutputOptions output;
  std::vector<std::string> against;
  std::vector<std::string> sources;
  std::string fail_on;
  std::string baseline;
  std::optional<Day> today;
  double min_coverage = -1;  ///< negative: not given
  bool no_default_rules = false;
  bool show_effective = false;
  bool allow_empty = false;
};

/// Inputs, what they are compared with, and how facts are judged; not what becomes of the findings.
void add_check_inputs(CLI::App& verb, CheckOptions& options);
/// What is compared and as of which day: all of the above but the articles themselves.
void add_comparison_options(CLI::App& verb, CheckOptions& options);
/// The baseline's file: the option's, else the configuration's, else empty.
std::string baseline_path(const CheckOptions& options, const Config& config);

}  // namespace crosscheck
