#include "checker/analysis.hpp"

#include "checker/claims/extract.hpp"
#include "checker/language/language.hpp"
#include "checker/language/parse_article.hpp"
#include "checker/values/quantities.hpp"
#include "checker/values/times.hpp"

namespace crosscheck {
namespace {

/// Runs the stages after the parse, as far as the last one that is wanted.
void run_stages(Analysis& out, const Language& language, const RuleSet& rules, const AnalysisSettings& settings) {
  const auto wants = [&](Stage stage) { return settings.last >= stage; };
  const auto done = [&](Stage stage) {
    if (settings.after) settings.after(stage);
  };
  if (wants(Stage::times)) {
    out.times = find_times(out.parsed);
    done(Stage::times);
  }
  if (wants(Stage::quantities)) {
    out.quantities = find_quantities(out.parsed);
    done(Stage::quantities);
  }
  if (!wants(Stage::claims)) return;
  out.claims = extract_claims({out.parsed, out.entities, out.quotes, out.times, out.quantities}, language.lexicon, rules);
  done(Stage::claims);
}

}  // namespace

Analysis analyse_parsed(ParsedArticle parsed, const Language& language, const RuleSet& rules, const AnalysisSettings& settings) {
  Analysis out;
  out.parsed = std::move(parsed);
  run_stages(out, language, rules, settings);
  return out;
}

Analysis analyse(Article article, const Language& language, const RuleSet& rules, const AnalysisSettings& settings) {
  if (settings.last == Stage::blocks) {
    Analysis out;
    out.parsed.article = std::move(article);
    return out;
  }
  ParsedArticle parsed = parse_article(std::move(article), language);
  if (settings.after) settings.after(Stage::parse);
  return analyse_parsed(std::move(parsed), language, rules, settings);
}

}  // namespace crosscheck
