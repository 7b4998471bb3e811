// `verify`: is each claim supported or contradicted by this evidence? Pairs from JSON Lines, or articles against claims.
#include "checker/verify.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>

#include <boost/json/parse.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "checker/cli/common_options.hpp"
#include "checker/cli/inputs.hpp"
#include "checker/cli/ordered.hpp"
#include "checker/cli/output.hpp"
#include "checker/cli/overwriting.hpp"
#include "checker/cli/setup.hpp"
#include "checker/cli/verbs.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "reports/json_text.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace json = boost::json;

struct VerifyOptions {
  CommonOptions common;
  std::string input;
  std::string output = "-";
  std::vector<std::string> evidence;
  std::string claims;
};

struct Pair {
  json::value id;
  std::string evidence;
  std::string claim;
  std::optional<Day> evidence_date;
  std::optional<Day> claim_date;
};

std::string string_at(const json::object& object, const char* key, const std::string& path, std::uint32_t line) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || !value->is_string()) throw Error(std::string("no string `") + key + "`", path, line);
  return {value->get_string().data(), value->get_string().size()};
}

std::optional<Day> day_at(const json::object& object, const char* key, const std::string& path, std::uint32_t line) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || value->is_null()) return std::nullopt;
  const std::string text = string_at(object, key, path, line);
  const std::optional<Day> day = text.empty() ? std::nullopt : day_from(text.substr(0, 10));
  if (!day && !text.empty()) throw Error(std::string("`") + key + "` is no date: `" + text + "`", path, line);
  return day;
}

Pair pair_from(const std::string& text, const std::string& path, std::uint32_t line) {
  boost::system::error_code problem;
  const json::value value = json::parse(text, problem);
  if (problem) throw Error("not JSON: " + problem.message(), path, line);
  const json::object* object = value.if_object();
  if (object == nullptr) throw Error("no object", path, line);
  Pair pair;
  pair.id = object->contains("id") ? object->at("id") : json::value(line);
  pair.evidence = string_at(*object, "evidence", path, line);
  pair.claim = string_at(*object, "claim", path, line);
  pair.evidence_date = day_at(*object, "evidence_date", path, line);
  pair.claim_date = day_at(*object, "claim_date", path, line);
  return pair;
}

json::value span_value(const std::optional<Span>& span) {
  if (!span) return nullptr;
  return json::object{{"start", span->start}, {"end", span->end}};
}

std::string verdict_line(const json::value& id, const VerifyResult& result) {
  const std::string_view verdict = to_string(result.verdict);
  const json::object object{{"id", id},
                            {"verdict", json::string_view(verdict.data(), verdict.size())},
                            {"confidence", result.confidence},
                            {"rule", result.rule.empty() ? json::value(nullptr) : json::value(result.rule)},
                            {"evidence_span", span_value(result.evidence_span)},
                            {"claim_span", span_value(result.claim_span)},
                            {"explanation", result.explanation}};
  std::string out;
  append_json(out, object);
  out += '\n';
  return out;
}

/// Lines of a file or of standard input, one by one.
class Lines {
public:
  explicit Lines(const std::string& path) : path_(path) {
    if (path == "-") return;
    file_.open(path, std::ios::binary);
    if (!file_) throw Error("cannot be read", path);
  }
  std::optional<std::string> next() {
    std::string line;
    while (std::getline(path_ == "-" ? std::cin : file_, line)) {
      ++number_;
      if (line.find_first_not_of(" \t\r") != std::string::npos) return line;
    }
    return std::nullopt;
  }
  std::uint32_t number() const { return number_; }

private:
  std::string path_;
  std::ifstream file_;
  std::uint32_t number_ = 0;
};

int run_verify(const VerifyOptions& options) {
  if (options.input.empty() == options.claims.empty())
    throw Error("give either --input PAIRS.jsonl, or --evidence FILE... with --claims FILE");
  if (!options.claims.empty() && options.evidence.empty()) throw Error("--claims needs --evidence FILE...");
  const Config config = load_configuration(options.common);
  const RuleSet rules = load_rule_set(options.common, config);
  const Language language = Language::load(data_folder());
  const JobsLimit jobs(options.common.jobs);
  Pair common;
  if (!options.claims.empty()) {
    ArticleStream stream(expand_paths(options.evidence), InputFormat::automatic, {});
    while (std::optional<Article> article = stream.next()) {
      if (!common.evidence.empty()) common.evidence += "\n\n";
      common.evidence += article->text;
      if (!common.evidence_date) common.evidence_date = article->date ? article->date : options.common.date;
    }
  }
  const std::string& path = options.claims.empty() ? options.input : options.claims;
  std::vector<std::string> inputs = options.evidence;
  inputs.push_back(path);
  refuse_overwriting({options.output}, inputs);
  Lines lines(path);
  Output output(options.output);
  Progress progress(options.common.is_quiet);
  ordered_parallel<Pair, std::string>(
      [&]() -> std::optional<Pair> {
        const std::optional<std::string> line = lines.next();
        if (!line) return std::nullopt;
        if (options.claims.empty()) return pair_from(*line, path == "-" ? "<stdin>" : path, lines.number());
        Pair pair = common;
        pair.id = lines.number();
        pair.claim = *line;
        return pair;
      },
      [&](const Pair& pair) {
        const VerifyInput input{pair.evidence, pair.claim, pair.evidence_date, pair.claim_date};
        return verdict_line(pair.id, verify_pair(input, language, rules));
      },
      [&](const std::string& text) {
        output.write(text);
        progress.count("pairs");
      },
      64);
  output.close();
  return 0;
}

}  // namespace

void add_verify(CLI::App& app, Action& action) {
  CLI::App* verb = app.add_subcommand("verify", "is each claim supported or contradicted by its evidence?");
  const auto options = std::make_shared<VerifyOptions>();
  verb->add_option("--input", options->input, "pairs, one JSON object a line: id, evidence, claim, evidence_date?, claim_date?")->type_name("PAIRS.jsonl");
  verb->add_option("--output", options->output, "where the verdicts go (default: standard output)")->type_name("VERDICTS.jsonl");
  verb->add_option("--evidence", options->evidence, "articles that hold the evidence")->type_name("FILE");
  verb->add_option("--claims", options->claims, "claims, one a line")->type_name("FILE");
  add_common_options(*verb, options->common);
  verb->footer("Exit status 0 whatever the verdicts: supported, contradicted, unsupported, not-checked.\n\n"
               "Examples:\n"
               "  crosscheck verify --input pairs.jsonl --output verdicts.jsonl\n"
               "  crosscheck verify --evidence report.txt --claims summary.txt");
  verb->callback([options, &action] { action = [options] { return run_verify(*options); }; });
}

}  // namespace crosscheck
