#include "checker/cli/common_options.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "checker/cli/environment.hpp"
#include "checker/cli/nearest.hpp"
#include "checker/cli/version.hpp"

namespace crosscheck {

void add_day_option(CLI::App& verb, const std::string& name, std::optional<Day>& day, const std::string& help) {
  verb.add_option_function<std::string>(
          name,
          [&day, name](const std::string& text) {
            day = day_from(text);
            if (!day) throw CLI::ValidationError(name, "`" + text + "` is no day; write YYYY-MM-DD");
          },
          help)
      ->type_name("YYYY-MM-DD");
}

std::function<std::string(const std::string&)> one_of(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& word) -> std::string {
    if (std::find(words.begin(), words.end(), word) != words.end()) return {};
    const std::string nearest = nearest_of(word, words);
    if (!nearest.empty()) return fmt::format("unknown `{}`; did you mean `{}`", word, nearest);
    return fmt::format("unknown `{}`; known: {}", word, fmt::join(words, ", "));
  };
}

std::function<std::string(const std::string&)> whole_number() {
  return [](const std::string& word) -> std::string {
    constexpr std::size_t most_digits = 9;
    if (!word.empty() && word.size() <= most_digits && word.find_first_not_of("0123456789") == std::string::npos) return {};
    return fmt::format("`{}` is no whole number", word);
  };
}

void add_version_option(CLI::App& verb) {
  verb.set_version_flag("--version", [] { return version_text(); }, "program and rule pack versions");
}

void add_common_options(CLI::App& verb, CommonOptions& options) {
  add_version_option(verb);
  verb.add_option("--config", options.configs, "read this crosscheck.toml; repeatable, later ones win")
      ->type_name("FILE")->allow_extra_args(false);
  verb.add_option("--rules", options.packs, "add a rule pack by name or path; repeatable")->type_name("PACK")->allow_extra_args(false);
  add_day_option(verb, "--date", options.date, "date of documents that carry none");
  verb.add_option("--jobs", options.jobs, "threads to use (default: one a processor)")->check(whole_number())->type_name("N");
  verb.add_option_function<std::string>(
          "--color", [&options](const std::string& word) {
            options.colour = colour_mode_from(word).value_or(ColourMode::automatic);
            options.is_colour_given = true;
          },
          "colours in text output")
      ->check(one_of({"auto", "always", "never"}))->type_name("auto|always|never");
  verb.add_flag("-q,--quiet", options.is_quiet, "print nothing but what was asked for");
  verb.parse_complete_callback([&options] { complete_from_environment(options, std::getenv); });
  verb.add_flag("-v,--verbose", options.is_verbose, "tell more on standard error: speed of each stage, counts of each rule");
}

void add_input_options(CLI::App& verb, InputOptions& options) {
  verb.add_option("PATH", options.paths, "files, folders, globs, or - for standard input")->type_name("");
  verb.add_option_function<std::string>(
          "--input-format", [&options](const std::string& word) { options.format = *input_format_from(word); },
          "read all inputs as this, whatever their extension")
      ->check(one_of({"auto", "text", "markdown", "html", "jsonl", "conllu", "claims"}))
      ->type_name("auto|text|markdown|html|jsonl|conllu|claims");
  verb.add_option("--stdin-filename", options.stdin_filename, "name for standard input in output; its extension chooses the reader")
      ->type_name("NAME");
}

ReadSettings read_settings(const CommonOptions& common, const InputOptions& inputs) {
  ReadSettings settings;
  settings.date = common.date;
  settings.stdin_filename = inputs.stdin_filename;
  if (!common.is_quiet) settings.log = [](const std::string& remark) { fmt::print(stderr, "crosscheck: {}\n", remark); };
  return settings;
}

struct JobsLimit::Implementation {
  oneapi::tbb::global_control control;
};

JobsLimit::JobsLimit(unsigned jobs) {
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  implementation_.reset(new Implementation{
      {oneapi::tbb::global_control::max_allowed_parallelism, jobs == 0 ? processors : jobs}});
}

JobsLimit::~JobsLimit() = default;

}  // namespace crosscheck
