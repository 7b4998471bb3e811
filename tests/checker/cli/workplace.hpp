#pragma once
// A folder with two articles that conflict, and the program run in it from outside.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/golden.hpp"

namespace crosscheck {

/// What a run of the program came to.
struct ProgramOutcome {
  int status = -1;
  std::string output;  ///< both streams
};

/// A folder of its own for each test case, with two articles that conflict.
class Workplace {
public:
  Workplace() : folder_(std::filesystem::temp_directory_path() / ("crosscheck-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "copy");
    write("copy/one.txt", "Ferry firm buys yard\n\nVolvo bought 40 cranes in 2015. It may sell them next year.\n");
    write("copy/two.txt", "Ferry firm buys yard\n\nVolvo bought 60 cranes in 2015.\n");
  }
  ~Workplace() { std::filesystem::remove_all(folder_); }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  bool exists(const std::string& name) const { return std::filesystem::exists(folder_ / name); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name, std::ios::binary) << text; }
  std::string read(const std::string& name) const { return file_text(folder_ / name); }
  /// `variables` stand before the program: `NAME=value`.
  ProgramOutcome run(const std::string& arguments, const std::string& variables = {}) const {
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "crosscheck";
    const std::string command = "cd '" + folder_.string() + "' && " + variables + " '" + program + "' " + arguments + " 2>&1";
    ProgramOutcome out;
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) out.output.append(buffer, count);
    const int status = pclose(pipe);
    out.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return out;
  }

private:
  std::filesystem::path folder_;
};

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace crosscheck
