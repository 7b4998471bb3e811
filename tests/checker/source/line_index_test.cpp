#include "checker/source/line_index.hpp"

#include <doctest/doctest.h>

#include <string>

namespace crosscheck {

TEST_SUITE_BEGIN("source");

TEST_CASE("lines and columns count from one, columns in code points") {
  const LineIndex index("ab\r\nZoë said\rx\n");
  CHECK(index.place(0) == LinePlace{1, 1});
  CHECK(index.place(4) == LinePlace{2, 1});
  CHECK(index.place(8) == LinePlace{2, 4});
  CHECK(index.place(14) == LinePlace{3, 1});
  CHECK(index.place(999) == LinePlace{4, 1});
  CHECK(index.line(2) == "Zoë said");
  CHECK(index.line(9).empty());
}

TEST_CASE("columns of a long line count code points") {
  std::string line = "a\n";
  for (int i = 0; i < 400; ++i) line += "\xc3\xa9x";
  const LineIndex index(line);
  for (std::uint32_t i = 0; i < 400; ++i) CHECK(index.place(2 + 3 * i) == LinePlace{2, 2 * i + 1});
  CHECK(index.place(static_cast<std::uint32_t>(line.size())) == LinePlace{2, 801});
  CHECK(index.place(1) == LinePlace{1, 2});
}

TEST_SUITE_END();

}  // namespace crosscheck
