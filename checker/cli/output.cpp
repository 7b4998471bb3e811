#include "checker/cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "rules/error.hpp"

namespace crosscheck {

Output::Output(std::string path) : path_(std::move(path)) {
  if (path_ == "-") {
    file_ = stdout;
    return;
  }
  owned_.reset(std::fopen(path_.c_str(), "wb"));
  if (!owned_) throw Error(std::string("cannot be written: ") + std::strerror(errno), path_);
  file_ = owned_.get();
}

void Output::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) is_lost_ = true;
}

void Output::close() {
  errno = 0;
  is_lost_ = std::fflush(file_) != 0 || is_lost_;
  if (is_lost_ && errno != EPIPE) throw Error(std::string("could not be written whole: ") + std::strerror(errno), path_ == "-" ? "standard output" : path_);
  owned_.reset();
}

void replace_file(const std::string& path, std::string_view text) {
  std::error_code problem;
  const std::filesystem::file_status status = std::filesystem::symlink_status(path, problem);
  const bool is_ordinary = status.type() == std::filesystem::file_type::regular;
  const std::string part = is_ordinary ? path + ".part" : path;
  try {
    Output output(part);
    output.write(text);
    output.close();
  } catch (const Error&) {
    if (is_ordinary) std::filesystem::remove(part, problem);
    throw;
  }
  if (!is_ordinary) return;
  std::filesystem::rename(part, path, problem);
  if (problem) throw Error("cannot be replaced: " + problem.message(), path);
}

}  // namespace crosscheck
