#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"The agency | approve | object: the drug | past", "The agency | approve | object: the drug | past | negative"},
    ClaimPair{"Northgate | buy | object: the ferry line | past | time: 2019",
              "Northgate | buy | object: the ferry line | past | negative"},
    ClaimPair{"Vodafone | sign | object: the Nokia contract | past",
              "Vodafone | sign | object: the Nokia contract | past | negative"},
    ClaimPair{"The Senate | approve | object: the farm bill | past",
              "The Senate | approve | object: the farm bill | past | negative"},
    ClaimPair{"Toyota | recall | object: the Corolla | past",
              "Toyota | recall | object: the Corolla | past | negative"},
    ClaimPair{"Maria Lopez | attend | object: the Lisbon summit | past",
              "Maria Lopez | attend | object: the Lisbon summit | past | negative"},
    ClaimPair{"Orange | purchase | object: Jazztel | past",
              "Orange | buy | object: Jazztel | past | negative"},
    ClaimPair{"Jazztel | buy! | by: Orange | past",
              "Orange | buy | object: Jazztel | past | negative"},
    ClaimPair{"Boeing | deliver | object: the plane | to: Iberia | past",
              "Boeing | deliver | object: the plane | to: Iberia | past | negative"},
    ClaimPair{"Sweden | join | object: the defence alliance | past",
              "Sweden | join | object: the defence alliance | past | negative"},
    ClaimPair{"Anna Berg | be | complement: the party leader of Venstre | present",
              "Anna Berg | be | complement: the party leader of Venstre | present | negative"},
    ClaimPair{"Ericsson | supply | object: the radio equipment | to: Telia | past",
              "Ericsson | supply | object: the equipment | to: Telia | past | negative"},
    ClaimPair{"Peru | extradite | object: Alberto Ruiz | past | time: 2018",
              "Peru | extradite | object: Alberto Ruiz | past | time: 2018 | negative"},
    ClaimPair{"Tesla | open | object: the Berlin factory | past",
              "Tesla | open | object: the Berlin factory | past | negative"},
    ClaimPair{"Tesla | open | object: the Berlin factory | past | document: b",
              "Tesla | open | object: the Berlin factory | past | negative"},
    ClaimPair{"Ryanair | pay | object: the court fine | past | said: Ryanair confirm",
              "Ryanair | pay | object: the court fine | past | negative"},
    ClaimPair{"Nestle | own | object: Perrier | present",
              "Nestle | own | object: Perrier | present | negative"},
    ClaimPair{"Airtel | choose | object: Ericsson | past | qualifier: generation=5G",
              "Airtel | choose | object: Ericsson | past | negative"},
};

constexpr std::array silences = {
    ClaimPair{"Northgate | buy | object: the ferry line | past | time: 2019",
              "Northgate | buy | object: the ferry line | past | negative | time: 2012"},
    ClaimPair{"Northgate | buy | object: the ferry line | past | time: 2019",
              "Northgate | buy | object: the ferry line | past | negative | document: b"},
    ClaimPair{"Vodafone | sign | object: the Nokia contract | past",
              "Vodafone | sign | object: the Ericsson contract | past | negative"},
    ClaimPair{"Vodafone | sign | object: the Nokia contract | past",
              "Telefonica | sign | object: the Nokia contract | past | negative"},
    ClaimPair{"The Senate | approve | object: the bill | past",
              "The Senate | approve | object: the farm bill | past | negative"},
    ClaimPair{"Boeing | deliver | object: the plane | to: Iberia | past",
              "Boeing | deliver | object: the plane | to: Lufthansa | past | negative"},
    ClaimPair{"Boeing | deliver | object: the plane | past",
              "Boeing | deliver | object: the plane | to: Lufthansa | past | negative"},
    ClaimPair{"Maria Lopez | attend | object: the Lisbon summit | past | time: 2016",
              "Maria Lopez | attend | object: the Lisbon summit | past | time: 2018 | negative"},
    ClaimPair{"Toyota | recall | object: the Corolla | possible",
              "Toyota | recall | object: the Corolla | past | negative"},
    ClaimPair{"Toyota | recall | object: the Corolla | condition",
              "Toyota | recall | object: the Corolla | past | negative"},
    ClaimPair{"Toyota | recall | object: the Corolla | future",
              "Toyota | recall | object: the Corolla | past | negative"},
    ClaimPair{"Toyota | recall | object: the Corolla | question",
              "Toyota | recall | object: the Corolla | past | negative"},
    ClaimPair{"he | attend | object: the Lisbon summit | past",
              "Maria Lopez | attend | object: the Lisbon summit | past | negative"},
    ClaimPair{"Airtel | choose | object: Ericsson | past | qualifier: generation=5G",
              "Airtel | choose | object: Ericsson | past | negative | qualifier: generation=4G"},
    ClaimPair{"Anna Berg | be | complement: happy | present",
              "Anna Berg | be | complement: happy | past | negative"},
    ClaimPair{"Ericsson | comment | past",
              "Ericsson | comment | past | negative"},
    ClaimPair{"Huawei | back_out | of: the deal | past | negative",
              "Ericsson | back_out | of: the deal | past"},
    ClaimPair{"Sweden | join | object: the defence alliance | past | negative | time: 2017",
              "Sweden | join | object: the defence alliance | past"},
    ClaimPair{"Tesla | open | object: the Berlin factory | past | date: 2022-03-01 | document: b",
              "Orange | open | object: the Berlin factory | past | negative | date: 2020-03-01"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/negation") {
  TEST_CASE("affirmed in one place, denied in the other") { check_conflicts("negation-conflict", conflicts, RuleSet{}); }
  TEST_CASE("another thing, time, doer, or a mere possibility") { check_silence(silences, RuleSet{}); }

  TEST_CASE("two voices make it a dispute, a denial no conflict") {
    const ClaimPair voices{"Ryanair | pay | object: the court fine | past | said: Ryanair report",
                           "Ryanair | pay | object: the court fine | past | negative | said: Verdi report"};
    CHECK(decide(voices, RuleSet{}).rule == "disputed");
    const ClaimPair denial{"Ryanair | pay | object: the court fine | past | said: Ryanair deny",
                           "Ryanair | pay | object: the court fine | past | negative"};
    CHECK(decide(denial, RuleSet{}).rule == "");
  }
}
