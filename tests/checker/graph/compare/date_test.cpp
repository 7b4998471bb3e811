#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"The Orrin bridge | open | past | time: 1932", "The Orrin bridge | open | past | time: 1942"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Steve Hale | found | object: Acme | past | time: 1979"},
    ClaimPair{"Acme | found! | past | time: 1976",
              "Acme | found! | past | time: 1979"},
    ClaimPair{"Acme | found! | by: Steve Hale | past | time: 1976",
              "Steve Hale | found | object: Acme | past | time: 1979"},
    ClaimPair{"Paul Reed | die | past | time: 2003",
              "Paul Reed | die | past | time: 2005"},
    ClaimPair{"Anna Berg | marry | object: Paul Reed | past | time: 1999-05",
              "Anna Berg | marry | object: Paul Reed | past | time: 1999-08"},
    ClaimPair{"Orange | acquire | object: Jazztel | past | time: 2015",
              "Orange | acquire | object: Jazztel | past | time: 2017"},
    ClaimPair{"The Lagos Bridge | inaugurate! | past | time: 1990",
              "The Lagos Bridge | inaugurate! | past | time: 1995"},
    ClaimPair{"Norway | abolish | object: the window tax | past | time: 1912",
              "Norway | abolish | object: the window tax | past | time: 1921"},
    ClaimPair{"The Vasa ship | sink | past | time: 1628",
              "The Vasa ship | sink | past | time: 1682"},
    ClaimPair{"Lena Holt | graduate | from: Uppsala | past | time: 2001",
              "Lena Holt | graduate | from: Uppsala | past | time: 2004"},
    ClaimPair{"Olof Palm | assassinate! | past | time: 1986",
              "Olof Palm | assassinate! | past | time: 1989"},
    ClaimPair{"Kenya | ratify | object: the Paris accord | past | time: 2016",
              "Kenya | ratify | object: the Paris accord | past | time: 2018 | document: b"},
    ClaimPair{"Lena Holt | invent | object: the zip press | past | time: 1931",
              "Lena Holt | invent | object: the zip press | past | time: 1913"},
    ClaimPair{"The Riga Museum | demolish! | past | time: 2010",
              "The Riga Museum | demolish! | past | time: 2012"},
    ClaimPair{"Lena Holt | retire | past | time: 2010-02",
              "Lena Holt | retire | past | time: 2011-02"},
};

constexpr std::array silences = {
    ClaimPair{"Nokia | sign | object: the licence deal | past | time: 2017",
              "Nokia | sign | object: the licence deal | past | time: 2022"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Steve Hale | found | object: Borex | past | time: 1979"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Lena Holt | found | object: Borex | past | time: 1979"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Steve Hale | found | object: Acme | past | time: 1976"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Steve Hale | found | object: Acme | past | time: 1976-05-04"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Steve Hale | found | object: Acme | past"},
    ClaimPair{"Steve Hale | found | object: Acme | past | time: 1976",
              "Steve Hale | leave | object: Acme | past | time: 1979"},
    ClaimPair{"Paul Reed | visit | object: Riga | past | time: 2003",
              "Paul Reed | visit | object: Riga | past | time: 2005"},
    ClaimPair{"Paul Reed | win | object: the cup | past | time: 2003",
              "Paul Reed | win | object: the cup | past | time: 2005"},
    ClaimPair{"Paul Reed | die | past | time: 2003",
              "Anna Berg | die | past | time: 2005"},
    ClaimPair{"Paul Reed | die | past | time: 2003 | negative",
              "Paul Reed | die | past | time: 2005"},
    ClaimPair{"Orange | acquire | object: Jazztel | future | time: 2015",
              "Orange | acquire | object: Jazztel | past | time: 2017"},
    ClaimPair{"Orange | acquire | object: Jazztel | possible | time: 2015",
              "Orange | acquire | object: Jazztel | past | time: 2017"},
    ClaimPair{"he | found | object: Acme | past | time: 1976",
              "Lena Holt | found | object: the club | past | time: 1979"},
    ClaimPair{"Orange | buy | object: shares | past | time: 2015",
              "Orange | buy | object: shares | past | time: 2017"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/date") {
  TEST_CASE("one event on two dates") { check_conflicts("date-conflict", conflicts, RuleSet{}); }
  TEST_CASE("events that recur, other events, dates that overlap") { check_silence(silences, RuleSet{}); }
}
