#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"Norwick | win | object: the final match | against: Ayr | past", "Norwick | lose | object: the final match | past"},
    ClaimPair{"Corvin shares | rise | object: 4 per cent | past | time: 2023-03-16",
              "Corvin shares | fall | object: 4 per cent | past | time: 2023-03-16"},
    ClaimPair{"The Senate | approve | object: the farm bill | past",
              "The Senate | reject | object: the farm bill | past"},
    ClaimPair{"The Court of Appeal | uphold | object: the Smith conviction | past",
              "The Court of Appeal | overturn | object: the Smith conviction | past"},
    ClaimPair{"Vodafone | accept | object: the Liberty offer | past",
              "Vodafone | refuse | object: the Liberty offer | past"},
    ClaimPair{"Norway | lift | object: the whaling ban | past",
              "Norway | impose | object: the whaling ban | past"},
    ClaimPair{"Maria Lopez | back | object: the pension reform | past",
              "Maria Lopez | oppose | object: the pension reform | past"},
    ClaimPair{"The Bank of England | raise | object: the base rate | past",
              "The Bank of England | cut | object: the base rate | past"},
    ClaimPair{"Lufthansa profit | rise | past | time: 2018",
              "Lufthansa profit | fall | past | time: 2018"},
    ClaimPair{"Nokia | admit | object: the patent breach | past",
              "Nokia | deny | object: the patent breach | past"},
    ClaimPair{"The jury | convict | object: Paul Reed | past",
              "The jury | acquit | object: Paul Reed | past"},
    ClaimPair{"Kenya | legalise | object: the betting firms | past",
              "Kenya | ban | object: the betting firms | past"},
    ClaimPair{"The Iberia strike | be | complement: legal | present",
              "The Iberia strike | be | complement: illegal | present"},
    ClaimPair{"Paul Reed | be | complement: guilty | past",
              "Paul Reed | be | complement: innocent | past"},
    ClaimPair{"The farm bill | approve! | by: The Senate | past",
              "The Senate | reject | object: the farm bill | past"},
};

constexpr std::array silences = {
    ClaimPair{"Ford | open | object: the Valencia plant | past",
              "Ford | close | object: the Valencia plant | past"},
    ClaimPair{"Siemens | buy | object: Gamesa | past",
              "Siemens | sell | object: Gamesa | past"},
    ClaimPair{"Anna Berg | join | object: the Labour party | past",
              "Anna Berg | leave | object: the Labour party | past"},
    ClaimPair{"the song | be | complement: good | present",
              "the song | be | complement: bad | present"},
    ClaimPair{"Lufthansa profit | rise | past | time: 2017",
              "Lufthansa profit | fall | past | time: 2018"},
    ClaimPair{"Lufthansa profit | rise | past",
              "Lufthansa profit | fall | past"},
    ClaimPair{"Lufthansa profit | rise | past",
              "Ryanair profit | fall | past"},
    ClaimPair{"The Senate | approve | object: the farm bill | past",
              "The Senate | reject | object: the tax bill | past"},
    ClaimPair{"The Senate | approve | object: the farm bill | past",
              "The House | reject | object: the farm bill | past"},
    ClaimPair{"The Senate | approve | object: the farm bill | past",
              "The Senate | reject | object: the farm bill | past | negative"},
    ClaimPair{"The Senate | approve | object: the farm bill | future",
              "The Senate | reject | object: the farm bill | past"},
    ClaimPair{"Siemens | buy | object: Gamesa | past",
              "Siemens | merge | with: Gamesa | past"},
    ClaimPair{"Ford | open | object: the Valencia plant | past | time: 1976",
              "Ford | close | object: the Valencia plant | past | time: 2020"},
    ClaimPair{"Vodafone | accept | object: the Liberty offer | past",
              "Vodafone | study | object: the Liberty offer | past"},
    ClaimPair{"the group | accept | object: the offer | past | document: b",
              "the group | refuse | object: the offer | past"},
    ClaimPair{"Rostelecom | own | object: Aurora | present",
              "Mobile Platform | develop | object: Aurora | present"},
    ClaimPair{"Huawei | buy | object: the chips | past",
              "Huawei | sell | object: the phones | past"},
    ClaimPair{"Maria Lopez | back | object: the pension reform | past | possible",
              "Maria Lopez | oppose | object: the pension reform | past"},
    ClaimPair{"Paul Reed | be | complement: guilty | past",
              "Paul Reed | be | complement: old | past"},
    ClaimPair{"Huawei | start | object: the negotiations | with: Moscow | past",
              "Huawei | be | complement: in talks | with: Moscow | present"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/antonym") {
  TEST_CASE("opposite verbs and complements of one thing") { check_conflicts("antonym-conflict", conflicts, RuleSet{}); }
  TEST_CASE("another time, thing or doer") { check_silence(silences, RuleSet{}); }
}
