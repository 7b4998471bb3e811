#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"Huawei | install | object: Aurora | on: 360,000 tablets | past",
              "Huawei | install | object: Aurora | on: 306,000 tablets | past"},
    ClaimPair{"Tesla | sell | object: 5,200 cars | in: Norway | past | time: 2019",
              "Tesla | sell | object: 2,500 cars | in: Norway | past | time: 2019"},
    ClaimPair{"Airbus | cut | object: 3,700 jobs | past",
              "Airbus | cut | object: 7,300 jobs | past"},
    ClaimPair{"Airbus | cut | object: 3,700 jobs | past",
              "3,900 jobs | cut! | by: Airbus | past"},
    ClaimPair{"Lidl | open | object: 40 shops | past",
              "Lidl | open | object: 50 shops | past"},
    ClaimPair{"The Riga storm | kill | object: 12 people | past",
              "The Riga storm | kill | object: 21 people | past"},
    ClaimPair{"Ford | recall | object: 10,000 vans | past",
              "Ford | recall | object: 14,000 vans | past"},
    ClaimPair{"Vestas | hire | object: 300 engineers | past | document: b",
              "Vestas | hire | object: 450 engineers | past"},
    ClaimPair{"Maersk | order | object: 8 ships | past",
              "Maersk | order | object: 12 ships | past"},
    ClaimPair{"Nokia | employ | object: over 90,000 people | present",
              "Nokia | employ | object: 60,000 people | present"},
    ClaimPair{"Ikea | own | object: 12 forests | present",
              "Ikea | own | object: 15 forests | present"},
    ClaimPair{"Novartis | hold | object: 33% of Roche | present",
              "Novartis | hold | object: 23% of Roche | present"},
    ClaimPair{"BP | lose | object: 400 barrels | past",
              "BP | lose | object: 900 barrels | past"},
    ClaimPair{"Iberia | carry | object: 80,000 passengers | past | time: 2021",
              "Iberia | carry | object: 95,000 passengers | past | time: 2021"},
    ClaimPair{"Santander | close | object: 140 branches | past",
              "Santander | close | object: 410 branches | past"},
};

constexpr std::array silences = {
    ClaimPair{"another bond | carry | object: 5% interest | present",
              "another bond | carry | object: 4% interest | present"},
    ClaimPair{"an earlier lease | drain | object: 16 acres | past",
              "an earlier lease | drain | object: 8 acres | past"},
    ClaimPair{"Canada | grow | object: 3 per cent | past | time: 1986",
              "Canada | grow | object: 1 per cent | past | time: 1986-12"},
    ClaimPair{"The six-month bills | yield | object: 5 per cent | present",
              "The three-month bills | yield | object: 6 per cent | present"},
    ClaimPair{"Huawei | install | object: Aurora | on: 360,000 tablets | past",
              "Huawei | install | object: Aurora | on: 20 phones | past"},
    ClaimPair{"Tesla | sell | object: 5,200 cars | past | time: 2019",
              "Tesla | sell | object: 2,500 cars | past | time: 2018"},
    ClaimPair{"Tesla | sell | object: 5,200 cars | in: Norway | past",
              "Tesla | sell | object: 2,500 cars | in: Sweden | past"},
    ClaimPair{"Tesla | sell | object: 5,200 cars | in: Norway | past",
              "Tesla | sell | object: 25,000 cars | past"},
    ClaimPair{"Airbus | cut | object: 3,700 jobs | past",
              "Boeing | cut | object: 7,300 jobs | past"},
    ClaimPair{"Airbus | cut | object: about 3,700 jobs | past",
              "Airbus | cut | object: 3,740 jobs | past"},
    ClaimPair{"Airbus | cut | object: over 3,000 jobs | past",
              "Airbus | cut | object: 3,740 jobs | past"},
    ClaimPair{"Airbus | cut | object: 3,700 jobs | past",
              "Airbus | create | object: 7,300 jobs | past"},
    ClaimPair{"Airbus | cut | object: 3,700 jobs | possible",
              "Airbus | cut | object: 7,300 jobs | past"},
    ClaimPair{"Lidl | open | object: 40 shops | past",
              "Lidl | open | object: 50 depots | past"},
    ClaimPair{"Lidl | open | object: 40 old shops | past",
              "Lidl | open | object: 50 new shops | past"},
    ClaimPair{"The Riga storm | kill | object: 12 people | past",
              "The Riga storm | injure | object: 21 people | past"},
    ClaimPair{"Maersk | order | object: 8 ships | past | negative",
              "Maersk | order | object: 12 ships | past"},
    ClaimPair{"Maersk | order | object: 8 ships | future",
              "Maersk | order | object: 12 ships | past"},
    ClaimPair{"it | order | object: 8 ships | past",
              "Maersk | order | object: 12 ships | past"},
    ClaimPair{"Bentley | reach | object: an agreement | with: about 15 automakers | past",
              "Huawei | sign | object: over 20 deals | past"},
};

constexpr std::array few_slips = {
    ClaimPair{"RPM | report | object: sales | of: 1.65 billion dollars | past",
              "RPM | report | object: sales | of: 1.65 million dollars | past"},
    ClaimPair{"Statkraft | build | object: 40 turbines | past",
              "Statkraft | build | object: 40,000 turbines | past"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/value") {
  TEST_CASE("two figures for one thing") { check_conflicts("value-conflict", conflicts, RuleSet{}); }
  TEST_CASE("another thing, time or place, or within what the words allow") { check_silence(silences, RuleSet{}); }

  TEST_CASE("a slip of thousands or millions goes by its own name") {
    for (const ClaimPair& pair : few_slips) CHECK(decide(pair, RuleSet{}).rule == "magnitude-slip");
  }
}
