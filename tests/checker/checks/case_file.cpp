#include "tests/checker/checks/case_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "checker/check.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/source/read.hpp"
#include "checker/source/source_library.hpp"
#include "rules/error.hpp"
#include "rules/load_pack.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view left = "\xc2\xab", right = "\xc2\xbb";

const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

/// Takes the marks out of the text and keeps the words between them.
void take_marks(RuleCase& rule_case) {
  const std::size_t from = rule_case.text.find(left);
  const std::size_t to = rule_case.text.find(right);
  if (from == std::string::npos || to == std::string::npos) return;
  rule_case.marked = rule_case.text.substr(from + left.size(), to - from - left.size());
  rule_case.text.erase(to, right.size());
  rule_case.text.erase(from, left.size());
}

class Reader {
public:
  explicit Reader(fs::path path) : path_(std::move(path)) {}

  std::vector<CaseGroup> run() {
    std::ifstream file(path_);
    if (!file) throw Error("no such case file", path_.string());
    groups_.emplace_back();
    std::string text;
    for (; std::getline(file, text); ++line_) read(text);
    for (CaseGroup& group : groups_)
      for (RuleCase& rule_case : group.cases) take_marks(rule_case);
    return std::move(groups_);
  }

private:
  void read(const std::string& text) {
    if (text.empty() || text[0] == '#') return;
    if (text.starts_with("+ ") || text.starts_with("- ")) {
      groups_.back().cases.push_back({text[0] == '+', text.substr(2), {}, line_});
      open_ = &groups_.back().cases.back().text;
    } else if (text[0] == '|' && open_ != nullptr) {
      *open_ += '\n' + text.substr(std::min<std::size_t>(text.size(), text.starts_with("| ") ? 2 : 1));
    } else if (text[0] == '@') {
      directive(text.substr(1));
    } else {
      throw Error("neither a case nor a directive: " + text, path_.string(), line_);
    }
  }

  /// Whoever changes the surroundings begins a new group with a copy of them.
  void directive(const std::string& text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string name = text.substr(0, blank), value = text.substr(std::min(blank + 1, text.size()));
    CaseGroup next = groups_.back();
    next.cases.clear();
    groups_.push_back(std::move(next));
    CaseGroup& group = groups_.back();
    open_ = nullptr;
    if (name == "date") group.date = value;
    else if (name == "today") group.today = value;
    else if (name == "html" || name == "markdown") group.ending = name == "html" ? ".html" : ".md";
    else if (name == "pack") group.pack.clear(), open_ = &group.pack;
    else if (name == "body") group.body.clear(), open_ = &group.body;
    else if (name == "file") group.files.emplace_back(value, ""), open_ = &group.files.back().second;
    else if (name == "reset") group = CaseGroup{};
    else throw Error("unknown directive `" + name + "`", path_.string(), line_);
  }

  fs::path path_;
  std::vector<CaseGroup> groups_;
  std::string* open_ = nullptr;  ///< what `|` lines go on with
  std::uint32_t line_ = 1;
};

/// A folder with the documents that a group's articles cite, gone at the end.
class Folder {
public:
  explicit Folder(const CaseGroup& group) : path_(fs::temp_directory_path() / ("crosscheck-cases-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
    for (const auto& [name, text] : group.files) std::ofstream(path_ / name, std::ios::binary) << text.substr(text.starts_with('\n') ? 1 : 0) << '\n';
    if (!group.pack.empty()) std::ofstream(path_ / "case.toml") << group.pack << '\n';
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }

private:
  fs::path path_;
};

RuleSet rules_for(const std::string& rule, const CaseGroup& group, const Folder& folder) {
  PackSearch search;
  search.packs_folder = data_folder() / "packs";
  std::vector<std::string> packs;
  if (!group.pack.empty()) packs.push_back(folder.file("case.toml"));
  RuleSet rules = load_rules(packs, {}, search);
  Policy on;
  on.rule = rule;
  on.enabled = true;
  rules.policies.push_back(std::move(on));
  return rules;
}

}  // namespace

std::vector<CaseGroup> read_case_file(const fs::path& path) { return Reader(path).run(); }

std::vector<std::string> words_marked(const std::string& rule, const CaseGroup& group, const RuleCase& rule_case) {
  const Folder folder(group);
  const RuleSet rules = rules_for(rule, group, folder);
  const SourceLibrary sources({folder.path()}, rules);
  CheckSettings settings;
  settings.sources = &sources;
  settings.today = day_from(group.today);
  ReadSettings reading;
  reading.date = day_from(group.date);
  std::vector<Article> articles = read_articles_from(rule_case.text + group.body, folder.file("story" + group.ending), InputFormat::automatic, reading);
  const std::string plain = articles.at(0).text;
  std::vector<std::string> out;
  for (const Finding& finding : check(std::move(articles), language(), rules, settings).findings) {
    if (finding.rule != rule || finding.suppressed) continue;
    const Span span = finding.location.plain;
    out.push_back(span.end <= plain.size() ? plain.substr(span.start, span.length()) : std::string());
    std::replace(out.back().begin(), out.back().end(), '\n', ' ');
  }
  return out;
}

}  // namespace crosscheck
