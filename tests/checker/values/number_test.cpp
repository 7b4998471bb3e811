#include "checker/values/number.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("checker/values") {
  TEST_CASE("numbers in digits and words, with the digits that they give") {
    struct Case {
      const char* text;
      double value;
      double step;
      int digits;
    };
    const Case cases[] = {
        {"7", 7, 1, 1},          {"15", 15, 1, 2},           {"360,000", 360000, 10000, 2}, {"1,234,567", 1234567, 1, 7},
        {"3.4", 3.4, 0.1, 2},    {"0.50", 0.5, 0.01, 2},     {"3.4 million", 3.4e6, 1e5, 2}, {"2bn", 2e9, 1e9, 1},
        {"14 mln", 1.4e7, 1e6, 2}, {"40k", 40000, 1e4, 1},   {"3-1/2", 3.5, 0, 1},           {"1/4", 0.25, 0, 1},
        {"one", 1, 1, 1},        {"Fifteen", 15, 1, 2},      {"twenty-five", 25, 1, 2},      {"forty two", 42, 1, 2},
        {"two hundred", 200, 100, 1}, {"two hundred and five", 205, 1, 3}, {"a hundred", 100, 100, 1},
        {"three thousand", 3000, 1000, 1}, {"six thousand four hundred", 6400, 100, 2}, {"a million", 1e6, 1e6, 1},
        {"two and a half", 2.5, 0, 0}, {"a dozen", 12, 1, 2}, {"half a million", 5e5, 0, 0}, {"a third", 1.0 / 3, 0, 0},
        {"two-thirds", 2.0 / 3, 0, 0}, {"three quarters", 0.75, 0, 0}, {"dozens", 24, 0, 0}, {"tens of thousands", 2e4, 0, 0},
        {"3\xc2\xbd", 3.5, 0, 1}, {"ninety-nine", 99, 1, 2}, {"two million three hundred thousand", 2.3e6, 1e5, 2}};
    for (const Case& c : cases) {
      CAPTURE(c.text);
      const auto number = parse_number(c.text);
      REQUIRE(number);
      CHECK(number->value == doctest::Approx(c.value));
      CHECK(number->step == doctest::Approx(c.step));
      CHECK(number->significant_digits == c.digits);
    }
  }

  TEST_CASE("what is no number") {
    for (const char* text : {"", "a", "oneself", "someone", "tenor", "ten-", "half-hearted", "3,40", "1/2/3", "\xc2", "\xe2\x80\x94", "-"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_number(text));
    }
  }
}
