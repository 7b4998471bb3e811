#include "checker/source/source_library.hpp"

#include <algorithm>

#include "checker/source/folder.hpp"
#include "checker/source/read.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

std::string absolute_name(const fs::path& path) {
  std::error_code problem;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, problem), problem);
  return problem ? path.lexically_normal().string() : whole.string();
}

/// A target's path without its fragment and query, `%20` decoded.
std::string path_of(std::string target) {
  target.resize(std::min(target.find_first_of("#?"), target.size()));
  for (std::size_t at = target.find("%20"); at != std::string::npos; at = target.find("%20", at)) target.replace(at, 3, " ");
  return target;
}

std::string without_slash(std::string address) {
  while (address.ends_with('/')) address.pop_back();
  return address;
}

}  // namespace

SourceLibrary::SourceLibrary(const std::vector<std::string>& paths, const RuleSet& rules) {
  std::error_code problem;
  for (const std::string& path : paths) {
    if (fs::is_regular_file(path, problem)) {
      files_[absolute_name(path)] = {path, nullptr};
      continue;
    }
    if (!fs::is_directory(path, problem)) throw Error("no such file or folder of sources", path);
    for (const fs::path& file : files_below(path)) files_[absolute_name(file)] = {file.string(), nullptr};
  }
  for (const Source& source : rules.sources) {
    if (source.file.empty() || !fs::is_regular_file(source.file, problem)) continue;
    const Entry entry{source.file, &source};
    by_address_[source.id] = entry;
    if (!source.url.empty()) by_address_[without_slash(source.url)] = entry;
    files_.try_emplace(absolute_name(source.file), entry);
  }
}

std::vector<std::string> SourceLibrary::paths() const {
  std::vector<std::string> out;
  for (const auto& [name, entry] : files_) out.push_back(entry.path);
  return out;
}

std::shared_ptr<const CitedDocument> SourceLibrary::find(const std::string& target, const std::string& article_file) const {
  if (target.empty() || empty()) return nullptr;
  if (const auto known = by_address_.find(without_slash(target)); known != by_address_.end()) return read(known->second);
  if (target.find("://") != std::string::npos) return nullptr;
  const fs::path path = path_of(target);
  if (path.empty()) return nullptr;
  const auto found = files_.find(absolute_name(path.is_absolute() ? path : fs::path(article_file).parent_path() / path));
  return found == files_.end() ? nullptr : read(found->second);
}

std::vector<std::string> SourceLibrary::bibliographies(const std::string& article_file) const {
  const fs::path article = article_file;
  const std::string stem = article.stem().string();
  std::vector<std::string> out;
  std::error_code problem;
  for (const std::string& name : {stem, std::string("references"), std::string("bibliography")})
    for (const char* ending : {".bib", ".json"}) {
      const fs::path path = article.parent_path() / (name + ending);
      if (path == article || !fs::is_regular_file(path, problem)) continue;
      try {
        out.push_back(read_bytes(path.string()));
      } catch (const Error&) {
        continue;  // not at hand
      }
    }
  return out;
}

std::shared_ptr<const CitedDocument> SourceLibrary::read(const Entry& entry) const {
  const std::lock_guard lock(mutex_);
  const auto [place, fresh] = read_.try_emplace(entry.path);
  if (!fresh) return place->second;
  try {
    std::vector<Article> articles = read_articles(entry.path, InputFormat::automatic, {});
    if (articles.size() != 1) return nullptr;
    if (entry.source != nullptr && !articles[0].date) articles[0].date = entry.source->date;
    if (entry.source != nullptr && articles[0].publisher.empty()) articles[0].publisher = entry.source->publisher;
    place->second = std::make_shared<const CitedDocument>(CitedDocument{entry.path, std::move(articles[0])});
  } catch (const Error&) {
    return nullptr;  // an unreadable source is not at hand: not checked, never passed
  }
  return place->second;
}

}  // namespace crosscheck
