#include "checker/values/time_expression.hpp"

#include <doctest/doctest.h>

#include "checker/language/language.hpp"
#include "checker/values/resolve_time.hpp"

using namespace crosscheck;

namespace {

/// Thursday, 14 May 2009.
TimeContext context(TimeDirection direction = TimeDirection::past) {
  TimeContext out;
  out.document = out.narrative = day_of(2009, 5, 14);
  out.direction = direction;
  return out;
}

struct Case {
  const char* text;
  const char* value;
  TimeDirection direction = TimeDirection::past;
};

}  // namespace

TEST_SUITE("checker/values") {
  TEST_CASE("time expressions against Thursday, 14 May 2009") {
    const Case cases[] = {
        {"June 3, 2008", "2008-06-03"}, {"June 3 , 2008", "2008-06-03"}, {"3 June 2008", "2008-06-03"}, {"3rd of June, 2008", "2008-06-03"}, {"the third of June 2008", "2008-06-03"},
        {"2008-06-03", "2008-06-03"}, {"31/12/2008", "2008-12-31"}, {"12/31/2008", "2008-12-31"}, {"Monday, June 2, 2008", "2008-06-02"},
        {"Monday June 2nd, 2008", "2008-06-02"}, {"Jan. 5", "2009-01-05"}, {"Sept. 5, 2001", "2001-09-05"}, {"June 2008", "2008-06"},
        {"May 3", "2009-05-03"}, {"December 26", "2008-12-26"}, {"December 26", "2009-12-26", TimeDirection::future}, {"February", "2009-02"},
        {"October", "2008-10"}, {"October", "2009-10", TimeDirection::future}, {"Wednesday", "2009-05-13"}, {"Thursday", "2009-05-14"},
        {"Friday", "2009-05-08"}, {"Friday", "2009-05-15", TimeDirection::future}, {"last Monday", "2009-05-11"}, {"next Tuesday", "2009-05-19"},
        {"2003", "2003"}, {"late 2017", "2017"}, {"mid-2011", "2011"}, {"the end of 2008", "2008"}, {"the 1990s", "199"}, {"the '80s", "198"},
        {"the seventies", "197"}, {"the 19th century", "18"}, {"the third quarter", "2008-Q3"}, {"first-quarter", "2009-Q1"}, {"Q3 2012", "2012-Q3"},
        {"the final quarter of 2009", "2009-Q4"}, {"the first half of 1998", "1998-H1"}, {"the summer of 1998", "1998-SU"}, {"last spring", "2008-SP"},
        {"fiscal 1998", "FY1998"}, {"FY2007", "FY2007"}, {"today", "2009-05-14"}, {"yesterday", "2009-05-13"}, {"tomorrow", "2009-05-15"},
        {"the day before yesterday", "2009-05-12"}, {"this week", "2009-W20"}, {"last week", "2009-W19"}, {"next weekend", "2009-W21-WE"},
        {"last month", "2009-04"}, {"this year", "2009"}, {"earlier this year", "2009"}, {"last year", "2008"}, {"next year", "2010"}, {"last quarter", "2009-Q1"},
        {"two years ago", "2007"}, {"three days ago", "2009-05-11"}, {"six months ago", "2008-11"}, {"a year earlier", "2008"}, {"two years later", "2011"},
        {"the previous year", "2008"}, {"the following day", "2009-05-15"}, {"the same day", "2009-05-14"}, {"a decade ago", "199"},
        {"two weeks from now", "2009-W22"}, {"the end of last year", "2008"}, {"the beginning of the year", "2009"}, {"Christmas Day", "2008-12-25"},
        {"this morning", "2009-05-14TMO"}, {"tonight", "2009-05-14TNI"}, {"last night", "2009-05-13TNI"}, {"3 p.m.", "2009-05-14T15:00"},
        {"10.30am", "2009-05-14T10:30"}, {"12:00 UTC", "2009-05-14T12:00Z"}, {"1500 GMT", "2009-05-14T15:00Z"}, {"noon", "2009-05-14T12:00"},
        {"33 years", "P33Y"}, {"five-year", "P5Y"}, {"a week", "P1W"}, {"the past decade", "P10Y"}, {"the next six months", "P6M"}, {"several months", "PXM"},
        {"half an hour", "PT30M"}, {"two and a half years", "P2.5Y"}, {"a year and a half", "P1.5Y"}, {"90 days", "P90D"}, {"decades", "PXY"}, {"decades-long", "PXY"},
        {"the last two weeks", "P2W"}, {"20 minutes", "PT20M"}, {"three centuries", "P300Y"}, {"annual", "P1Y"}, {"daily", "P1D"}, {"every two weeks", "P2W"},
        {"every Monday", "XXXX-WXX-1"}, {"Mondays", "XXXX-WXX-1"}, {"twice a year", "P1Y"}, {"now", "PRESENT_REF"}, {"currently", "PRESENT_REF"},
        {"recently", "PAST_REF"}, {"the past", "PAST_REF"}, {"the near future", "FUTURE_REF"},
    };
    for (const Case& c : cases) {
      CAPTURE(std::string(c.text));
      const auto time = parse_time(c.text);
      REQUIRE(time);
      CHECK(resolve_time(*time, context(c.direction)).value == c.value);
    }
  }

  TEST_CASE("what is no time") {
    for (const char* text : {"", "mayor", "marching", "secondly", "2,000", "12345", "$2003", "June 31st of", "the", "Mondayish", "42-year-old", "3 pounds", "quarter",
                             "\xe2", "'", "13 p.m.", "25:00", "3:7", "99th century"}) {
      CAPTURE(std::string(text));
      CHECK_FALSE(parse_time(text));
    }
  }

  TEST_CASE("days that values cover") {
    const auto covers = [](const char* value, const char* earliest, const char* latest) {
      CAPTURE(std::string(value));
      const DayInterval days = days_of_value(value);
      REQUIRE(days.earliest);
      REQUIRE(days.latest);
      CHECK(to_string(*days.earliest) == earliest);
      CHECK(to_string(*days.latest) == latest);
    };
    covers("2008-02", "2008-02-01", "2008-02-29");
    covers("2008", "2008-01-01", "2008-12-31");
    covers("2008-Q4", "2008-10-01", "2008-12-31");
    covers("2008-H1", "2008-01-01", "2008-06-30");
    covers("2009-W01", "2008-12-29", "2009-01-04");
    covers("2009-W20-WE", "2009-05-16", "2009-05-17");
    covers("2009-SP", "2009-03-01", "2009-05-31");
    covers("199", "1990-01-01", "1999-12-31");
    covers("18", "1800-01-01", "1899-12-31");
    covers("2009-05-14TMO", "2009-05-14", "2009-05-14");
    for (const char* none : {"PAST_REF", "P3D", "XXXX-06-03", "2008-13", "2008-02-30", "", "2008-Q9", "FY2007"}) {
      CAPTURE(std::string(none));
      CHECK_FALSE(days_of_value(none).earliest);
    }
  }
}
