#include "checker/values/amount.hpp"

#include <doctest/doctest.h>

#include "checker/values/age.hpp"
#include "checker/values/rank.hpp"
#include "checker/values/ratio.hpp"
#include "checker/values/score.hpp"

using namespace crosscheck;

namespace {

constexpr double none = -1e99;

struct AmountCase {
  const char* text;
  const char* unit;
  double stated, min, max;
  bool approximate;
};

}  // namespace

TEST_SUITE("checker/values") {
  TEST_CASE("amounts as intervals in canonical units") {
    const AmountCase cases[] = {
        {"$99", "USD", 99, 99, 99, false},
        {"US$3.4 billion", "USD", 3.4e9, 3.35e9, 3.45e9, false},
        {"\xc2\xa3""35m", "GBP", 3.5e7, 3.45e7, 3.55e7, false},
        {"11.5m euros", "EUR", 1.15e7, 1.145e7, 1.155e7, false},
        {"11.5m", "m", 11.5, 11.45, 11.55, false},
        {"\xe2\x82\xac""2bn", "EUR", 2e9, 1.5e9, 2.5e9, false},
        {"$249 USD", "USD", 249, 249, 249, false},
        {"26 cents", "USD", 0.26, 0.26, 0.26, false},
        {"14 mln dlrs", "USD", 1.4e7, 1.35e7, 1.45e7, false},
        {"five million pounds", "GBP", 5e6, 4.5e6, 5.5e6, false},
        {"HK$20", "HKD", 20, 20, 20, false},
        {"USD 500", "USD", 500, 475, 525, false},
        {"4 percent", "percent", 4, 3.5, 4.5, false},
        {"4.25%", "percent", 4.25, 4.245, 4.255, false},
        {"3-1/2 pct", "percent", 3.5, 3.5, 3.5, false},
        {"two percentage points", "percentage point", 2, 1.5, 2.5, false},
        {"25 basis points", "percentage point", 0.25, 0.245, 0.255, false},
        {"5 km", "m", 5000, 4500, 5500, false},
        {"3.5-inch", "m", 0.0889, 0.08763, 0.09017, false},
        {"120 mph", "km/h", 193.12128, 192.31, 193.93, false},
        {"30GB", "byte", 3e10, 2.95e10, 3.05e10, false},
        {"9", "", 9, 9, 9, false},
        {"about 360,000", "", 360000, 342000, 378000, true},
        {"about 15", "", 15, 14.25, 15.75, true},
        {"nearly 100", "", 100, 90, 100, true},
        {"more than 5 million", "", 5e6, 5e6, none, false},
        {"over $6.7 billion", "USD", 6.7e9, 6.7e9, none, false},
        {"at least 12", "", 12, 12, none, false},
        {"up to 160GB", "byte", 1.6e11, none, 1.6e11, false},
        {"fewer than 40", "", 40, none, 40, false},
        {"20 to 25 percent", "percent", 20, 19.5, 25.5, false},
        {"25,000 to 30,000", "", 25000, 24500, 31500, false},
        {"$3 to $5 million", "USD", 3e6, 2.5e6, 5.5e6, false},
        {"between 60 and 90", "", 60, 60, 90, false},
        {"20-odd", "", 20, 15, 25, true},
        {"10 or more", "", 10, 10, none, false},
        {"millions of dollars", "USD", 2e6, 2e6, none, true},
        {"minus", nullptr, 0, 0, 0, false},
        {"between 60 and", nullptr, 0, 0, 0, false},
        {"dollars", nullptr, 0, 0, 0, false},
    };
    for (const AmountCase& c : cases) {
      CAPTURE(c.text);
      const auto amount = parse_amount(c.text);
      if (!c.unit) {
        CHECK_FALSE(amount);
        continue;
      }
      REQUIRE(amount);
      const Quantity quantity = quantity_of(*amount);
      CHECK(quantity.unit == c.unit);
      CHECK(quantity.stated == doctest::Approx(c.stated));
      CHECK(quantity.min.value_or(none) == doctest::Approx(c.min).epsilon(0.001));
      CHECK(quantity.max.value_or(none) == doctest::Approx(c.max).epsilon(0.001));
      CHECK(quantity.approximate == c.approximate);
    }
  }

  TEST_CASE("ranks and ordinals") {
    CHECK(parse_rank("second largest") == Rank{2, "largest", false});
    CHECK(parse_rank("Third-most populous") == Rank{3, "most populous", false});
    CHECK(parse_rank("third-largest") == Rank{3, "largest", false});
    CHECK(parse_rank("No. 1") == Rank{1, "", true});
    CHECK(parse_rank("number three") == Rank{3, "", true});
    CHECK(parse_rank("35th") == Rank{35, "", false});
    CHECK(parse_rank("twenty-first") == Rank{21, "", false});
    for (const char* text : {"largest", "no", "number", "3", "no. one hundred", "seconds", "second west"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_rank(text));
    }
  }

  TEST_CASE("ages") {
    CHECK(parse_age("42-year-old") == 42);
    CHECK(parse_age("42 years old") == 42);
    CHECK(parse_age("aged 42") == 42);
    CHECK(parse_age("at the age of forty-two") == 42);
    for (const char* text : {"42", "42 years", "aged", "200-year-old", "old"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_age(text));
    }
  }

  TEST_CASE("scores") {
    CHECK(parse_score("3-1") == Score{3, 1});
    CHECK(parse_score("52\xe2\x80\x93""35") == Score{52, 35});
    for (const char* text : {"3-", "3-1/2", "1987-90", "3-1-2", "3", "3-1%"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_score(text));
    }
  }

  TEST_CASE("ratios") {
    CHECK(parse_ratio("doubled") == Ratio{2, RatioForm::change});
    CHECK(parse_ratio("Halved") == Ratio{0.5, RatioForm::change});
    CHECK(parse_ratio("one in four") == Ratio{0.25, RatioForm::share});
    CHECK(parse_ratio("three out of ten") == Ratio{0.3, RatioForm::share});
    CHECK(parse_ratio("three-quarters") == Ratio{0.75, RatioForm::share});
    CHECK(parse_ratio("a quarter") == Ratio{0.25, RatioForm::share});
    CHECK(parse_ratio("half") == Ratio{0.5, RatioForm::share});
    CHECK(parse_ratio("four times") == Ratio{4, RatioForm::times});
    CHECK(parse_ratio("tenfold") == Ratio{10, RatioForm::times});
    CHECK(parse_ratio("twice") == Ratio{2, RatioForm::times});
    for (const char* text : {"double-check", "one in", "three in two", "four", "half-time"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_ratio(text));
    }
  }
}
