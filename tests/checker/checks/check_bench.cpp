#include "check_bench.hpp"

#include <doctest/doctest.h>

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
    check({analysis, rules, 0, std::nullopt}, findings);
    for (const DraftFinding& finding : findings)
      flags.push_back({finding.rule, std::string(analysis.parsed.text(finding.place.span)), finding.message});
  }
  return flags;
}

void run_table(ArticleCheck check, const std::vector<CheckCase>& cases, std::string_view date) {
  for (const CheckCase& c : cases) {
    CAPTURE(std::string(c.text));
    const std::vector<Flag> flags = flags_of(check, c.text, date);
    std::string found;
    for (const Flag& flag : flags) found += flag.rule + " [" + flag.words + "] " + flag.message + "; ";
    CAPTURE(found);
    if (!c.words) {
      CHECK(flags.empty());
      continue;
    }
    CHECK(flags.size() == 1);
    if (flags.size() != 1) continue;
    CHECK(flags[0].words == c.words);
    if (c.rule) CHECK(flags[0].rule == c.rule);
  }
}

}  // namespace crosscheck
