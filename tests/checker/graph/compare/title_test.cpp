#include <doctest/doctest.h>

#include <array>

#include "rules/rule_set.hpp"
#include "tests/checker/graph/compare/pair_table.hpp"

using namespace crosscheck;

namespace {

constexpr std::array conflicts = {
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Lena Holt | be | complement: the chief financial officer of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Paul Reed | be | complement: the chief executive of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Paul Reed | be | complement: the CEO of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: Acme's chief executive | present | type: subject person",
              "Paul Reed | be | complement: the CEO of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the prime minister of Norway | present | type: subject person",
              "Anna Berg | be | complement: the prime minister of Norway | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the president of Kenya | present | type: subject person",
              "Anna Berg | be | complement: the president of Kenya | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the president of Kenya | present | type: subject person",
              "Lena Holt | be | complement: the prime minister of Kenya | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the finance minister of Chile | present | type: subject person",
              "Lena Holt | be | complement: the foreign minister of Chile | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the mayor of Oslo | present | type: subject person",
              "Anna Berg | be | complement: the mayor of Oslo | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the mayor of Oslo | present | document: b | type: subject person",
              "Anna Berg | be | complement: the mayor of Oslo | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chairman of Borex | present | type: subject person",
              "Anna Berg | be | complement: the chairman of Borex | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the governor of Texas | present | type: subject person",
              "Anna Berg | be | complement: the governor of Texas | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the captain of Arsenal | present | type: subject person",
              "Anna Berg | be | complement: the captain of Arsenal | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the finance director of Acme | present | type: subject person",
              "Anna Berg | be | complement: the CFO of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chancellor of Austria | past | time: 2019 | type: subject person",
              "Anna Berg | be | complement: the chancellor of Austria | past | time: 2019 | type: subject person"},
};

constexpr std::array silences = {
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Lena Holt | be | complement: the chief financial officer of Borex | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Paul Reed | be | complement: the chief executive of Borex | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Paul Reed | be | complement: the former chief executive of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | past | type: subject person",
              "Paul Reed | be | complement: the chief executive of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | past | time: 2010 | type: subject person",
              "Paul Reed | be | complement: the chief executive of Acme | past | time: 2015 | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Lena Holt | be | complement: the chairman of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Lena Holt | be | complement: the CEO of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: a director of Acme | present | type: subject person",
              "Paul Reed | be | complement: a director of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive | present | type: subject person",
              "Paul Reed | be | complement: the chief executive | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the chief executive of Acme | present | negative | type: subject person",
              "Paul Reed | be | complement: the chief executive of Acme | present | type: subject person"},
    ClaimPair{"Holt | be | complement: the chief executive of Acme | present | type: subject person",
              "Lena Holt | be | complement: the chief executive of Acme | present | type: subject person"},
    ClaimPair{"she | be | complement: the chief executive of Acme | present | type: subject person",
              "Lena Holt | be | complement: the chief executive of Acme | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the president of Kenya | future | type: subject person",
              "Anna Berg | be | complement: the president of Kenya | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the president of Kenya | possible | type: subject person",
              "Anna Berg | be | complement: the president of Kenya | present | type: subject person"},
    ClaimPair{"Lena Holt | be | complement: the deputy mayor of Oslo | present | type: subject person",
              "Anna Berg | be | complement: the mayor of Oslo | present | type: subject person"},
};

}  // namespace

TEST_SUITE("checker/graph/compare/title") {
  TEST_CASE("two holders of one post, one holder of two that exclude each other") { check_conflicts("title-conflict", conflicts, RuleSet{}); }
  TEST_CASE("other organisations, past holders, posts of many") { check_silence(silences, RuleSet{}); }
}
