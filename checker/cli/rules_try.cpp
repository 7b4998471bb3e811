// `rules try`: how often a rule would fire over an archive, with a sample, before it is switched on.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <memory>

#include "checker/check.hpp"
#include "checker/check/complete.hpp"
#include "checker/check/standing.hpp"
#include "checker/cli/common_options.hpp"
#include "checker/cli/inputs.hpp"
#include "checker/cli/ordered.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/rules_verbs.hpp"
#include "checker/cli/setup.hpp"
#include "checker/language/language.hpp"
#include "checker/data_folder.hpp"
#include "reports/wording.hpp"
#include "rules/catalogue.hpp"
#include "rules/error.hpp"
#include "rules/load/problems.hpp"

namespace crosscheck {
namespace {

struct TryOptions {
  CommonOptions common;
  InputOptions inputs;
  std::string rule;
  std::size_t sample = 10;
};

void refuse_unknown(const std::string& rule, const RuleSet& rules) {
  if (is_rule(rule, rules)) return;
  std::vector<std::string_view> known;
  for (const CatalogueRule& one : catalogue()) known.push_back(one.id);
  for (const PackRule& one : rules.rules) known.emplace_back(one.id);
  throw Error(fmt::format("unknown rule `{}`{}", rule, remedy(rule, known)));
}

std::string line_of(const Finding& finding) {
  std::string out = fmt::format("{}:{}:{}: {}\n    {}\n", finding.location.document, finding.location.line, finding.location.column, finding.message, finding.location.excerpt);
  for (const RelatedLocation& related : finding.related) out += fmt::format("    {}: {}\n", related.location.document, related.location.excerpt);
  return out;
}

int try_rule(const TryOptions& options) {
  const Config config = load_configuration(options.common);
  RuleSet rules = load_rule_set(options.common, config);
  refuse_unknown(options.rule, rules);
  Policy on;
  on.rule = options.rule;
  on.enabled = true;
  rules.policies.push_back(on);
  const Language language = Language::load(data_folder());
  const JobsLimit jobs(options.common.jobs);
  ReadSettings reading = read_settings(options.common, options.inputs);
  reading.date.reset();
  ArticleStream articles(expand_paths(options.inputs.paths), options.inputs.format, std::move(reading));
  std::vector<CheckedDocument> documents;
  Progress progress(options.common.is_quiet);
  ordered_parallel<Article, CheckedDocument>([&] { return articles.next(); },
                                             [&](Article article) {
                                               complete(article, config, options.common.date);
                                               return check_article(std::move(article), language, rules);
                                             },
                                             [&](CheckedDocument document) {
                                               documents.push_back(std::move(document));
                                               progress.count("documents");
                                             });
  const std::size_t count = documents.size();
  CheckSettings settings;
  settings.list_claims = false;
  const Report report = report_on(std::move(documents), language, rules, settings);
  std::vector<const Finding*> hits;
  for (const Finding& finding : report.findings)
    if (finding.rule == options.rule) hits.push_back(&finding);
  Output output("-");
  output.write(fmt::format("{}: {} in {}, {:.1f} in a thousand documents\n", options.rule, counted(hits.size(), "finding"), counted(count, "document"),
                           count == 0 ? 0.0 : 1000.0 * static_cast<double>(hits.size()) / static_cast<double>(count)));
  const std::size_t step = std::max<std::size_t>(1, hits.size() / std::max<std::size_t>(1, options.sample));
  for (std::size_t at = 0, shown = 0; at < hits.size() && shown < options.sample; at += step, ++shown) output.write(line_of(*hits[at]));
  output.close();
  return 0;
}

}  // namespace

void add_rules_try(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand("try", "how often a rule fires over an archive, with a sample");
  const auto options = std::make_shared<TryOptions>();
  verb->add_option("RULE", options->rule, "a rule of the program or of a pack")->required()->type_name("");
  verb->add_option("--sample", options->sample, "how many findings to show (default: 10), evenly spread")->check(whole_number())->type_name("COUNT");
  add_input_options(*verb, options->inputs);
  add_common_options(*verb, options->common);
  verb->footer("The rule is switched on for this, whatever the configuration says; nothing fails.\n\n"
               "Examples:\n"
               "  crosscheck rules try unsourced-number archive/\n"
               "  crosscheck rules try no-chinese-vendor archive/ --rules ./desk.toml --sample 30");
  verb->callback([options, &action] { action = [options] { return try_rule(*options); }; });
}

}  // namespace crosscheck
