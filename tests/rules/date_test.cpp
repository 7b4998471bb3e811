#include "rules/date.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("rules/date") {
  TEST_CASE("a day is read only where it exists") {
    CHECK(to_string(*day_from("2024-02-29")) == "2024-02-29");
    for (const char* wrong : {"2023-02-29", "2023-13-01", "2023-1-01", "20230101", "", "2023-01-0x"}) {
      CAPTURE(wrong);
      CHECK_FALSE(day_from(wrong));
    }
  }

  TEST_CASE("intervals overlap unless they certainly share no day") {
    const DayInterval march{day_from("2024-03-01"), day_from("2024-03-31")};
    const DayInterval april{day_from("2024-04-01"), day_from("2024-04-30")};
    CHECK_FALSE(overlaps(march, april));
    CHECK(overlaps(march, {day_from("2024-03-31"), std::nullopt}));
    CHECK(overlaps(march, {}));
  }
}
