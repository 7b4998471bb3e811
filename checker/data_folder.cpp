#include "checker/data_folder.hpp"

#include <array>
#include <cstdlib>

#include "rules/error.hpp"

namespace crosscheck {

std::filesystem::path data_folder() {
  namespace fs = std::filesystem;
  if (const char* chosen = std::getenv("CROSSCHECK_DATA"); chosen != nullptr && *chosen != '\0') return chosen;
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  const fs::path folder = program.parent_path();
  for (const fs::path& candidate : std::array{folder / "share/crosscheck", folder.parent_path() / "share/crosscheck"})
    if (fs::is_directory(candidate, problem)) return candidate;
  throw Error("no data folder beside the program; reinstall, or set CROSSCHECK_DATA", program.string());
}

}  // namespace crosscheck
