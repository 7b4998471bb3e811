// The layers include downwards only, and the heavy libraries stay in .cpp files.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "tests/golden.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(CROSSCHECK_TESTS_FOLDER).parent_path();

/// What a folder stands on, beside itself and everything that those stand on. `checker` are the files directly in it:
/// the recipe and the facade, which know every stage.
const std::map<std::string, std::set<std::string>>& layers() {
  static const std::map<std::string, std::set<std::string>> below = {
      {"rules", {}},
      {"reports", {"rules"}},
      {"checker/source", {"reports"}},
      {"checker/language", {"checker/source"}},
      {"checker/values", {"checker/language"}},
      {"checker/claims", {"checker/values", "checker/citations"}},
      {"checker/citations", {"checker/values"}},
      {"checker/graph", {"checker/claims", "checker/citations"}},
      {"checker/checks", {"checker/graph", "checker"}},
      {"checker/verify", {"checker/graph", "checker"}},
      {"checker/inspect", {"checker/checks", "checker"}},
      {"checker/check", {"checker/inspect", "checker/checks", "checker"}},
      {"checker", {"checker/check", "checker/verify", "checker/inspect"}},
      {"checker/cli", {"checker"}},
  };
  return below;
}

/// The layer that a file belongs to: the longest of the names above that its path starts with.
std::string layer_of(const std::string& path) {
  std::string best;
  for (const auto& [layer, below] : layers())
    if (path.starts_with(layer + "/") && layer.size() > best.size()) best = layer;
  return best;
}

void add_below(const std::string& layer, std::set<std::string>& all) {
  if (!all.insert(layer).second) return;
  for (const std::string& below : layers().at(layer)) add_below(below, all);
}

template <class Visit>
void for_each_include(const Visit& visit) {
  for (const char* top : {"rules", "reports", "checker"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".hpp" && extension != ".cpp") continue;
      const std::string path = entry.path().lexically_relative(root).generic_string();
      std::istringstream text(file_text(entry.path()));
      for (std::string line; std::getline(text, line);)
        if (line.starts_with("#include ")) visit(path, line.substr(9));
    }
}

}  // namespace

TEST_SUITE_BEGIN("layering");

/// Two headers that define one name differently are undefined behaviour that no compiler sees.
TEST_CASE("every type has a name of its own") {
  std::map<std::string, std::string> defined;
  for (const char* top : {"rules", "reports", "checker"})
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().extension() != ".hpp") continue;
      std::istringstream text(file_text(entry.path()));
      std::string space;
      for (std::string line; std::getline(text, line);) {
        std::istringstream words(line);
        std::string keyword, name, brace;
        words >> keyword >> name >> brace;
        if (keyword == "namespace") space = name;
        if (line.starts_with(' ') || (keyword != "struct" && keyword != "class") || brace.empty() || name.ends_with(';')) continue;
        const auto [place, fresh] = defined.emplace(space + "::" + name, entry.path().string());
        CHECK_MESSAGE(fresh, name << " is defined in " << place->second << " and " << entry.path().string());
      }
    }
  CHECK(defined.size() > 100);
}

TEST_CASE("no include runs back up") {
  for_each_include([](const std::string& path, const std::string& include) {
    if (include.front() != '"') return;
    const std::string target = include.substr(1, include.find('"', 1) - 1);
    std::set<std::string> allowed;
    add_below(layer_of(path), allowed);
    CHECK_MESSAGE(allowed.contains(layer_of(target)), path << " must not include " << target);
  });
}

TEST_CASE("toml++, Spirit and Graph never reach a header that others build on") {
  std::set<std::string> heavy_headers;
  for_each_include([&](const std::string& path, const std::string& include) {
    for (const char* heavy : {"toml++", "boost/spirit", "boost/graph"})
      if (path.ends_with(".hpp") && include.find(heavy) != std::string::npos) heavy_headers.insert(path);
  });
  for_each_include([&](const std::string& path, const std::string& include) {
    const std::string target = include.substr(1, include.find_last_of("\">") - 1);
    if (heavy_headers.contains(target)) CHECK_MESSAGE(path.ends_with(".cpp"), path << " includes " << target);
  });
}

TEST_SUITE_END();

}  // namespace crosscheck
