#include "checker/source/folder.hpp"

#include "rules/error.hpp"

namespace crosscheck {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code problem, ignored;
  fs::path last = folder;
  auto entry = fs::recursive_directory_iterator(folder, problem);
  for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
    last = entry->path();
    const bool is_hidden = last.filename().string().starts_with(".");
    if (is_hidden && entry->is_directory(ignored)) entry.disable_recursion_pending();
    if (!is_hidden && entry->is_regular_file(ignored)) out.push_back(last);
  }
  if (problem) throw Error("cannot read the folder: " + problem.message(), last.generic_string());
  return out;
}

}  // namespace crosscheck
