#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"SoftBank | take | object: a final decision | about: review of Huawei equipment | negative | phase: undecided",
              "SoftBank | replace | object: the Huawei equipment | with: hardware | phase: decided"},
    ClaimPair{"SoftBank | take | object: a final decision | about: review of Huawei equipment | negative | phase: undecided",
              "SoftBank | replace | object: the Huawei equipment | phase: decided | said: Nikkei claim"},
    ClaimPair{"Acme | decide | object: the sale of Borex | negative | phase: undecided",
              "Acme | decide | object: the sale of Borex | phase: decided"},
    ClaimPair{"Acme | decide | object: the sale of Borex | negative | phase: undecided",
              "Acme | sell | object: Borex | phase: decided"},
    ClaimPair{"Acme | sign | object: the Nokia contract | negative | phase: undecided",
              "Acme | sign | object: the Nokia contract | phase: completed"},
    ClaimPair{"Norway | decide | on: the whaling ban | negative | phase: undecided",
              "Norway | approve | object: the whaling ban | phase: decided"},
    ClaimPair{"Norway | decide | on: the whaling ban | negative | phase: undecided",
              "Norway | lift | object: the whaling ban | phase: completed | document: b"},
    ClaimPair{"Lidl | choose | object: the Poznan site | negative | phase: undecided",
              "Lidl | choose | object: the Poznan site | phase: decided"},
    ClaimPair{"Ford | close | object: the Valencia plant | phase: undecided",
              "Ford | close | object: the Valencia plant | phase: decided"},
    ClaimPair{"Ford | close | object: the Valencia plant | phase: undecided | said: Ford report",
              "Ford | close | object: the Valencia plant | phase: decided"},
    ClaimPair{"Kenya | pick | object: the dam contractor | phase: undecided",
              "Kenya | pick | object: the dam contractor | phase: completed"},
    ClaimPair{"Vestas | move | object: the Riga factory | phase: undecided",
              "Vestas | move | object: the Riga factory | phase: decided"},
    ClaimPair{"Iberia | order | object: the Airbus jets | phase: undecided",
              "Iberia | order | object: the Airbus jets | phase: completed"},
    ClaimPair{"Iberia | order | object: the Airbus jets | phase: undecided",
              "Iberia | buy | object: the Airbus jets | phase: decided"},
    ClaimPair{"Telia | award | object: the network contract | phase: undecided",
              "Telia | award | object: the network contract | to: Nokia | phase: completed"},
};

constexpr std::array silences = {
    ClaimPair{"Corvin | suspend | object: ferry sales | past | phase: decided",
              "Corvin | resume | object: ferry sales | past | phase: undecided"},
    ClaimPair{"SoftBank | take | object: a final decision | about: review of Huawei equipment | phase: undecided",
              "SoftBank | replace | object: the Huawei equipment | phase: considering"},
    ClaimPair{"SoftBank | take | object: a final decision | about: review of Huawei equipment | phase: undecided",
              "KDDI | replace | object: the Huawei equipment | phase: decided"},
    ClaimPair{"SoftBank | take | object: a final decision | about: review of Huawei equipment | phase: undecided",
              "SoftBank | buy | object: the London office | phase: decided"},
    ClaimPair{"SoftBank | replace | object: the Huawei equipment | phase: considering",
              "SoftBank | replace | object: the Huawei equipment | phase: decided"},
    ClaimPair{"SoftBank | replace | object: the Huawei equipment | phase: planned",
              "SoftBank | replace | object: the Huawei equipment | phase: completed"},
    ClaimPair{"Acme | decide | object: the sale of Borex | phase: undecided | time: 2018",
              "Acme | sell | object: Borex | phase: completed | time: 2019"},
    ClaimPair{"Acme | decide | object: the sale of Borex | phase: undecided",
              "Acme | sell | object: Borex | phase: decided | possible"},
    ClaimPair{"Acme | decide | object: the sale of Borex | phase: undecided",
              "Acme | sell | object: Borex | phase: decided | condition"},
    ClaimPair{"Acme | decide | object: the sale of Borex | phase: undecided",
              "Acme | sell | object: Corvin | phase: decided"},
    ClaimPair{"Acme | choose | object: Nokia | phase: undecided | qualifier: generation=5G",
              "Acme | choose | object: Nokia | phase: decided | qualifier: generation=4G"},
    ClaimPair{"it | decide | object: the sale of Borex | phase: undecided",
              "Acme | sell | object: Borex | phase: decided"},
    ClaimPair{"Acme | make | object: a decision | phase: undecided",
              "Acme | announce | object: a decision | phase: decided"},
    ClaimPair{"Huawei | negotiate | with: Moscow | phase: ongoing",
              "Huawei | talk | with: Moscow | phase: completed"},
    ClaimPair{"Huawei | install | object: Aurora | phase: considering",
              "Huawei | install | object: Aurora | phase: ongoing"},
    ClaimPair{"Ford | close | object: the Valencia plant | phase: undecided",
              "Ford | open | object: the Cologne plant | phase: decided"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/phase") {
  TEST_CASE("not decided in one place, decided in the other") { check_conflicts("phase-conflict", conflicts, RuleSet{}); }
  TEST_CASE("steps that follow one another, other actions, other doers") { check_silence(silences, RuleSet{}); }

  TEST_CASE("told at two dates the decision has been taken since") {
    const ClaimPair dated{"Ford | close | object: the Valencia plant | phase: undecided | date: 2019-01-10 | document: b",
                          "Ford | close | object: the Valencia plant | phase: decided | date: 2019-03-10"};
    CHECK(decide(dated, RuleSet{}).rule == "changed-over-time");
  }
}
