#include "tests/golden.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace crosscheck {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void check_golden(const std::filesystem::path& path, const std::string& actual) {
  const std::filesystem::path file = std::filesystem::path(CROSSCHECK_TESTS_FOLDER) / path;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  const std::string expected = file_text(file);
  if (actual == expected) return;
  std::istringstream wanted(expected);
  std::istringstream found(actual);
  std::string wanted_line;
  std::string found_line;
  int number = 0;
  do {
    ++number;
    wanted_line = std::getline(wanted, wanted_line) ? wanted_line : "(end of file)";
    found_line = std::getline(found, found_line) ? found_line : "(end of file)";
  } while (wanted_line == found_line);
  FAIL_CHECK(path.string() << ":" << number << " differs; UPDATE_GOLDEN=1 rewrites it\n  expected: " << wanted_line
                           << "\n  found:    " << found_line);
}

}  // namespace crosscheck
