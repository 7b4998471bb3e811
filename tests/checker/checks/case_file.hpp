#pragma once
// A file of tests/cases/ -> its cases: short articles of which one rule must mark certain words, or must stay silent.
#include <filesystem>
#include <cstdint>
#include <string>
#include <vector>

namespace crosscheck {

/// One article. `marked` are the words between « and » in the file, which the rule must mark.
struct RuleCase {
  bool positive = false;
  std::string text;
  std::string marked;
  std::uint32_t line = 0;  ///< in the case file
};

/// Cases that share their surroundings.
struct CaseGroup {
  std::string date, today;
  std::string ending = ".md";
  std::string pack;  ///< TOML of a pack in force beside newsroom
  std::string body;  ///< what every article goes on with
  std::vector<std::pair<std::string, std::string>> files;  ///< name and text of documents that may be cited
  std::vector<RuleCase> cases;
};

/// A line begins a case with `+ ` (the rule must fire) or `- ` (it must not); lines that begin with `|` go on with it.
/// `@date D`, `@today D`, `@html`, `@markdown`, `@pack`, `@body` and `@file NAME` (with `|` lines) hold for the cases
/// that follow; `@reset` ends what they said. `#` begins a remark. Throws Error for any other line.
std::vector<CaseGroup> read_case_file(const std::filesystem::path& path);

/// What the case's rule marked, in order: the whole program runs on the article, with that rule switched on.
std::vector<std::string> words_marked(const std::string& rule, const CaseGroup& group, const RuleCase& rule_case);

}  // namespace crosscheck
