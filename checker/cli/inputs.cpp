#include "checker/cli/inputs.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>

#include "checker/source/folder.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t batch_bytes = 1U << 20;

bool is_glob(const std::string& path) { return path.find_first_of("*?[") != std::string::npos; }

bool has_known_extension(const fs::path& path) {
  constexpr std::array known = {".txt", ".md", ".markdown", ".html", ".htm", ".jsonl"};
  std::string extension = path.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(known.begin(), known.end(), extension) != known.end();
}

/// A report that an earlier run left in the folder, told by its first words: no article, unless it is asked for by name.
bool is_own_report(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string start(512, '\0');
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  constexpr std::array marks = {"## Crosscheck\n\n| contradicted |", "{\"rule\":\""};
  if (std::any_of(marks.begin(), marks.end(), [&](const char* mark) { return start.starts_with(mark); })) return true;
  return start.starts_with("<!doctype html>") && start.find("<meta name=\"generator\" content=\"crosscheck\">") != std::string::npos;
}

/// As it will be printed: with `/`, relative to the working folder where it lies below it.
std::string as_given(const fs::path& path) {
  if (!path.is_absolute()) return path.lexically_normal().generic_string();
  std::error_code problem;
  const fs::path relative = path.lexically_normal().lexically_relative(fs::current_path(problem));
  if (problem || relative.empty() || *relative.begin() == "..") return path.generic_string();
  return relative.generic_string();
}

/// Files below the folder for which `wanted` holds.
template <class Wanted>
void walk(const fs::path& folder, std::vector<std::string>& out, const Wanted& wanted) {
  for (const fs::path& path : files_below(folder))
    if (wanted(path)) out.push_back(as_given(path));
}

/// `stories/**/*.md` without its `**`: such a pattern means the files of the folder itself too.
std::string without_crossing(std::string pattern) {
  for (std::size_t at = pattern.find("**/"); at != std::string::npos; at = pattern.find("**/", at)) pattern.erase(at, 3);
  return pattern;
}

/// Files that match the pattern; `*` and `?` stay within a name, `**` crosses folders, any number of them.
void match_glob(const std::string& pattern, std::vector<std::string>& out) {
  const std::size_t fixed = pattern.find_first_of("*?[");
  const std::size_t slash = pattern.rfind('/', fixed);
  const fs::path folder = slash == std::string::npos ? fs::path(".") : fs::path(pattern.substr(0, slash + 1));
  const bool crosses = pattern.find("**") != std::string::npos;
  const std::string wanted = fs::path(pattern).lexically_normal().generic_string();
  const std::string direct = without_crossing(wanted);
  std::error_code problem;
  if (!fs::is_directory(folder, problem)) return;
  walk(folder, out, [&](const fs::path& path) {
    const std::string name = path.lexically_normal().generic_string();
    const bool fits = fnmatch(wanted.c_str(), name.c_str(), crosses ? 0 : FNM_PATHNAME) == 0 || (crosses && fnmatch(direct.c_str(), name.c_str(), FNM_PATHNAME) == 0);
    return fits && !is_own_report(path);
  });
}

}  // namespace

std::vector<std::string> expand_paths(const std::vector<std::string>& arguments, bool allow_empty) {
  std::vector<std::string> out;
  for (const std::string& argument : arguments) {
    std::error_code problem;
    const std::size_t before = out.size();
    if (argument == "-") {
      out.push_back(argument);
    } else if (fs::is_directory(argument, problem)) {
      walk(argument, out, [](const fs::path& path) { return has_known_extension(path) && !is_own_report(path); });
      if (out.size() == before && !allow_empty) throw Error("the folder holds no article (.txt .md .markdown .html .htm .jsonl)", argument);
    } else if (fs::exists(argument, problem)) {
      out.push_back(as_given(argument));
    } else if (is_glob(argument)) {
      match_glob(argument, out);
      if (out.size() == before && !allow_empty) throw Error("the pattern matches no file", argument);
    } else {
      throw Error("no such file or folder", argument);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

ArticleStream::ArticleStream(std::vector<std::string> paths, InputFormat format, ReadSettings settings)
    : paths_(std::move(paths)), format_(format), settings_(std::move(settings)) {}

bool ArticleStream::fill_from_lines() {
  std::string batch;
  std::string line;
  const std::uint32_t first = line_;
  while (batch.size() < batch_bytes && std::getline(*lines_, line)) {
    batch += line;
    batch += '\n';
    ++line_;
  }
  if (batch.empty()) {
    lines_.reset();
    return false;
  }
  ReadSettings settings = settings_;
  settings.lines_before = first;
  for (Article& article : read_articles_from(std::move(batch), lines_path_, InputFormat::jsonl, settings)) ready_.push_back(std::move(article));
  return true;
}

/// UTF-16 cannot be read line by line.
void ArticleStream::read_whole() {
  std::string bytes{std::istreambuf_iterator<char>(*lines_), {}};
  for (Article& article : read_articles_from(std::move(bytes), lines_path_, InputFormat::jsonl, settings_)) ready_.push_back(std::move(article));
  lines_.reset();
}

bool ArticleStream::fill() {
  while (ready_.empty()) {
    if (lines_) {
      fill_from_lines();
      continue;
    }
    if (next_path_ == paths_.size()) return false;
    const std::string& path = paths_[next_path_++];
    if (path != "-" && format_of(path, format_) == InputFormat::jsonl) {
      lines_ = std::make_unique<std::ifstream>(path, std::ios::binary);
      if (!*lines_) throw Error("cannot be read", path);
      lines_path_ = path;
      line_ = 0;
      if (const int first = lines_->peek(); first == 0xFF || first == 0xFE) read_whole();
    } else {
      for (Article& article : read_articles(path, format_, settings_)) ready_.push_back(std::move(article));
    }
  }
  return true;
}

std::optional<Article> ArticleStream::next() {
  if (!fill()) return std::nullopt;
  Article article = std::move(ready_.front());
  ready_.pop_front();
  if (!names_.insert(article.document).second)
    throw Error("a second document is called `" + article.document + "`", article.file, article.record_line);
  return article;
}

}  // namespace crosscheck
