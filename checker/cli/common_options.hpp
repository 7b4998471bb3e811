#pragma once
// The options that every verb shares, and the inputs' options of the verbs that read articles.
#include <CLI/App.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checker/cli/terminal.hpp"
#include "checker/source/read.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

struct CommonOptions {
  std::vector<std::string> configs;
  std::vector<std::string> packs;
  std::optional<Day> date;
  unsigned jobs = 0;  ///< 0: as many as there are processors
  ColourMode colour = ColourMode::automatic;
  bool is_colour_given = false;
  bool is_quiet = false;
  bool is_verbose = false;
};

struct InputOptions {
  std::vector<std::string> paths;
  InputFormat format = InputFormat::automatic;
  std::string stdin_filename;
};

void add_version_option(CLI::App& verb);
void add_common_options(CLI::App& verb, CommonOptions& options);
void add_input_options(CLI::App& verb, InputOptions& options);
/// For `check`: the value must be one of the words; the error names the nearest.
std::function<std::string(const std::string&)> one_of(std::vector<std::string> words);
/// For `check`: the value must be a whole number without a sign.
std::function<std::string(const std::string&)> whole_number();
/// An option whose value is a day, YYYY-MM-DD.
void add_day_option(CLI::App& verb, const std::string& name, std::optional<Day>& day, const std::string& help);

/// How articles are to be read; remarks go to standard error unless told to be quiet.
ReadSettings read_settings(const CommonOptions& common, const InputOptions& inputs);

/// Sets how many threads run until it goes out of scope.
class JobsLimit {
public:
  explicit JobsLimit(unsigned jobs);
  ~JobsLimit();
  JobsLimit(const JobsLimit&) = delete;
  JobsLimit& operator=(const JobsLimit&) = delete;

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace crosscheck
