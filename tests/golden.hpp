#pragma once
// Golden files: what the program should print, kept beside the tests and rewritten by UPDATE_GOLDEN=1.
#include <filesystem>
#include <string>

namespace crosscheck {

/// Compares with the file below `tests/`; writes it instead when UPDATE_GOLDEN is set. Shows the first line that differs.
void check_golden(const std::filesystem::path& path, const std::string& actual);

/// The file's bytes; empty when it does not exist.
std::string file_text(const std::filesystem::path& path);

}  // namespace crosscheck
