#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"Paul Reed | bear! | in: Norway | past | type: in place",
              "Paul Reed | bear! | in: Denmark | past | type: in place"},
    ClaimPair{"Acme | found! | in: Paris | past | type: in place",
              "Acme | found! | in: London | past | type: in place"},
    ClaimPair{"Acme | found! | in: Paris | past | type: in place",
              "Acme | found! | in: London | past | document: b | type: in place"},
    ClaimPair{"Acme | base! | in: Berlin | present | type: in place",
              "Acme | base! | in: Vienna | present | type: in place"},
    ClaimPair{"Acme | headquarter! | in: Chicago | present | type: in place",
              "Acme | headquarter! | in: Boston | present | type: in place"},
    ClaimPair{"Lena Holt | die | in: Spain | past | type: in place",
              "Lena Holt | die | in: Portugal | past | type: in place"},
    ClaimPair{"Lena Holt | die | in: Madrid | past | type: in place",
              "Lena Holt | die | in: Lisbon | past | type: in place"},
    ClaimPair{"Lena Holt | marry | object: Paul Reed | in: Rome | past | type: in place",
              "Lena Holt | marry | object: Paul Reed | in: Venice | past | type: in place"},
    ClaimPair{"The Vasa Museum | locate! | in: Stockholm | present | type: in place",
              "The Vasa Museum | locate! | in: Copenhagen | present | type: in place"},
    ClaimPair{"Lena Holt | live | in: Kenya | present | type: in place",
              "Lena Holt | live | in: Uganda | present | type: in place"},
    ClaimPair{"Acme | found! | in: Texas | past | type: in place",
              "Acme | found! | in: Ohio | past | type: in place"},
    ClaimPair{"Steve Hale | found | object: Acme | in: Texas | past | type: in place",
              "Steve Hale | found | object: Acme | in: Nevada | past | type: in place"},
    ClaimPair{"Paul Reed | bury! | in: Moscow | past | type: in place",
              "Paul Reed | bury! | in: Warsaw | past | type: in place"},
    ClaimPair{"Paul Reed | assassinate! | in: Cairo | past | type: in place",
              "Paul Reed | assassinate! | in: Beirut | past | type: in place"},
    ClaimPair{"Paul Reed | graduate | in: Canada | past | type: in place",
              "Paul Reed | graduate | in: Australia | past | type: in place"},
};

constexpr std::array silences = {
    ClaimPair{"Paul Reed | bear! | in: Oslo | past | type: in place",
              "Paul Reed | bear! | in: Norway | past | type: in place"},
    ClaimPair{"Paul Reed | bear! | in: Boston | past | type: in place",
              "Paul Reed | bear! | in: Massachusetts | past | type: in place"},
    ClaimPair{"Paul Reed | bear! | in: Norway | past | type: in place",
              "Anna Berg | bear! | in: Denmark | past | type: in place"},
    ClaimPair{"Paul Reed | work | in: Norway | past | type: in place",
              "Paul Reed | work | in: Denmark | past | type: in place"},
    ClaimPair{"Paul Reed | speak | in: Norway | past | type: in place",
              "Paul Reed | speak | in: Denmark | past | type: in place"},
    ClaimPair{"Paul Reed | bear! | in: Norway | past | type: in place",
              "Paul Reed | bear! | in: Norway | past | type: in place"},
    ClaimPair{"Paul Reed | bear! | in: Norway | past | type: in place",
              "Paul Reed | die | in: Denmark | past | type: in place"},
    ClaimPair{"Acme | found! | in: Paris | past | type: in place",
              "Borex | found! | in: London | past | type: in place"},
    ClaimPair{"Steve Hale | found | object: Acme | in: Texas | past | type: in place",
              "Steve Hale | found | object: Borex | in: Nevada | past | type: in place"},
    ClaimPair{"Acme | base! | in: Berlin | past | time: 1990 | type: in place",
              "Acme | base! | in: Vienna | past | time: 2010 | type: in place"},
    ClaimPair{"Acme | base! | in: Berlin | present | negative | type: in place",
              "Acme | base! | in: Vienna | present | type: in place"},
    ClaimPair{"Acme | base! | in: Berlin | possible | type: in place",
              "Acme | base! | in: Vienna | present | type: in place"},
    ClaimPair{"it | base! | in: Berlin | present | type: in place",
              "Acme | base! | in: Vienna | present | type: in place"},
    ClaimPair{"Acme | open | object: the shop | in: Berlin | past | type: in place",
              "Acme | open | object: the shop | in: Vienna | past | type: in place"},
    ClaimPair{"Acme | base! | in: New York City | present | type: in place",
              "Acme | base! | in: New York | present | type: in place"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/place") {
  TEST_CASE("one event in two places") { check_conflicts("place-conflict", conflicts, RuleSet{}); }
  TEST_CASE("a place in the other, events that recur, other events") { check_silence(silences, RuleSet{}); }
}
