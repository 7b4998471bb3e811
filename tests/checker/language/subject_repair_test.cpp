#include "checker/language/subject_repair.hpp"

#include <doctest/doctest.h>

#include "tests/checker/language/tree_places.hpp"

using namespace crosscheck;

TEST_SUITE("checker/language") {
  TEST_CASE("finite clauses get the subject before their verb") {
    test::check_places({
        {"The lender said profits were down sharply.", "profits", "down nsubj"},
        {"He said a new mill, which would make paper, would cost 400 million pesos.", "mill", "cost nsubj"},
        {"Reporters were told the factory, which closed in May, would be sold.", "factory", "sold nsubj:pass"},
        {"The rupee hit a high after the ministry of finance raised its forecasts for growth.", "ministry", "raised nsubj"},
        {"The rupee hit a high after the ministry of finance raised its forecasts for growth.", "after", "raised mark"},
        {"The study was wrong, a group of doctors in Lima has argued.", "group", "argued nsubj"},
        {"During his second day in the Lima trial Mr Lund played down his role.", "Mr", "played nsubj"},
        {"A valve broke during the test and fragments could injure people if the lid was open.", "fragments", "injure nsubj"},
        {"\"The chance of a deal is next to zero,\" said Peter Lund, an analyst at Orvo.", "chance", "next nsubj"},
        {"The firm was founded in 2001 and closed in 2002.", "2001", "founded obl"},
    });
  }

  TEST_CASE("a sentence of the body has a verb, not a mere noun") {
    test::check_places({
        {"Concerns over rising costs pushed down bank shares in Lima on Tuesday.", "Concerns", "pushed nsubj"},
        {"Norvik exited bankruptcy in April after a long dispute.", "exited", "root root"},
        {"Norvik exited bankruptcy in April after a long dispute.", "Norvik", "exited nsubj"},
        {"The bank, whose finance chief was based in Peru, filed for bankruptcy in Lima last week.", "filed", "root root"},
        {"Share prices in Lima, Oslo and Halden also closed higher.", "prices", "closed nsubj"},
        {"Monday June 3rd Halden is selling its cable business.", "selling", "root root"},
        {"Supporters of the change claim it will help farmers.", "claim", "root root"},
        {"A house destroyed by the great fire of Lima in May.", "house", "root root"},
    });
  }

  TEST_CASE("clauses of persons and times") {
    test::check_places({
        {"The campaign has grown during the administration of President Ann Lund until recently, who has also taken aim at mills.", "taken", "Ann acl:relcl"},
        {"For the year ended March 31, the mill reported a profit of 4 million pesos.", "year", "reported obl"},
        {"For the year ended March 31, the mill reported a profit of 4 million pesos.", "ended", "year acl"},
        {"After federal agents raided the offices of Orvo in March, the firm closed.", "agents", "raided nsubj"},
        {"This happened while President Lund was on a visit in Lima.", "visit", "happened advcl"},
    });
  }

  TEST_CASE("any tree stays a tree") {
    for (const char* text : {"", ".", "said said said said said said.", "Monday Monday Monday Monday Monday closed.", "After after after the mill and the mill rose.",
                             "Share prices prices prices prices rose rose."})
      CHECK(test::parsed(text).sentences.size() <= 2);
  }
}
