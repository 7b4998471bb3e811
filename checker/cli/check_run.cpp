#include "checker/cli/check_run.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "checker/check.hpp"
#include "checker/check/baseline.hpp"
#include "checker/check/complete.hpp"
#include "checker/claims/relations.hpp"
#include "checker/cli/inputs.hpp"
#include "checker/cli/ordered.hpp"
#include "checker/cli/overwriting.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/version.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/source_library.hpp"
#include "reports/wording.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

/// True for a file that `inspect --stage claims` wrote, told by its first line; what can be read only once is no such file.
bool holds_claims(const std::string& path) {
  std::error_code problem;
  if (path == "-" || !std::filesystem::is_regular_file(path, problem)) return false;
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

  /// `paths` of files, or `-`.
  void add(const std::vector<std::string>& paths, bool reported);
  std::vector<CheckedDocument> take() { return std::move(documents_); }
  std::unique_ptr<StageClock> take_clock() { return std::move(clock_); }

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
  std::unique_ptr<StageClock> clock_ = std::make_unique<StageClock>();
  Progress progress_;
};

CheckedDocument Collector::work(Article article, bool reported) {
  complete(article, config_, options_.common.date);
  StageClock::Lap lap = clock_->start(article.text);
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
  for (const std::string& path : paths) {
    if (options_.inputs.format == InputFormat::claims || holds_claims(path)) add_claims(path, reported);
    else articles.push_back(path);
  }
  CommonOptions common = options_.common;
  common.date.reset();  // the configuration's [[document]] goes before it
  ArticleStream stream(std::move(articles), options_.inputs.format, read_settings(common, options_.inputs));
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

/// Files only: what the run reads besides standard input.
struct ReadFiles {
  std::vector<std::string> articles;
  std::vector<std::string> against;
};

void refuse_lost_inputs(const CheckOptions& options, const Config& config, const RuleSet& rules, const ReadFiles& files, const SourceLibrary& sources,
                        const std::string& baseline) {
  std::vector<std::string> read = files.articles;
  read.insert(read.end(), files.against.begin(), files.against.end());
  read.insert(read.end(), config.files.begin(), config.files.end());
  for (const PackInfo& pack : rules.packs) read.push_back(pack.path);
  for (std::string& source : sources.paths()) read.push_back(std::move(source));
  if (!baseline.empty()) read.push_back(baseline);
  std::vector<std::string> outputs;
  for (const ReportTarget& target : report_targets(options.output)) outputs.push_back(target.path);
  refuse_overwriting(outputs, read);
}

std::vector<std::string> or_configured(const std::vector<std::string>& given, const std::vector<std::string>& configured) {
  return given.empty() ? configured : given;
}

/// Marks what the baseline accepts, and says on standard error what it accepts in vain.
void hold_against(const std::string& path, const std::optional<Day>& today, bool is_quiet, Report& report) {
  const std::size_t gone = mark_baseline(report, load_baseline(path), today);
  if (gone > 0 && !is_quiet)
    fmt::print(stderr, "crosscheck: {}: {} no longer found; `crosscheck baseline update` drops what is gone\n", path, counted(gone, "accepted finding"));
}

}  // namespace

CheckRun run_check(const CheckOptions& options, Config config, bool list_claims, const std::string& baseline) {
  const std::vector<std::string> paths = or_configured(options.inputs.paths, config.paths);
  if (paths.empty()) throw Error("nothing to check; give files, folders or globs");
  CheckSettings settings;
  settings.today = options.today ? options.today : config.today;
  settings.version = program_version();
  settings.ignores = config.ignores;
  settings.list_claims = list_claims;
  const RuleSet rules = load_rule_set(options.common, config, {!options.no_default_rules, settings.today});
  const Language language = Language::load(data_folder());
  const SourceLibrary sources(or_configured(options.sources, config.sources), rules);
  settings.sources = &sources;
  const ReadFiles files{expand_paths(paths, options.allow_empty), expand_paths(or_configured(options.against, config.against), options.allow_empty)};
  refuse_lost_inputs(options, config, rules, files, sources, baseline);
  const JobsLimit jobs(options.common.jobs);
  Collector collector(language, rules, config, options, settings);
  collector.add(files.articles, true);
  if (!files.against.empty()) collector.add(files.against, false);
  CheckRun out;
  out.report = report_on(collector.take(), language, rules, settings);
  if (!baseline.empty()) hold_against(baseline, settings.today, options.common.is_quiet, out.report);
  out.config = std::move(config);
  out.clock = collector.take_clock();
  return out;
}

}  // namespace crosscheck
