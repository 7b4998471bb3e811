#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

RuleSet telecom() {
  RuleSet rules;
  Relation chose;
  chose.name = "chose_vendor";
  chose.excludes = {"dropped_vendor"};
  Relation dropped;
  dropped.name = "dropped_vendor";
  Relation led;
  led.name = "led_by";
  led.single_valued = true;
  rules.relations = {chose, dropped, led};
  return rules;
}

constexpr std::array conflicts = {
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Telia | choose | object: Ericsson | past | relation: chose_vendor",
              "Telia | drop | object: Ericsson | past | relation: dropped_vendor"},
    ClaimPair{"Orange | choose | object: Huawei | past | relation: chose_vendor",
              "Orange | drop | object: Huawei | past | relation: dropped_vendor"},
    ClaimPair{"Vodafone | choose | object: Samsung | past | relation: chose_vendor",
              "Vodafone | drop | object: Samsung | past | relation: dropped_vendor"},
    ClaimPair{"SoftBank | choose | object: ZTE | past | relation: chose_vendor",
              "SoftBank | drop | object: ZTE | past | relation: dropped_vendor"},
    ClaimPair{"KDDI | choose | object: Nokia | past | relation: chose_vendor",
              "KDDI | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Optus | choose | object: Ericsson | past | relation: chose_vendor",
              "Optus | drop | object: Ericsson | past | relation: dropped_vendor"},
    ClaimPair{"Proximus | choose | object: Huawei | past | relation: chose_vendor",
              "Proximus | drop | object: Huawei | past | relation: dropped_vendor"},
    ClaimPair{"Swisscom | choose | object: Samsung | past | relation: chose_vendor",
              "Swisscom | drop | object: Samsung | past | relation: dropped_vendor"},
    ClaimPair{"Nokia | choose! | by: Airtel | past | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | qualifier: generation=5G | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | qualifier: generation=5G | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | qualifier: generation=5G | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | document: b | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | time: 2019 | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | time: 2019 | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | said: Airtel confirm | relation: dropped_vendor"},
};

constexpr std::array silences = {
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | drop | object: Huawei | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Telia | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | choose | object: Ericsson | past | relation: chose_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | time: 2019 | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | time: 2023 | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | qualifier: generation=5G | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | qualifier: generation=4G | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | negative | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | possible | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | future | phase: considering | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | condition | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"it | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | phase: considering | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | question | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | phone | object: Nokia | past",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | said: Airtel deny | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | relation: chose_vendor",
              "Airtel | drop | object: Nokia | future | phase: planned | relation: dropped_vendor"},
    ClaimPair{"Airtel | choose | object: Nokia | past | phase: planned | relation: chose_vendor",
              "Airtel | drop | object: Nokia | past | relation: dropped_vendor"},
};

constexpr std::array few_values = {
    ClaimPair{"Airtel | report | object: Lena Holt | present | relation: led_by",
              "Airtel | report | object: Paul Reed | present | relation: led_by"},
    ClaimPair{"Telia | follow | object: Lena Holt | present | relation: led_by",
              "Telia | obey | object: Anna Berg | present | relation: led_by"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/relation") {
  TEST_CASE("relations that a pack declares exclusive") { check_conflicts("relation-conflict", conflicts, telecom()); }
  TEST_CASE("another pair, time, qualifier, or not asserted") { check_silence(silences, telecom()); }

  TEST_CASE("a relation of one value with two") {
    for (const ClaimPair& pair : few_values) CHECK(decide(pair, telecom()).rule == "single-value-conflict");
  }
}
