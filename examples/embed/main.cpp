// A program of one's own around the library: checks the files that it is given and prints what conflicts.
#include <checker/check.hpp>
#include <checker/data_folder.hpp>
#include <checker/language/language.hpp>
#include <checker/source/read.hpp>
#include <iostream>
#include <reports/formats.hpp>
#include <rules/error.hpp>
#include <rules/load_pack.hpp>

int main(int count, char** arguments) try {
  using namespace crosscheck;
  const Language language = Language::load(data_folder());
  const RuleSet rules = load_rules({"telecom"}, {}, {.packs_folder = data_folder() / "packs", .default_rules = true, .today = {}});
  std::vector<Article> articles;
  for (int i = 1; i < count; ++i)
    for (Article& article : read_articles(arguments[i], InputFormat::automatic, {})) articles.push_back(std::move(article));
  std::cout << find_format("concise")->render(check(std::move(articles), language, rules), {});
} catch (const crosscheck::Error& error) {
  std::cerr << error.what() << '\n';
  return 2;
}
