#include "checker/check/complete.hpp"

#include <filesystem>

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// True where the configured path means the document: as given, or relative to the configuration file.
bool means(const ConfiguredDocument& configured, const Article& article) {
  if (configured.path == article.document || configured.path == article.file) return true;
  const fs::path beside = (fs::path(configured.origin.path).parent_path() / configured.path).lexically_normal();
  const fs::path own = fs::absolute(configured.path).lexically_normal();
  const auto same = [&](const std::string& name) {
    const fs::path path = fs::path(name).lexically_normal();
    if (fs::absolute(path).lexically_normal() == own) return true;
    return path == beside || (path.is_absolute() != beside.is_absolute() && fs::absolute(path).lexically_normal() == fs::absolute(beside).lexically_normal());
  };
  return same(article.document) || same(article.file);
}

}  // namespace

void complete(Article& article, const Config& config, std::optional<Day> date) {
  for (const ConfiguredDocument& configured : config.documents) {
    if (!means(configured, article)) continue;
    if (!article.date) article.date = configured.date;
    if (article.publisher.empty()) article.publisher = configured.publisher;
    if (article.url.empty()) article.url = configured.url;
    if (article.title.empty()) article.title = configured.title;
  }
  if (!article.date) article.date = date ? date : config.date;
}

}  // namespace crosscheck
