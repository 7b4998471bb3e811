#pragma once
// The one exception type: loading (arguments, packs, configuration, articles, models) throws it; analysis never does.
#include <cstdint>
#include <exception>
#include <string>
#include <utility>

namespace crosscheck {

/// An input, usage or configuration error with its place. Exit status 2.
class Error : public std::exception {
public:
  /// `line` and `column` are 1-based; 0 means unknown. `path` may be empty.
  explicit Error(std::string message, std::string path = {}, std::uint32_t line = 0, std::uint32_t column = 0);

  const char* what() const noexcept override { return full_.c_str(); }
  const std::string& message() const { return message_; }
  const std::string& path() const { return path_; }
  std::uint32_t line() const { return line_; }
  std::uint32_t column() const { return column_; }

private:
  std::string message_;
  std::string path_;
  std::string full_;
  std::uint32_t line_;
  std::uint32_t column_;
};

}  // namespace crosscheck
