#include "checker/cli/check_options.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace crosscheck {

void add_comparison_options(CLI::App& verb, CheckOptions& options) {
  verb.add_option("--against", options.against, "articles, folders or claims to compare with, not reported themselves; repeatable")
      ->type_name("PATH")->allow_extra_args(false);
  verb.add_option("--sources", options.sources, "folder of the documents that the articles cite; repeatable")
      ->type_name("PATH")->allow_extra_args(false);
  add_day_option(verb, "--today", options.today, "judge expired facts, baselines and stale sources as of this day");
  verb.add_flag("--no-default-rules", options.no_default_rules, "leave the newsroom pack out");
}

void add_check_inputs(CLI::App& verb, CheckOptions& options) {
  add_input_options(verb, options.inputs);
  add_comparison_options(verb, options);
  verb.add_flag("--allow-empty", options.allow_empty, "a folder or pattern without articles is no error");
}

std::string baseline_path(const CheckOptions& options, const Config& config) {
  return options.baseline.empty() ? config.baseline.value_or(std::string()) : options.baseline;
}

}  // namespace crosscheck
