#pragma once
// Where a report goes: a file, or standard output for `-`. A failed write is an Error, never a silent loss.
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace crosscheck {

class Output {
public:
  /// Opens the file; folders must exist. Throws Error.
  explicit Output(std::string path);
  void write(std::string_view text);
  /// Flushes and closes; throws Error when anything was lost. A reader that went away (`| head`) is no error.
  void close();

private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Closer> owned_;
  std::FILE* file_ = nullptr;
  bool is_lost_ = false;
};

/// Writes the file whole or leaves it as it was: what people wrote in it must not be lost to a full disk. Throws Error.
void replace_file(const std::string& path, std::string_view text);

}  // namespace crosscheck
