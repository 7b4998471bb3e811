#include "checker/analysis.hpp"

#include <utility>

#include "checker/claims/extract.hpp"
#include "checker/language/language.hpp"
#include "checker/language/parse_article.hpp"
#include "checker/values/quantities.hpp"
#include "checker/values/times.hpp"

namespace crosscheck {
namespace {

/// Claims need every stage before them, quotations the entities; the others stand alone.
bool is_needed(Stage stage, Stage last) {
  if (last >= Stage::claims || stage == last) return true;
  return stage == Stage::entities && last == Stage::quotes;
}

/// The stages after the parse, each where it is needed. A stage reads what those above it made.
void run_stages(Analysis& out, const Language& language, const RuleSet& rules, const AnalysisSettings& settings) {
  const auto run = [&](Stage stage, auto&& work) {
    if (!is_needed(stage, settings.last)) return;
    work();
    if (settings.after) settings.after(stage);
  };
  const ParsedArticle& parsed = out.parsed;
  run(Stage::entities, [&] { out.entities = find_entities(parsed, language.lexicon, rules); });
  run(Stage::quotes, [&] { out.quotes = find_quotes(parsed, out.entities, language.lexicon); });
  run(Stage::times, [&] { out.times = find_times(parsed); });
  run(Stage::quantities, [&] { out.quantities = find_quantities(parsed); });
  run(Stage::citations, [&] { out.citations = find_citations(parsed); });
  run(Stage::claims, [&] {
    out.claims = extract_claims({parsed, out.entities, out.quotes, out.times, out.quantities}, language.lexicon, rules);
  });
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
