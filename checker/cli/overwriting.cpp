#include "checker/cli/overwriting.hpp"

#include <filesystem>

#include "rules/error.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// Without links and detours, as far as the path exists.
std::string plain_path(const std::string& path) {
  std::error_code problem;
  const fs::path plain = fs::weakly_canonical(fs::absolute(path, problem), problem);
  return problem ? path : plain.generic_string();
}

/// A file that could be lost; not a device, a pipe or standard output.
bool is_file_or_new(const std::string& path) {
  std::error_code problem;
  return path != "-" && (!fs::exists(path, problem) || fs::is_regular_file(path, problem));
}

void refuse_unwritable(const std::string& output) {
  std::error_code problem;
  if (output != "-" && fs::is_directory(output, problem)) throw Error("cannot be written: is a folder", output);
  const fs::path folder = fs::path(output).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, problem)) throw Error("cannot be written: there is no folder `" + folder.generic_string() + "`", output);
}

}  // namespace

void refuse_overwriting(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs) {
  struct Written {
    const std::string& given;
    std::string plain;
  };
  std::vector<Written> written;
  for (const std::string& output : outputs) {
    refuse_unwritable(output);
    if (!is_file_or_new(output)) continue;
    std::string plain = plain_path(output);
    for (const Written& other : written)
      if (other.plain == plain) throw Error("two outputs would be written to this file", output);
    written.push_back({output, std::move(plain)});
  }
  std::error_code problem;
  for (const std::string& input : inputs)
    for (const Written& output : written)
      if (input != "-" && fs::equivalent(input, output.plain, problem) && !problem)
        throw Error("is read by this run and would be overwritten; give the output another path", output.given);
}

}  // namespace crosscheck
