#include "checker/graph/chronology.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("checker/graph/chronology") {
  TEST_CASE("dates and distances that fit") {
    Chronology times;
    const auto founded = times.add_event("founded");
    const auto sold = times.add_event("sold");
    times.add_date(founded, {day_from("1990-01-01"), day_from("1990-12-31")}, "founded in 1990");
    times.add_date(sold, {day_from("2000-01-01"), day_from("2000-12-31")}, "sold in 2000");
    times.add_distance(founded, sold, 365 * 9, 365 * 11, "sold ten years after it was founded");
    CHECK(times.impossible_ring().empty());
  }

  TEST_CASE("the ring names the statements that cannot all hold, and no other") {
    Chronology times;
    const auto founded = times.add_event("founded");
    const auto sold = times.add_event("sold");
    const auto closed = times.add_event("closed");
    times.add_date(founded, {day_from("1990-01-01"), day_from("1990-12-31")}, "founded in 1990");
    times.add_date(closed, {day_from("2010-01-01"), day_from("2010-12-31")}, "closed in 2010");
    times.add_date(sold, {day_from("1996-01-01"), day_from("1996-12-31")}, "sold in 1996");
    times.add_distance(founded, sold, 365 * 10 - 200, std::nullopt, "sold ten years after it was founded");
    const std::vector<std::string> ring = times.impossible_ring();
    CHECK(ring.size() == 3);
    for (const std::string& statement : ring) CHECK(statement != "closed in 2010");
  }

  TEST_CASE("before and after of one pair") {
    Chronology times;
    const auto vote = times.add_event("the vote");
    const auto strike = times.add_event("the strike");
    times.add_distance(vote, strike, 1, std::nullopt, "the strike came after the vote");
    CHECK(times.impossible_ring().empty());
    times.add_distance(strike, vote, 1, std::nullopt, "the vote came after the strike");
    CHECK(times.impossible_ring().size() == 2);
  }

  TEST_CASE("nothing said") { CHECK(Chronology{}.impossible_ring().empty()); }
}
