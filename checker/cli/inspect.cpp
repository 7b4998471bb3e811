// `inspect`: what one stage made of the text, document by document.
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <memory>

#include "checker/analysis.hpp"
#include "checker/check/complete.hpp"
#include "checker/checks/conflicts.hpp"
#include "checker/citations/bibliography.hpp"
#include "checker/citations/cited_keys.hpp"
#include "checker/cli/common_options.hpp"
#include "checker/cli/inputs.hpp"
#include "checker/cli/ordered.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/stage_clock.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/data_folder.hpp"
#include "checker/inspect/dump.hpp"
#include "checker/inspect/read_claims.hpp"
#include "checker/language/language.hpp"
#include "checker/source/source_library.hpp"
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
  if (format.empty()) format = stage == Stage::parse ? "conllu" : stage == Stage::graph ? "dot" : output_is_terminal() ? "text" : "jsonl";
  if (stage == Stage::parse && format == "jsonl") throw Error("the parse is printed as conllu or text; for words as JSON see `--stage tokens`");
  if (stage != Stage::parse && format == "conllu") throw Error("only the stage `parse` is printed as CoNLL-U");
  if (stage != Stage::graph && format == "dot") throw Error("only the stage `graph` is printed as dot");
  return format;
}

/// Records of bibliography files beside the article are targets too.
void add_bibliography(Analysis& analysis, const SourceLibrary& sources) {
  std::vector<Reference> records;
  for (const std::string& text : sources.bibliographies(analysis.parsed.article.file))
    for (Reference& record : read_bibliography(text)) records.push_back(std::move(record));
  join_bibliography(analysis.citations, analysis.parsed.article.text, records);
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

/// The name that an edge calls its end by: a claim's id, else what the vertex stands for.
std::string vertex_name(const GraphVertex& vertex, const std::vector<const Claim*>& claims) {
  return vertex.kind == VertexKind::claim && vertex.index < claims.size() ? claims[vertex.index]->id : vertex.label;
}

/// Of the edge's first end that is a claim; empty where neither is.
std::string document_of(const ClaimGraph& graph, const GraphEdge& edge, const std::vector<const Claim*>& claims) {
  for (const VertexId end : {edge.from, edge.to})
    if (const GraphVertex& vertex = graph.vertex(end); vertex.kind == VertexKind::claim && vertex.index < claims.size())
      return claims[vertex.index]->document;
  return {};
}

std::string graph_lines(const ClaimGraph& graph, const std::vector<const Claim*>& claims, const std::string& format) {
  if (format == "dot") return graph.to_dot();
  std::string out;
  for (const GraphEdge& edge : graph.edges()) {
    const std::string from = vertex_name(graph.vertex(edge.from), claims);
    const std::string to = vertex_name(graph.vertex(edge.to), claims);
    if (format == "text") {
      out += fmt::format("{} -> {}  {}  {}\n", from, to, to_string(edge.kind), edge.reason);
      continue;
    }
    const std::string_view kind = to_string(edge.kind);
    append_json(out, boost::json::object{{"document", document_of(graph, edge, claims)}, {"from", from}, {"to", to}, {"kind", boost::json::string_view(kind.data(), kind.size())}, {"reason", edge.reason}});
    out += '\n';
  }
  return out;
}

/// The graph is one for all documents: their claims are gathered, then compared.
int inspect_graph(const InspectOptions& options, const std::string& format) {
  const JobsLimit jobs(options.common.jobs);
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config);
  const Language language = Language::load(data_folder());
  std::vector<std::vector<Claim>> documents;
  const std::vector<std::string> paths = expand_paths(options.inputs.paths);
  if (options.inputs.format == InputFormat::claims) {
    for (const std::string& path : paths)
      for (ClaimDocument& document : read_claims(read_bytes(path), path)) documents.push_back(std::move(document.claims));
  } else {
    ReadSettings reading = read_settings(options.common, options.inputs);
    reading.date.reset();  // the configuration's [[document]] goes before it
    ArticleStream articles(paths, options.inputs.format, std::move(reading));
    ordered_parallel<Article, std::vector<Claim>>(
        [&] { return articles.next(); },
        [&](Article article) {
          complete(article, config, options.common.date);
          return analyse(std::move(article), language, rules).claims;
        },
        [&](std::vector<Claim> claims) { documents.push_back(std::move(claims)); });
  }
  std::vector<ArticleClaims> articles;
  std::vector<const Claim*> claims;
  for (const std::vector<Claim>& document : documents) {
    articles.push_back({&document, true});
    for (const Claim& claim : document) claims.push_back(&claim);
  }
  Output output("-");
  output.write(graph_lines(compare_articles(articles, language.lexicon, rules).graph, claims, format));
  output.close();
  return 0;
}

int inspect(const InspectOptions& options) {
  const Stage stage = *stage_from(options.stage);
  const std::string format = chosen_format(options, stage);
  if (stage == Stage::graph) return inspect_graph(options, format);
  const JobsLimit jobs(options.common.jobs);
  const Language language = Language::load(data_folder());
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config);
  ReadSettings reading = read_settings(options.common, options.inputs);
  reading.date.reset();  // the configuration's [[document]] goes before it
  ArticleStream articles(expand_paths(options.inputs.paths), options.inputs.format, std::move(reading));
  const SourceLibrary sources({}, rules);
  Output output("-");
  Progress progress(options.common.is_quiet || output_is_terminal());
  StageClock clock;
  ordered_parallel<Article, std::string>(
      [&] { return articles.next(); },
      [&](Article article) {
        complete(article, config, options.common.date);
        StageClock::Lap lap = clock.start(article.text);
        AnalysisSettings settings{.last = stage, .after = [&](Stage done) { lap.finish(done); }};
        Analysis analysis = analyse(std::move(article), language, rules, settings);
        if (stage == Stage::citations) add_bibliography(analysis, sources);
        return printed(stage, format, analysis);
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
  verb->add_option("--format", options->format, "how to print it (default: text on a terminal, else jsonl; conllu for the parse, dot for the graph)")
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
