#include "check_bench.hpp"

#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/read.hpp"

namespace crosscheck {
namespace {

const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

}  // namespace

std::vector<Flag> flags_of(ArticleCheck check, std::string_view markdown, std::string_view date) {
  ReadSettings settings;
  settings.date = day_from(date);
  std::vector<Article> articles = read_articles_from(std::string(markdown), "case.md", InputFormat::markdown, settings);
  const RuleSet rules;
  std::vector<Flag> flags;
  for (Article& article : articles) {
    const Analysis analysis = analyse(std::move(article), language(), rules);
    std::vector<DraftFinding> findings;
    const Tree tree(analysis.parsed);
    check({analysis, rules, tree, 0, std::nullopt}, findings);
    for (const DraftFinding& finding : findings)
      flags.push_back({finding.rule, std::string(analysis.parsed.text(finding.place.span)), finding.message});
  }
  return flags;
}

}  // namespace crosscheck
