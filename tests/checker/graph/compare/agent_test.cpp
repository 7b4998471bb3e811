#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"Brazil | beat | object: Germany | in: the Yokohama final | past",
              "Germany | beat | object: Brazil | in: the Yokohama final | past"},
    ClaimPair{"Brazil | defeat | object: Germany | past | time: 2002",
              "Germany | beat | object: Brazil | past | time: 2002"},
    ClaimPair{"Germany | beat! | by: Brazil | past | time: 2002",
              "Germany | beat | object: Brazil | past | time: 2002"},
    ClaimPair{"Siemens | buy | object: Gamesa | past | time: 2017",
              "Gamesa | buy | object: Siemens | past | time: 2017"},
    ClaimPair{"Apple | sue | object: Qualcomm | past | time: 2017",
              "Qualcomm | sue | object: Apple | past | time: 2017"},
    ClaimPair{"Oracle | acquire | object: Cerner | past | time: 2022",
              "Cerner | acquire | object: Oracle | past | time: 2022"},
    ClaimPair{"Anna Berg | succeed | object: Paul Reed | past | time: 2012",
              "Paul Reed | succeed | object: Anna Berg | past | time: 2012"},
    ClaimPair{"Steve Hale | found | object: Acme | past",
              "Lena Holt | found | object: Acme | past"},
    ClaimPair{"Steve Hale | invent | object: the zip press | past",
              "Lena Holt | invent | object: the zip press | past"},
    ClaimPair{"Acme | own | object: Borex | present",
              "Corvin | own | object: Borex | present"},
    ClaimPair{"Acme | acquire | object: Borex | past",
              "Corvin | acquire | object: Borex | past"},
    ClaimPair{"Borex | acquire! | by: Acme | past",
              "Corvin | acquire | object: Borex | past"},
    ClaimPair{"Lena Holt | direct | object: Winter Sea | past",
              "Paul Reed | direct | object: Winter Sea | past | document: b"},
    ClaimPair{"Lena Holt | win | object: the Riga marathon | past | time: 2019",
              "Paul Reed | win | object: the Riga marathon | past | time: 2019"},
    ClaimPair{"Lena Holt | discover | object: the Karst cave | past",
              "Paul Reed | discover | object: the Karst cave | past"},
    ClaimPair{"Finland | attack | object: Estonia | past | time: 1915",
              "Estonia | attack | object: Finland | past | time: 1915"},
};

constexpr std::array silences = {
    ClaimPair{"Brazil | beat | object: Germany | past | time: 2002",
              "Germany | beat | object: Brazil | past | time: 2014"},
    ClaimPair{"Brazil | beat | object: Germany | past",
              "Germany | beat | object: Brazil | past"},
    ClaimPair{"Brazil | meet | object: Germany | past | time: 2002",
              "Germany | meet | object: Brazil | past | time: 2002"},
    ClaimPair{"Rostelecom | own | object: Aurora | present",
              "Mobile Platform | develop | object: Aurora | present"},
    ClaimPair{"Lena Holt | win | object: the Riga marathon | past | time: 2019",
              "Paul Reed | win | object: the Riga marathon | past | time: 2018"},
    ClaimPair{"Lena Holt | win | object: Ohio | past | type: object place",
              "Paul Reed | win | object: Ohio | past | type: object place"},
    ClaimPair{"Lena Holt | win | object: the Riga marathon | past",
              "Paul Reed | win | object: the Oslo marathon | past"},
    ClaimPair{"Bank of Riga | own | object: Borex | present",
              "Riga Bank | own | object: Borex | present"},
    ClaimPair{"Acme | back_out | past",
              "Huawei | back_out | past | negative"},
    ClaimPair{"AT&T | back_away | from: the contract | past",
              "Huawei | back_out | from: the plan | past | negative"},
    ClaimPair{"Steve Hale | found | object: Acme | past",
              "Lena Holt | found | object: Borex | past"},
    ClaimPair{"Steve Hale | visit | object: Acme | past",
              "Lena Holt | visit | object: Acme | past"},
    ClaimPair{"he | found | object: Acme | past",
              "Lena Holt | found | object: Acme | past"},
    ClaimPair{"Steve Hale | found | object: Acme | past | possible",
              "Lena Holt | found | object: Acme | past"},
    ClaimPair{"Steve Hale | found | object: Acme | past | negative",
              "Lena Holt | found | object: Acme | past"},
    ClaimPair{"Acme | acquire | object: shares | past",
              "Corvin | acquire | object: shares | past"},
    ClaimPair{"Acme | supply | object: the chips | to: Borex | past",
              "Corvin | supply | object: the chips | to: Borex | past"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/agent") {
  TEST_CASE("two doers of one deed, doer and done-to swapped") { check_conflicts("agent-conflict", conflicts, RuleSet{}); }
  TEST_CASE("other events, verbs that go both ways, deeds of many") { check_silence(silences, RuleSet{}); }
}
