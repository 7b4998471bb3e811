// Every folder of tests/golden/: its articles are checked together and the text report compared with expect.txt.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "checker/check.hpp"
#include "checker/check/complete.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/read.hpp"
#include "checker/source/source_library.hpp"
#include "reports/formats.hpp"
#include "rules/catalogue.hpp"
#include "rules/load_pack.hpp"
#include "tests/golden.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

/// Makes a folder the working directory while it lives.
class InFolder {
public:
  explicit InFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  InFolder(const InFolder&) = delete;
  InFolder& operator=(const InFolder&) = delete;
  ~InFolder() { fs::current_path(before_); }

private:
  fs::path before_;
};

std::string report_of(const fs::path& folder) {
  const Config config = fs::exists(folder / "crosscheck.toml") ? load_config(folder / "crosscheck.toml") : Config{};
  PackSearch search;
  search.packs_folder = data_folder() / "packs";
  const RuleSet rules = load_rules({}, config, search);
  std::vector<Article> articles;
  for (const fs::path& path : sorted_entries(folder)) {
    if (path.filename() == "expect.txt" || path.extension() == ".toml" || fs::is_directory(path)) continue;
    for (Article& article : read_articles(path.string(), InputFormat::automatic, {})) {
      complete(article, config, {});
      article.document = article.record_line == 0 ? path.filename().string() : article.document;
      article.file = path.filename().string();
      articles.push_back(std::move(article));
    }
  }
  CheckSettings settings;
  settings.today = config.today;
  settings.ignores = config.ignores;
  // What the articles cite lies in `sources`; both are named as from their own folder.
  const InFolder there(folder);
  const SourceLibrary sources(fs::is_directory("sources") ? std::vector<std::string>{"sources"} : std::vector<std::string>{}, rules);
  settings.sources = &sources;
  // How many claims were read, and what a run lacks, is the extraction's matter, not the case's.
  static const std::regex coverage("(^|\n)[0-9]+ documents?, [^\n]*");
  static const std::regex not_judged("not judged: [^\n]*\n");
  const std::string text = render_text(check(std::move(articles), language(), rules, settings), {});
  return std::regex_replace(std::regex_replace(text, not_judged, ""), coverage, "$1");
}

const fs::path examples = fs::path(CROSSCHECK_TESTS_FOLDER).parent_path() / "examples/articles";

}  // namespace

TEST_SUITE_BEGIN("golden");

TEST_CASE("articles give the reports that are kept beside them") {
  for (const fs::path& folder : sorted_entries(fs::path(CROSSCHECK_TESTS_FOLDER) / "golden")) {
    if (!fs::is_directory(folder) || folder.filename() == "reports" || folder.filename() == "examples") continue;
    CAPTURE(folder.filename().string());
    check_golden(fs::path("golden") / folder.filename() / "expect.txt", report_of(folder));
  }
}

TEST_CASE("what was planted in the example articles is found") {
  const std::string report = report_of(examples);
  for (const char* planted : {"error[fact-conflict]", "error[ordinal-arithmetic]", "error[percent-sum]", "warning[japanese-carrier-chinese-vendor]",
                              "note[anonymous-only]", "error[value-conflict]", "error[antonym-conflict]"})
    CHECK_MESSAGE(report.find(planted) != std::string::npos, planted);
  CHECK_MESSAGE(report.find(" coverage.md:") == std::string::npos, "the article in order must stay without findings");
}

// The whole text changes with the engine: read the difference, then `UPDATE_GOLDEN=1 build/dev/crosscheck_tests` rewrites it.
TEST_CASE("the example articles give the report that is kept") {
  check_golden("golden/examples/expect.txt", report_of(examples));
}

TEST_CASE("every rule of the catalogue is shown by some golden case") {
  std::set<std::string> shown;
  const std::regex heading(R"((?:error|warning|note)\[([a-z-]+)\]:)");
  for (const fs::path& folder : sorted_entries(fs::path(CROSSCHECK_TESTS_FOLDER) / "golden")) {
    const std::string text = file_text(folder / "expect.txt");
    for (std::sregex_iterator match(text.begin(), text.end(), heading), end; match != end; ++match) shown.insert((*match)[1]);
  }
  for (const CatalogueRule& rule : catalogue()) {
    const std::string id(rule.id);
    CAPTURE(id);
    CHECK(shown.contains(id));
  }
}

TEST_SUITE_END();

}  // namespace crosscheck
