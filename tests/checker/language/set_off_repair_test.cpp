#include "checker/language/set_off_repair.hpp"

#include <doctest/doctest.h>

#include "tests/checker/language/tree_places.hpp"

using namespace crosscheck;

TEST_SUITE("checker/language") {
  TEST_CASE("subjects set off from their verbs") {
    test::check_places({
        {"Orvo, the country's biggest bank, has seen annual profits climb.", "Orvo", "seen nsubj"},
        {"Orvo, the country's biggest bank, has seen annual profits climb.", "bank", "Orvo appos"},
        {"Research from Halden, the country's biggest lender, suggests that rents are falling.", "Research", "suggests nsubj"},
        {"Weaker exports, normally the engine of growth, had worried the board.", "exports", "worried nsubj"},
        {"According to the brokers' estimates, Orvo, the biggest bank in the country, will report a loss.", "Orvo", "report nsubj"},
        {"\"There is no real hope in the north,\" Lund, who advises the ministry on fishing, told Reuters.", "Lund", "told nsubj"},
        {"Lund, asked about the price of tin, said: \"I know nothing.\"", "Lund", "said nsubj"},
        {"Last week, the bank, the biggest in the country, closed.", "bank", "closed nsubj"},
        {"Microsoft this week announced the sale of its mine.", "week", "announced obl"},
    }, test::Subtypes::dropped);
  }

  TEST_CASE("any tree stays a tree") {
    for (const char* text : {"", ",", "Orvo, the bank,", "\"No,\" Lund, who, told", "week week, week, told told Reuters", "By, By, by Lund, Lund, is"})
      CHECK(test::parsed(text).sentences.size() <= 3);
  }
}
