#include "checker/cli/output.hpp"

#include <cerrno>
#include <cstring>

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
  if (is_lost_ && errno != EPIPE) throw Error(std::string("could not be written whole: ") + std::strerror(errno), path_);
  owned_.reset();
}

}  // namespace crosscheck
