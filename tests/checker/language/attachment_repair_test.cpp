#include "checker/language/attachment_repair.hpp"

#include <doctest/doctest.h>

#include "tests/checker/language/tree_places.hpp"

using namespace crosscheck;

TEST_SUITE("checker/language") {
  TEST_CASE("participants hang on the word that they belong to") {
    test::check_places({
        {"The mine buys pumps from Orvo and Halden equipment.", "from", "equipment case"},
        {"The sale followed US President Lund's harsh rebuke.", "US", "President compound"},
        {"Both firms have worked in the past with steel that they want to sell.", "steel", "worked obl"},
        {"The firm was hit by United States (US) sanctions for years.", "States", "sanctions compound"},
        {"By signing the deal Norway and Chile are becoming closer allies.", "Norway", "becoming nsubj"},
        {"The firm was calm when Peter Lund, Orvo's head of sales, shared his views.", "Lund", "Peter flat"},
        {"The firm was calm when Peter Lund, Orvo's head of sales, shared his views.", "Peter", "shared nsubj"},
        {"The work, the mayor said, will start in May.", "work", "start nsubj"},
        {"The minister accused the firm of hiding the losses.", "hiding", "accused advcl"},
        {"Orvo has not decided yet whether to close the old mine, a spokeswoman said.", "close", "decided xcomp"},
        {"The owner of Petrel, the state shipping operator Marlin, is the sole bidder.", "operator", "owner appos"},
        {"Peter Lund, head of the Northern Metal Exchange, NME, left.", "NME", "Exchange appos"},
        {"The mine, the reason for the strike, closed.", "reason", "mine appos"},
    }, test::Subtypes::dropped);
  }

  TEST_CASE("any tree stays a tree") {
    for (const char* text : {"", "(", "from from from", "US (US) US (US) US", "by by Lund's Lund's Lund", "when, when, when Peter, Peter, left"})
      CHECK(test::parsed(text).sentences.size() <= 2);
  }
}
