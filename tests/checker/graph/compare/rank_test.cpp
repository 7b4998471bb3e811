#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"Huawei | be | complement: the second largest smartphone manufacturer | present",
              "Huawei | be | complement: the world's number 3 smartphone brand | present | document: b"},
    ClaimPair{"Huawei | be | complement: the second largest smartphone manufacturer | present",
              "Huawei | be | complement: the largest smartphone maker | present"},
    ClaimPair{"Brazil | be | complement: the world's largest coffee producer | present",
              "Brazil | be | complement: the world's second largest coffee producer | present"},
    ClaimPair{"Lidl | be | complement: the biggest grocer in Poland | present",
              "Lidl | be | complement: the third largest retailer in Poland | present"},
    ClaimPair{"Orange | be | complement: Spain's second largest operator | present",
              "Orange | be | complement: Spain's third largest operator | present"},
    ClaimPair{"Orange | be | complement: Spain's number 2 operator | present",
              "Orange | be | complement: Spain's third largest carrier | present"},
    ClaimPair{"Nordea | be | complement: the largest bank in Finland | present",
              "Nordea | be | complement: the second biggest bank in Finland | present"},
    ClaimPair{"Shanghai Tower | be | complement: the second tallest tower | present",
              "Shanghai Tower | be | complement: the third tallest tower | present"},
    ClaimPair{"Toyota | be | complement: the world's largest carmaker | present",
              "Toyota | be | complement: the world's second largest automaker | present"},
    ClaimPair{"Germany | be | complement: the world's third largest economy | present",
              "Germany | be | complement: the world's second largest economy | present"},
    ClaimPair{"Vale | be | complement: the largest iron producer | present",
              "Vale | be | complement: the third biggest iron supplier | present"},
    ClaimPair{"Nokia | be | complement: the number 2 equipment vendor | present",
              "Nokia | be | complement: the number 3 equipment vendor | present"},
    ClaimPair{"Nokia | be | complement: the number 1 equipment vendor | present",
              "Nokia | be | complement: the third largest equipment maker | present"},
    ClaimPair{"Lagos | be | complement: the largest city in Africa | present",
              "Lagos | be | complement: the second largest city in Africa | present"},
    ClaimPair{"Chile | be | complement: the world's largest copper producer | present | document: b",
              "Chile | be | complement: the world's third largest copper producer | present"},
    ClaimPair{"TotalEnergies | be | complement: the second largest company in France | present | document: b",
              "TotalEnergies | be | complement: the largest company in France | present"},
};

constexpr std::array silences = {
    ClaimPair{"Huawei | be | complement: the second largest smartphone manufacturer | present",
              "Huawei | be | complement: the world's largest equipment supplier | present"},
    ClaimPair{"Huawei | be | complement: the second largest smartphone manufacturer | present",
              "Samsung | be | complement: the largest smartphone manufacturer | present"},
    ClaimPair{"Huawei | be | complement: the second largest smartphone manufacturer | past",
              "Huawei | be | complement: the third largest smartphone manufacturer | present"},
    ClaimPair{"Huawei | be | complement: a large smartphone manufacturer | present",
              "Huawei | be | complement: the third largest smartphone manufacturer | present"},
    ClaimPair{"MTS | be | complement: Russia's largest operator | present",
              "MTS | be | complement: Europe's third largest operator | present"},
    ClaimPair{"Orange | be | complement: Spain's second largest operator | present",
              "Orange | be | complement: France's largest operator | present"},
    ClaimPair{"Shanghai Tower | be | complement: the second tallest tower | present",
              "Shanghai Tower | be | complement: the third largest tower | present"},
    ClaimPair{"Toyota | be | complement: the second largest carmaker | present | time: 2015",
              "Toyota | be | complement: the largest carmaker | present | time: 2020"},
    ClaimPair{"Toyota | be | complement: the second largest carmaker | present | negative",
              "Toyota | be | complement: the largest carmaker | present"},
    ClaimPair{"Toyota | be | complement: the second largest carmaker | present",
              "Toyota | be | complement: the second biggest automaker | present"},
    ClaimPair{"it | be | complement: the second largest carmaker | present",
              "Toyota | be | complement: the largest carmaker | present"},
    ClaimPair{"Nordea | be | complement: the largest bank in Finland | present",
              "Nordea | be | complement: the second largest bank in Sweden | present"},
    ClaimPair{"Nordea | be | complement: the largest bank | present",
              "Nordea | be | complement: the third largest employer | present"},
    ClaimPair{"Nordea | be | complement: the second bank | present",
              "Nordea | be | complement: the third bank | present"},
    ClaimPair{"Vale | be | complement: the largest iron producer | present",
              "Vale | be | complement: the third biggest nickel producer | present"},
    ClaimPair{"Vale | be | complement: the largest iron producer | present | possible",
              "Vale | be | complement: the third biggest iron producer | present"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/rank") {
  TEST_CASE("one ranking, two places") { check_conflicts("rank-conflict", conflicts, RuleSet{}); }
  TEST_CASE("another ranking, scope, scale, class or time") { check_silence(silences, RuleSet{}); }

  TEST_CASE("told at two dates it is a change") {
    const ClaimPair dated{"Huawei | be | complement: the second largest smartphone maker | present | date: 2019-06-10 | document: b",
                          "Huawei | be | complement: the third largest smartphone maker | present | date: 2018-01-09"};
    CHECK(decide(dated, RuleSet{}).rule == "changed-over-time");
  }
}
