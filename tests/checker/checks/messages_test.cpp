#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

// What is marked stands in tests/cases; here what is said of it.
TEST_SUITE("checker/checks") {
  TEST_CASE("a weekday and its date are both offered for repair") {
    const auto flags = flags_of(check_dates, "The talks open on Monday, 14 May 2019.");
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].message == "14 May 2019 was a Tuesday: either Tuesday, 14 May or Monday, 13 May");
  }

  TEST_CASE("an unnamed source that goes on speaking is told once") {
    const auto flags = flags_of(check_anonymous_sources, "The firm will sell its mill, one source told the Evening Post.\n\n\"It is a good price,\" the source said.");
    CHECK(flags.size() == 1);
  }
}
