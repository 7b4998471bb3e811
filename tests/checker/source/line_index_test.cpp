#include "checker/source/line_index.hpp"

#include <doctest/doctest.h>

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

TEST_SUITE_END();

}  // namespace crosscheck
