#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("percent-change") {
    run_table(check_changes, {
        {"Profit rose 20 percent to $110 million from $100 million.", "20 percent", "percent-change"},
        {"Sales fell 10% to $50 million from $80 million.", "10%", "percent-change"},
        {"Revenue jumped 76% to $1.13bn in the quarter from $839m a year earlier.", "76%", "percent-change"},
        {"Exports dropped from 400,000 tonnes to 300,000 tonnes, a fall of 35 percent.", "35 percent", "percent-change"},
        {"The fare went up from $2 to $3, an increase of 30 percent.", "30 percent", "percent-change"},
        {"Turnover increased 5 pct to 63 mln dlrs from 50 mln dlrs.", "5 pct", "percent-change"},
        {"The price rose 50 percent to $90 from $80.", "50 percent", "percent-change"},
        {"Net profit declined 12 percent to 440 million euros from 550 million euros.", "12 percent", "percent-change"},
        {"Output grew 8.5% to 1,200 cars from 1,000 cars.", "8.5%", "percent-change"},
        {"Membership fell by 40 percent to 9,000 from 10,000.", "40 percent", "percent-change"},
        {"Rent climbed 15 percent to $1,400 from $1,000.", "15 percent", "percent-change"},
        {"The fund shrank 20 percent to $5 billion from $9 billion.", "20 percent", "percent-change"},
        {"Profit rose 10 percent to $110 million from $100 million."},
        {"Sales fell 37% to $50 million from $80 million."},
        {"Revenue jumped 76% to $1.13bn (600m pounds) for the three months to December, from $639m year-earlier."},
        {"Sales rose 2% to $11.1bn from $10.9bn."},
        {"Exports dropped from 400,000 tonnes to 300,000 tonnes, a fall of 25 percent."},
        {"Profit rose about 20 percent to $110 million from $100 million."},
        {"Sales rose 5 percent to $20 million and costs fell from $9 million."},
        {"The stake rose to 20 percent from 10 percent."},
        {"It sold 20 percent of its shares to 10 investors from 5 countries."},
        {"Shares rose 3 percent and the bank cut its forecast from $5 to $4."},
        {"Profit rose 33 percent to $4 million from $3 million."},
        {"Prices did not rise 20 percent to $5 from $3."},
    });
  }

  TEST_CASE("percent-point") {
    run_table(check_changes, {
        {"Unemployment rose 2 percent to 6 percent from 4 percent.", "2 percent", "percent-point"},
        {"Its share fell 5% to 20% from 25%.", "5%", "percent-point"},
        {"Support climbed 10 percent to 50 percent from 40 percent.", "10 percent", "percent-point"},
        {"Unemployment rose two percentage points to 6 percent from 4 percent."},
        {"Unemployment rose 50 percent to 6 percent from 4 percent."},
        {"Unemployment rose to 6 percent from 4 percent."},
        {"Its share fell 20% to 20% from 25%."},
        {"Sales rose 5 percent, and its share rose to 6 percent from 4 percent."},
    });
  }

  TEST_CASE("ratio-word") {
    run_table(check_changes, {
        {"The budget doubled to $10 million from $8 million.", "doubled", "ratio-word"},
        {"Sales tripled from 200 cars to 400 cars.", "tripled", "ratio-word"},
        {"Rents more than doubled from $500 to $800.", "doubled", "ratio-word"},
        {"Output halved to 900 tonnes from 1,000 tonnes.", "halved", "ratio-word"},
        {"The debt almost doubled from $2 billion to $9 billion.", "doubled", "ratio-word"},
        {"Membership quadrupled to 2,000 from 1,000.", "quadrupled", "ratio-word"},
        {"It will close 800, or about a half, of its 3,200 shops.", "about a half", "ratio-word"},
        {"It will cut 90, or 30 percent, of its 500 jobs.", "30 percent", "ratio-word"},
        {"Some 600 of the 900 members, or one in three, voted.", "one in three", "ratio-word"},
        {"The fee has doubled from $40 to $60.", "doubled", "ratio-word"},
        {"Traffic nearly tripled from 100,000 to 120,000.", "tripled", "ratio-word"},
        {"The toll doubled from 30 to 40.", "doubled", "ratio-word"},
        {"The budget doubled to $10 million from $5 million."},
        {"Sales tripled from 200 cars to 610 cars."},
        {"Rents more than doubled from $400 to $900."},
        {"Output halved to 500 tonnes from 1,000 tonnes."},
        {"The debt almost doubled from $2 billion to $3.8 billion."},
        {"It will close 789, or about a quarter, of its 3,200 shops."},
        {"It will cut 150, or 30 percent, of its 500 jobs."},
        {"Some 300 of the 900 members, or one in three, voted."},
        {"The team doubled its lead, and the price went from $5 to $6."},
        {"The fee has not doubled from $40 to $60."},
        {"The number of users doubled to 20 million."},
        {"Prices doubled and wages rose from $400 to $420."},
    });
  }
}
