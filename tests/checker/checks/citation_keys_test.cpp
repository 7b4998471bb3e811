#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "checker/checks/article_checks.hpp"
#include "checker/source/markdown.hpp"
#include "checker/source/source_library.hpp"

using namespace crosscheck;

namespace {

/// `rule[words]` of the findings on Markdown copy that lies beside a bibliography.
std::string findings_of(const std::string& markdown) {
  const auto folder = std::filesystem::temp_directory_path() / ("crosscheck-keys-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "references.bib") << "@book{poe, author={Poe, A.}, title={Towns and bridges}, year=2010}\n"
                                              "@book{poe10, author={Poe, A.}, title={Towns and Bridges}, year=2010}\n"
                                              "@book{ray, title={Boats}}\n@book{ray, title={More boats}}\n";
  const RuleSet rules;
  const SourceLibrary sources({}, rules);
  Analysis analysis;
  analysis.parsed.article = read_markdown(markdown);
  analysis.parsed.article.file = (folder / "story.md").string();
  const Tree tree(analysis.parsed);
  const ArticleCheckInput input{analysis, rules, tree, 0, std::nullopt, nullptr, &sources};
  std::vector<DraftFinding> findings;
  check_citation_keys(input, findings);
  std::filesystem::remove_all(folder);
  std::string out;
  for (const DraftFinding& finding : findings)
    out += finding.rule + "[" + analysis.parsed.article.text.substr(finding.place.span.start, finding.place.span.length()) + "]";
  return out;
}

}  // namespace

TEST_SUITE("checker/checks") {
  TEST_CASE("keys of a bibliography beside the article") {
    CHECK(findings_of("Towns grow [@poe].").empty());
    CHECK(findings_of("Towns grow [see @doe2012, p. 3].") == "citation-undefined[@doe2012]");
    CHECK(findings_of("Towns grow [@ray].") == "citation-duplicate[@ray]");
    CHECK(findings_of("Towns grow [@poe; @poe10].") == "citation-duplicate[@poe10]");
    CHECK(findings_of("Write to a@doe2012 or [me](mailto:x@doe2012).").empty());
  }
}
