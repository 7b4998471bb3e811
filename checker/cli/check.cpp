// `check`: the main job. Reads articles, checks each, compares all, writes the reports.
#include "checker/check.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Validators.hpp>
#include <fmt/core.h>

#include <fstream>
#include <memory>
#include <set>

#include "checker/check/complete.hpp"
#include "checker/claims/relations.hpp"
#include "checker/cli/common_options.hpp"
#include "checker/cli/effective.hpp"
#include "checker/cli/inputs.hpp"
#include "checker/cli/nearest.hpp"
#include "checker/cli/ordered.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/stage_clock.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/cli/version.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/source_library.hpp"
#include "reports/formats.hpp"
#include "reports/wording.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

struct CheckOptions {
  CommonOptions common;
  InputOptions inputs;
  std::vector<std::string> outputs;
  std::vector<std::string> against;
  std::vector<std::string> sources;
  std::string fail_on;
  std::optional<Day> today;
  double min_coverage = -1;
  bool no_default_rules = false;
  bool show_effective = false;
};

struct Target {
  const Format* format = nullptr;
  std::string path;
};

/// `FORMAT=PATH`; a name alone is an error with the nearest format.
std::vector<Target> targets_of(const std::vector<std::string>& outputs) {
  std::vector<Target> out;
  for (const std::string& output : outputs) {
    const std::size_t equals = output.find('=');
    const std::string name = output.substr(0, equals);
    const Format* format = find_format(name);
    if (format == nullptr) {
      std::vector<std::string> names;
      for (const Format& known : formats()) names.emplace_back(known.name);
      const std::string nearest = nearest_of(name, names);
      throw Error("-o: unknown format `" + name + "`" + (nearest.empty() ? "" : "; did you mean `" + nearest + "`"));
    }
    if (equals == std::string::npos || equals + 1 == output.size()) throw Error("-o: write `" + name + "=PATH`; `-` is standard output");
    out.push_back({format, output.substr(equals + 1)});
  }
  if (out.empty()) out.push_back({find_format("text"), "-"});
  return out;
}

/// True for a file that `inspect --stage claims` wrote, told by its first line.
bool holds_claims(const std::string& path) {
  if (path == "-" || !path.ends_with(".jsonl")) return false;
  std::ifstream file(path, std::ios::binary);
  std::string start(4096, '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  return start.starts_with("{\"document\":") && start.find("\"sentence\":{") != std::string::npos && start.find("\"subject\":{") != std::string::npos;
}

/// All documents of the paths, checked in parallel, in order.
class Collector {
public:
  Collector(const Language& language, const RuleSet& rules, const Config& config, const CheckOptions& options, const CheckSettings& settings)
      : language_(language), rules_(rules), config_(config), options_(options), settings_(settings), progress_(options.common.is_quiet) {}

  void add(const std::vector<std::string>& paths, bool reported);
  std::vector<CheckedDocument> take() { return std::move(documents_); }
  const StageClock& clock() const { return clock_; }

private:
  void add_claims(const std::string& path, bool reported);
  CheckedDocument work(Article article, bool reported);

  const Language& language_;
  const RuleSet& rules_;
  const Config& config_;
  const CheckOptions& options_;
  const CheckSettings& settings_;
  std::vector<CheckedDocument> documents_;
  std::set<std::string> names_;
  StageClock clock_;
  Progress progress_;
};

CheckedDocument Collector::work(Article article, bool reported) {
  complete(article, config_, options_.common.date);
  StageClock::Lap lap = clock_.start(article.text);
  AnalysisSettings how;
  how.after = [&](Stage done) { lap.finish(done); };
  CheckedDocument out = check_article(std::move(article), language_, rules_, settings_, how);
  out.reported = reported;
  if (!reported) out.findings.clear();
  return out;
}

void Collector::add_claims(const std::string& path, bool reported) {
  for (ClaimDocument& document : read_claims(read_bytes(path), path)) {
    if (!names_.insert(document.name).second) continue;
    mark_relations(document.claims, rules_);
    documents_.push_back(checked_claims(std::move(document)));
    documents_.back().reported = reported;
  }
}

void Collector::add(const std::vector<std::string>& paths, bool reported) {
  std::vector<std::string> articles;
  for (std::string& path : expand_paths(paths)) {
    if (options_.inputs.format == InputFormat::claims || holds_claims(path)) add_claims(path, reported);
    else articles.push_back(std::move(path));
  }
  InputOptions inputs = options_.inputs;
  CommonOptions common = options_.common;
  common.date.reset();  // the configuration's [[document]] goes before it
  ArticleStream stream(std::move(articles), inputs.format, read_settings(common, inputs));
  const auto next = [&]() -> std::optional<Article> {
    while (std::optional<Article> article = stream.next())
      if (names_.insert(article->document).second) return article;
    return std::nullopt;
  };
  ordered_parallel<Article, CheckedDocument>(
      next, [&](Article article) { return work(std::move(article), reported); },
      [&](CheckedDocument document) {
        documents_.push_back(std::move(document));
        progress_.count("documents");
      });
}

/// The exit status, and why in words.
struct Conclusion {
  int status = 0;
  std::string reason;
  std::string fail_on;
};

Conclusion conclude(const Report& report, const std::string& fail_on, double min_coverage) {
  if (fail_on != "never") {
    const Severity level = severity_from(fail_on).value_or(Severity::error);
    std::size_t count = 0;
    for (const Finding& finding : report.findings)
      if (is_open(finding) && finding.severity >= level) ++count;
    if (count > 0) return {1, fmt::format("exit status 1: {} at or above `{}`", counted(count, "finding"), to_string(level)), fail_on};
  }
  const Coverage& coverage = report.coverage;
  const double checked = static_cast<double>(coverage.claims) - coverage.not_checked;
  const double share = coverage.claims == 0 ? 100 : 100 * checked / coverage.claims;
  if (min_coverage >= 0 && share < min_coverage)
    return {1, fmt::format("exit status 1: {:.1f} % of the claims were checked, less than {} %", share, min_coverage), fail_on};
  return {0, {}, fail_on};
}

void write(const Report& report, const std::vector<Target>& targets, const CheckOptions& options, const Conclusion& conclusion) {
  for (const Target& target : targets) {
    RenderSettings settings;
    settings.colour = target.path == "-" && wants_colour(options.common.colour);
    settings.is_quiet = options.common.is_quiet;
    settings.is_verbose = options.common.is_verbose;
    settings.conclusion = conclusion.reason;
    settings.fail_on = severity_from(conclusion.fail_on);
    Output output(target.path);
    output.write(target.format->render(report, settings));
    output.close();
  }
}

std::vector<std::string> or_configured(const std::vector<std::string>& given, const std::vector<std::string>& configured) {
  return given.empty() ? configured : given;
}

std::string day_text(const std::optional<Day>& day) { return day ? to_string(*day) : std::string(); }

int show_effective(const CheckOptions& options) {
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config, {!options.no_default_rules, options.today});
  Output output("-");
  output.write(effective_configuration(config, {{"fail_on", options.fail_on.empty() ? "" : "\"" + options.fail_on + "\""},
                                                {"date", day_text(options.common.date)},
                                                {"today", day_text(options.today)},
                                                {"min_coverage", options.min_coverage >= 0 ? fmt::format("{}", options.min_coverage) : ""},
                                                {"default_rules", options.no_default_rules ? "false" : ""}}, rules));
  output.close();
  return 0;
}

int run_check(const CheckOptions& options) {
  if (options.show_effective) return show_effective(options);
  const std::vector<Target> targets = targets_of(options.outputs);
  const Config config = load_configuration(options.common);
  const std::vector<std::string> paths = or_configured(options.inputs.paths, config.paths);
  if (paths.empty()) throw Error("nothing to check; give files, folders or globs");
  CheckSettings settings;
  settings.today = options.today ? options.today : config.today;
  settings.version = program_version();
  settings.ignores = config.ignores;
  settings.list_claims = std::any_of(targets.begin(), targets.end(), [](const Target& target) { return target.format->needs_claims; });
  const RuleSet rules = load_rule_set(options.common, config, {!options.no_default_rules, settings.today});
  const Language language = Language::load(data_folder());
  const SourceLibrary sources(or_configured(options.sources, config.sources), rules);
  settings.sources = &sources;
  const JobsLimit jobs(options.common.jobs);
  Collector collector(language, rules, config, options, settings);
  collector.add(paths, true);
  if (const auto against = or_configured(options.against, config.against); !against.empty()) collector.add(against, false);
  const Report report = report_on(collector.take(), language, rules, settings);
  const std::string fail_on = !options.fail_on.empty() ? options.fail_on : config.fail_on.value_or("error");
  const double min_coverage = options.min_coverage >= 0 ? options.min_coverage : config.min_coverage.value_or(-1);
  const Conclusion conclusion = conclude(report, fail_on, min_coverage);
  write(report, targets, options, conclusion);
  if (options.common.is_verbose) collector.clock().print();
  return conclusion.status;
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("check", "compare the claims of articles with each other, with facts and with sources");
  const auto options = std::make_shared<CheckOptions>();
  add_input_options(*verb, options->inputs);
  verb->add_option("-o,--output", options->outputs, "write a report; repeatable; `-` is standard output (default: text=-)")
      ->type_name("FORMAT=PATH")->allow_extra_args(false);
  verb->add_option("--fail-on", options->fail_on, "lowest severity that gives exit status 1 (default: error)")
      ->check(one_of({"error", "warning", "note", "never"}))->type_name("LEVEL");
  verb->add_option("--against", options->against, "articles, folders or claims to compare with, not reported themselves; repeatable")
      ->type_name("PATH")->allow_extra_args(false);
  verb->add_option("--sources", options->sources, "folder of the documents that the articles cite; repeatable")
      ->type_name("PATH")->allow_extra_args(false);
  verb->add_option("--min-coverage", options->min_coverage, "exit status 1 when a smaller share of the claims was checked")
      ->check(CLI::Range(0.0, 100.0))->type_name("PERCENT");
  add_day_option(*verb, "--today", options->today, "judge expired facts and stale sources as of this day");
  verb->add_flag("--no-default-rules", options->no_default_rules, "leave the newsroom pack out");
  verb->add_flag("--show-effective", options->show_effective, "print the configuration as it counts, each value with where it was decided");
  add_common_options(*verb, options->common);
  verb->footer("Formats: text concise json jsonl sarif junit github markdown html csv\n\n"
               "Examples:\n"
               "  crosscheck check story.md --rules telecom\n"
               "  crosscheck check stories/ -o concise=- -o html=report.html --fail-on warning\n"
               "  crosscheck check today.md --against archive/ --config desk.toml");
  verb->callback([options, &action] { action = [options] { return run_check(*options); }; });
}

}  // namespace crosscheck
