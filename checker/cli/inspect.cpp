// `inspect`: what one stage made of the text, document by document.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <memory>

#include "checker/analysis.hpp"
#include "checker/check/complete.hpp"
#include "checker/cli/common_options.hpp"
#include "checker/cli/inputs.hpp"
#include "checker/cli/ordered.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/stage_clock.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/data_folder.hpp"
#include "checker/inspect/dump.hpp"
#include "checker/language/language.hpp"
#include "reports/json_text.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

struct InspectOptions {
  CommonOptions common;
  InputOptions inputs;
  std::string stage;
  std::string format;
};

/// The stage's own default: CoNLL-U for the parse, text on a terminal, else JSON Lines.
std::string chosen_format(const InspectOptions& options, Stage stage) {
  std::string format = options.format;
  if (format.empty()) format = stage == Stage::parse ? "conllu" : output_is_terminal() ? "text" : "jsonl";
  if (stage == Stage::parse && format == "jsonl") throw Error("the parse is printed as conllu or text; for words as JSON see `--stage tokens`");
  if (stage != Stage::parse && format == "conllu") throw Error("only the stage `parse` is printed as CoNLL-U");
  if (stage != Stage::graph && format == "dot") throw Error("only the stage `graph` is printed as dot");
  return format;
}

std::string printed(Stage stage, const std::string& format, const Analysis& analysis) {
  if (stage == Stage::parse) return dump_conllu(analysis.parsed);
  std::string out;
  for (const boost::json::object& object : dump_stage(stage, analysis)) {
    if (format == "text") out += dump_line(stage, object);
    else append_json(out, object);
    out += '\n';
  }
  if (format == "text") out.insert(0, fmt::format("== {}\n", analysis.parsed.article.document));
  return out;
}

int inspect(const InspectOptions& options) {
  const Stage stage = *stage_from(options.stage);
  const std::string format = chosen_format(options, stage);
  const JobsLimit jobs(options.common.jobs);
  const Language language = Language::load(data_folder());
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config);
  ReadSettings reading = read_settings(options.common, options.inputs);
  reading.date.reset();  // the configuration's [[document]] goes before it
  ArticleStream articles(expand_paths(options.inputs.paths), options.inputs.format, std::move(reading));
  Output output("-");
  Progress progress(options.common.is_quiet || output_is_terminal());
  StageClock clock;
  ordered_parallel<Article, std::string>(
      [&] { return articles.next(); },
      [&](Article article) {
        complete(article, config, options.common.date);
        StageClock::Lap lap = clock.start(article.text);
        AnalysisSettings settings{.last = stage, .after = [&](Stage done) { lap.finish(done); }};
        return printed(stage, format, analyse(std::move(article), language, rules, settings));
      },
      [&](const std::string& text) {
        output.write(text);
        progress.count("documents");
      });
  output.close();
  if (options.common.is_verbose) clock.print();
  return 0;
}

}  // namespace

void add_inspect(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("inspect", "show what one stage made of the text");
  const auto options = std::make_shared<InspectOptions>();
  std::vector<std::string> names;
  for (const std::string_view name : stage_names()) names.emplace_back(name);
  verb->add_option("--stage", options->stage, "which stage to show")->required()->check(one_of(names))->type_name("STAGE");
  verb->add_option("--format", options->format, "how to print it (default: text on a terminal, else jsonl; conllu for the parse)")
      ->check(one_of({"jsonl", "text", "conllu", "dot"}))->type_name("jsonl|text|conllu|dot");
  add_input_options(*verb, options->inputs);
  add_common_options(*verb, options->common);
  verb->footer("Stages: blocks sentences tokens parse entities times quantities citations quotes claims graph\n\n"
               "Examples:\n"
               "  crosscheck inspect --stage claims story.md\n"
               "  crosscheck inspect --stage quotes --format jsonl archive/ > quotes.jsonl\n"
               "  crosscheck inspect --stage parse --input-format conllu words.conllu");
  verb->callback([options, &action] { action = [options] { return inspect(*options); }; });
}

}  // namespace crosscheck
