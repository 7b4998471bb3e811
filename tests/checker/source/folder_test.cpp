#include "checker/source/folder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <string>

#include "rules/error.hpp"

using namespace crosscheck;
namespace fs = std::filesystem;

TEST_SUITE("source") {
  TEST_CASE("files below a folder: hidden ones are passed over, what cannot be read is an error") {
    const fs::path folder = fs::temp_directory_path() / ("crosscheck-folder-" + std::to_string(getpid()));
    fs::create_directories(folder / "a" / ".hidden");
    for (const char* name : {"one.txt", "a/two.txt", "a/.three.txt", "a/.hidden/four.txt"}) std::ofstream(folder / name) << "Rain\n";
    CHECK(files_below(folder).size() == 2);
    fs::remove_all(folder);
    CHECK_THROWS_AS(files_below(folder), Error);
  }
}
