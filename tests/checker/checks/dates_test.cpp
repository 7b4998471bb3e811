#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("date-impossible") {
    run_table(check_dates, {
        {"The shop opened on 31 June.", "31 June", "date-impossible"},
        {"He was born on February 30, 1960.", "February 30, 1960", "date-impossible"},
        {"The bridge closed on 29 February 2023.", "29 February 2023", "date-impossible"},
        {"Voting ends on November 31st.", "November 31st", "date-impossible"},
        {"The hearing is on 31 April 2011.", "31 April 2011", "date-impossible"},
        {"The pact of September 31, 1990 lapsed.", "September 31, 1990", "date-impossible"},
        {"The fair runs until the 31st of September.", "the 31st of September", "date-impossible"},
        {"It rained on 30 February.", "30 February", "date-impossible"},
        {"The ship left on 2011-02-29.", "2011-02-29", "date-impossible"},
        {"The law passed on 31/11/2009.", "31/11/2009", "date-impossible"},
        {"She died on Feb. 29, 2001.", "Feb. 29, 2001", "date-impossible"},
        {"The lease ends on June 31, 2030.", "June 31, 2030", "date-impossible"},
        {"The shop opened on 30 June."},
        {"He was born on 29 February 1960."},
        {"The club meets on February 29."},
        {"Some 31 June brides came."},
        {"The file is numbered 2011-55-12."},
        {"It closed on December 31."},
        {"The ratio was 31 to 11."},
        {"Chapter 31 May be cut."},
        {"He scored 31, April sales show."},
        {"The train left at 11.31 in June."},
        {"The vote was 31 to 29 in February."},
        {"They met on 1 January 2000."},
    });
  }

  TEST_CASE("date-weekday") {
    run_table(check_dates, {
        {"The talks open on Monday, 14 May 2019.", "Monday, 14 May 2019", "date-weekday"},
        {"It was signed on Friday, June 3, 2010.", "Friday, June 3, 2010", "date-weekday"},
        {"He died on Sunday 1 January 2001.", "Sunday 1 January 2001", "date-weekday"},
        {"The strike began on Tuesday, the 4th of June 2008.", "Tuesday, the 4th of June 2008", "date-weekday"},
        {"The poll is on Thursday, November 5, 2024.", "Thursday, November 5, 2024", "date-weekday"},
        {"The fire broke out on Saturday, 2 September 1950.", nullptr},
        {"The fire broke out on Saturday, 3 September 1950.", "Saturday, 3 September 1950", "date-weekday"},
        {"It rained on Wed. 5 March 2003.", nullptr},
        {"The bill passed on Monday, March 4, 2003.", "Monday, March 4, 2003", "date-weekday"},
        {"They met on Thursday 12 July 2012 in Rome.", nullptr},
        {"They met on Friday 12 July 2012 in Rome.", "Friday 12 July 2012", "date-weekday"},
        {"Monday June 3rd the firm sold its cable business."},
        {"The head of the unit spoke on Monday, December 26."},
        {"The battle was fought on Sunday, 18 June 1816."},
        {"On Monday, 3 people met in 2010."},
        {"The Sunday Times of June 3, 2010 said so."},
        {"On Tuesday, June sales rose in 2010."},
        {"From Monday to Friday, 3 June 2011 was the deadline."},
    });
    run_table(check_dates, {{"The council met on Monday, 12 May.", "Monday, 12 May", "date-weekday"},
                            {"The council meets on Friday, May 15."},
                            {"The council met on Monday, 3 November."},
                            {"The council met on Monday."}},
              "2009-05-14");
    const auto flags = flags_of(check_dates, "The talks open on Monday, 14 May 2019.");
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].message == "14 May 2019 was a Tuesday: either Tuesday, 14 May or Monday, 13 May");
  }

  TEST_CASE("date-relative and date-future-past, in an article of 14 May 2009") {
    run_table(check_dates, {
        {"The vote is next Tuesday, 14 July.", nullptr},
        {"The vote is next Tuesday, 9 June.", "next Tuesday, 9 June", "date-relative"},
        {"The vote was last Wednesday, 15 April.", "last Wednesday, 15 April", "date-relative"},
        {"He resigned yesterday, 3 May.", "yesterday, 3 May", "date-relative"},
        {"The shop opens tomorrow (20 May).", "tomorrow (20 May", "date-relative"},
        {"The bridge collapsed on 5 May 2012.", "5 May 2012", "date-future-past"},
        {"The mayor died in June 2010.", "June 2010", "date-future-past"},
        {"Sales fell on 20 December 2009.", "20 December 2009", "date-future-past"},
        {"The company opened a plant in 2011.", "2011", "date-future-past"},
        {"The vote is next Tuesday, 19 May."},
        {"The vote was last Wednesday, 6 May."},
        {"He resigned yesterday, 13 May."},
        {"He resigned yesterday, 12 May."},
        {"The bridge will close on 5 May 2012."},
        {"The bridge was scheduled to open on 5 May 2012."},
        {"The firm agreed a loan that runs until 5 May 2012."},
        {"The bridge collapsed on 5 May 2007."},
        {"If the bridge collapsed in 2012, the town would suffer."},
        {"The games were set for 2012."},
        {"The minister said the plant would open in 2011."},
        {"The contract expired in 2008."},
        {"He hoped for a boom in 2012."},
        {"The sale, planned for June 2010, was called off."},
    }, "2009-05-14");
  }

  TEST_CASE("elapsed-arithmetic") {
    run_table(check_elapsed, {
        {"In the 40 years from 1990 to 2020 the town doubled.", "the 40 years", "elapsed-arithmetic"},
        {"She led it from 1979 to 1990, a span of 15 years.", "15 years", "elapsed-arithmetic"},
        {"The mine closed 30 years ago, in 1985.", "30 years ago", "elapsed-arithmetic"},
        {"In 1985, 30 years ago, the mine closed.", "30 years ago", "elapsed-arithmetic"},
        {"The club was founded in 1950. Thirty years later, in 1990, it folded.", "Thirty years later", "elapsed-arithmetic"},
        {"In the five years between 2000 and 2008 rents rose.", "the five years", "elapsed-arithmetic"},
        {"The dam opened two decades ago, in 1999.", nullptr},
        {"It ran from 1960 to 1980, some 30 years.", "30 years", "elapsed-arithmetic"},
        {"The war ended 50 years ago (in 1945).", "50 years ago", "elapsed-arithmetic"},
        {"He left in 1970 and, ten years later, in 1990, came back.", "ten years later", "elapsed-arithmetic"},
        {"In the three years from 2001 to 2008 it grew.", "the three years", "elapsed-arithmetic"},
        {"The bank failed 12 years ago, in 2007.", "12 years ago", "elapsed-arithmetic"},
        {"The law changed 25 years ago, in 1994.", "25 years ago", "elapsed-arithmetic"},
        {"In the 30 years from 1990 to 2020 the town doubled."},
        {"She led it from 1979 to 1990, a span of 11 years."},
        {"She led it from 1979 to 1990 and lived 20 years more."},
        {"The mine closed 24 years ago, in 1985."},
        {"The mine closed almost 25 years ago, in 1985."},
        {"The club was founded in 1950. Thirty years later, in 1980, it folded."},
        {"In the decade from 1989 to 1998 rents rose."},
        {"He was jailed for 30 years in 1985."},
        {"The 30-year bond of 1985 matured."},
        {"About 20 years ago, in 1992, he moved."},
        {"He was born in 1920 and married in 1950. Ten years later, in 1960, he died."},
        {"The firm, founded in 1950, has a 10-year plan to 2020."},
        {"Three years ago the mine, opened in 1985, closed."},
    }, "2009-05-14");
  }

  TEST_CASE("ordinal-arithmetic") {
    run_table(check_elapsed, {
        {"The club marks its 40th anniversary in 2017; it was founded in 1987.", "40th anniversary", "ordinal-arithmetic"},
        {"Founded in 1990, the firm celebrates its 25th anniversary this year.", "25th anniversary", "ordinal-arithmetic"},
        {"The museum, opened in 1950, held its 50th anniversary in 2010.", "50th anniversary", "ordinal-arithmetic"},
        {"The town marked the 20th anniversary of the 1999 flood.", "20th anniversary", "ordinal-arithmetic"},
        {"It was established in 1900. Its tenth anniversary fell in 1920.", "tenth anniversary", "ordinal-arithmetic"},
        {"The school was built in 1959 and marks its 60th anniversary.", "60th anniversary", "ordinal-arithmetic"},
        {"The club marks its 30th anniversary in 2017; it was founded in 1987."},
        {"Founded in 1984, the firm celebrates its 25th anniversary this year."},
        {"Founded in 1985, the firm will celebrate its 25th anniversary."},
        {"The museum held its 50th anniversary in 2010."},
        {"The town marked the 10th anniversary of the 1999 flood."},
        {"They married in 1999 and opened a shop on their fifth anniversary."},
        {"The firm, founded in 1959, marked the tenth anniversary of its London office."},
    }, "2009-05-14");
  }
}
