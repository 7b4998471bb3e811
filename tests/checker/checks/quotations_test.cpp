#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "checker/check.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/read.hpp"
#include "checker/source/source_library.hpp"

using namespace crosscheck;

namespace {

constexpr const char* minutes =
    "Minutes of the council\n\nThe mayor of Ayr, Jane Poe, opened the meeting.\n\n“We don’t intend to sell the harbour to anybody,” she said.\n\n"
    "Her deputy, Tom Ray, spoke of the docks, where 350 people work.\n";

/// A folder with one cited document, gone at the end.
class Folder {
public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("crosscheck-quotations-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
    std::ofstream(path_ / "minutes.txt") << minutes;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string file(const char* name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

private:
  std::filesystem::path path_;
};

/// `rule[words]` of each finding about citations and quotations.
std::string findings_of(const std::string& markdown) {
  static const Language language = Language::load(data_folder());
  const Folder folder;
  const RuleSet rules;
  const SourceLibrary sources({folder.path()}, rules);
  CheckSettings settings;
  settings.sources = &sources;
  Article article = read_articles_from(markdown, folder.file("story.md"), InputFormat::automatic, {})[0];
  const CheckedDocument checked = check_article(std::move(article), language, rules, settings);
  std::string out;
  for (const DraftFinding& finding : checked.findings) {
    if (!finding.rule.starts_with("quote-") && !finding.rule.starts_with("citation-")) continue;
    if (!finding.related.empty()) CHECK(finding.related[0].cited);
    out += finding.rule + "[" + checked.article.text.substr(finding.place.span.start, finding.place.span.length()) + "]";
  }
  return out;
}

}  // namespace

TEST_SUITE("checker/checks") {
  TEST_CASE("quotations against the cited document") {
    CHECK(findings_of("“We don't intend to sell the harbour to anybody,” Poe [said](minutes.txt).").empty());
    CHECK(findings_of("“We intend to sell the harbour to anybody,” Poe said.[^1]\n\n[^1]: [Minutes](minutes.txt)") ==
          "quote-altered[We intend to sell the harbour to anybody,]");
    CHECK(findings_of("“We … intend to sell the harbour to anybody,” Poe [said](minutes.txt).") ==
          "quote-elision[We … intend to sell the harbour to anybody,]");
    CHECK(findings_of("“Nobody has ever seen anything like this before,” Poe [said](minutes.txt).").starts_with("quote-altered"));
    CHECK(findings_of("“Nobody has ever seen anything like this before,” Poe said.").empty());
    CHECK(findings_of("“We intend to sell the harbour to anybody,” Poe [said](other.txt).").empty());
    CHECK(findings_of("It was a “great day” for the harbour, the [minutes](minutes.txt) show.").empty());
  }

  TEST_CASE("cited documents outside the sources are not read") {
    const Folder folder;
    const RuleSet rules;
    const SourceLibrary sources({folder.path()}, rules);
    CHECK(sources.find("minutes.txt", folder.file("a.md")) != nullptr);
    CHECK(sources.find("minutes.txt#page=2", folder.file("a.md")) != nullptr);
    CHECK(sources.find("/etc/passwd", folder.file("a.md")) == nullptr);
    CHECK(sources.find("http://example.org/minutes.txt", folder.file("a.md")) == nullptr);
    CHECK(sources.find("", folder.file("a.md")) == nullptr);
  }
}
