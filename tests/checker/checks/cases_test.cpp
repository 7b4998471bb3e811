// tests/cases/RULE.txt: what each rule of the copy desk must mark and what it must leave alone; and that no rule goes without.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "rules/catalogue.hpp"
#include "tests/checker/checks/case_file.hpp"
#include "tests/golden.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest = 12;  ///< cases of each kind

const fs::path tests = CROSSCHECK_TESTS_FOLDER;

/// Whole sentences are told by their first words.
bool fits(const std::string& found, const std::string& marked) {
  constexpr std::size_t sentence = 40;
  return marked.empty() || found == marked || (found.size() >= sentence && marked.find(' ') != std::string::npos && found.starts_with(marked + " "));
}

void run_case(const std::string& rule, const CaseGroup& group, const RuleCase& rule_case) {
  const std::vector<std::string> found = words_marked(rule, group, rule_case);
  std::string shown;
  for (const std::string& words : found) shown += "[" + words + "]";
  const bool right = rule_case.positive ? std::any_of(found.begin(), found.end(), [&](const std::string& words) { return fits(words, rule_case.marked); }) : found.empty();
  CHECK_MESSAGE(right, rule << ".txt:" << rule_case.line << (rule_case.positive ? " must be marked [" + rule_case.marked + "]" : " must be silent") << ", found "
                            << (shown.empty() ? "nothing" : shown) << ": " << rule_case.text);
}

/// The groups of the catalogue that are the copy desk's.
bool is_desk_rule(const CatalogueRule& rule) {
  static const std::set<std::string_view> groups = {"arithmetic", "names", "regions", "support", "citations", "housekeeping"};
  return groups.contains(rule.group);
}

std::string gap_of(const CatalogueRule& rule) {
  const std::string id(rule.id);
  std::size_t positive = 0, negative = 0;
  if (fs::exists(tests / "cases" / (id + ".txt")))
    for (const CaseGroup& group : read_case_file(tests / "cases" / (id + ".txt")))
      for (const RuleCase& rule_case : group.cases) ++(rule_case.positive ? positive : negative);
  std::string gap;
  if (positive < fewest) gap += " " + std::to_string(positive) + " positive cases";
  if (negative < fewest) gap += " " + std::to_string(negative) + " negative cases";
  if (file_text(tests / "golden" / id / "expect.txt").find("[" + id + "]") == std::string::npos) gap += " no golden case";
  if (rule.explanation.find("Example: ") == std::string_view::npos || rule.explanation.size() < 120) gap += " no page for explain";
  return gap;
}

}  // namespace

TEST_SUITE_BEGIN("checker/checks");

TEST_CASE("the cases of every rule") {
  for (const CatalogueRule& rule : catalogue()) {
    const std::string id(rule.id);
    if (!fs::exists(tests / "cases" / (id + ".txt"))) continue;
    for (const CaseGroup& group : read_case_file(tests / "cases" / (id + ".txt")))
      for (const RuleCase& rule_case : group.cases) run_case(id, group, rule_case);
  }
}

TEST_CASE("every rule of the copy desk has its cases, its golden case and its page") {
  for (const CatalogueRule& rule : catalogue()) {
    if (!is_desk_rule(rule)) continue;
    const std::string gap = gap_of(rule);
    CHECK_MESSAGE(gap.empty(), rule.id << ":" << gap);
  }
}

TEST_CASE("every case file belongs to a rule") {
  for (const auto& entry : fs::directory_iterator(tests / "cases"))
    CHECK_MESSAGE(find_catalogue_rule(entry.path().stem().string()) != nullptr, entry.path().filename().string());
}

TEST_SUITE_END();

}  // namespace crosscheck
