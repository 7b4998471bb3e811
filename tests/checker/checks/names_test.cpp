#include <doctest/doctest.h>

#include "check_bench.hpp"
#include "checker/checks/article_checks.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("age-arithmetic") {
    run_table(check_ages, {
        {"Anna Hall, 42, opened the shop. Friends of Anna Hall, 43, were glad.", "43", "age-arithmetic"},
        {"The 35-year-old Peter Reed won. Peter Reed, 34, was tired.", "34", "age-arithmetic"},
        {"Peter Reed (51) will retire. \"I am glad,\" said Peter Reed, 52.", "52", "age-arithmetic"},
        {"Anna Hall, 42, was born in 1960.", "42", "age-arithmetic"},
        {"Anna Hall, 60, runs the shop. Anna Hall was born in 1970.", "60", "age-arithmetic"},
        {"Anna Hall, 42, opened the shop. Friends of Anna Hall, 42, were glad."},
        {"Anna Hall, 42, and Peter Reed, 45, opened the shop."},
        {"Anna Hall, 42, was born in 1967."},
        {"Anna Hall, 41, was born in 1967."},
        {"Anna Hall, 42, opened her first shop at the age of 20."},
        {"Anna Hall, 42, has a son, Tom Hall, 12."},
        {"The 35-year-old Peter Reed won, 20 years after Anna Hall."},
        {"Peter Reed, 34, won in 1987."},
        {"The house, 42, High Street, was sold to Anna Hall, 43."},
    }, "2009-05-14");
  }

  TEST_CASE("name-variant and acronym-variant") {
    run_table(check_names, {
        {"Anna Martins spoke. Later Anna Martins left. The police asked Anna Martens to stay.", "Anna Martens", "name-variant"},
        {"Stephen Kowalski won. Fans of Stephen Kowalski cheered. Stephen Kowalsky was happy.", "Stephen Kowalsky", "name-variant"},
        {"The World Trade Council (WTC) met. The World Travel Council (WTC) did not.", "World Travel Council", "acronym-variant"},
        {"The National Food Agency (NFA) met in May. Later the National Farm Agency (NFA) closed.", "National Farm Agency", "acronym-variant"},
        {"Anna Martins spoke. Later Anna Martins left. The police asked Peter Martins to stay."},
        {"Anna Martins spoke. Later Anna Martins left. Anna Martins' house was sold."},
        {"The World Trade Organisation (WTO) met. The World Trade Organization (WTO) closed."},
        {"The World Trade Council (WTC) met. The council (WTC) closed."},
        {"Maria Alves spoke. Later Maria Alves left. Mario Alves stayed."},
        {"The Council (WTC) met."},
        {"John Reed and Jon Snow met."},
        {"China won. Chinas best player left. China cheered. China sang."},
    });
  }

  TEST_CASE("headline-unsupported and pull-quote-altered") {
    const std::string body = "The town council voted on Monday to close the mill in the autumn, after two years of losses. The mill has made paper since 1900 and is the last one on the river. "
                             "Its owner, a family from the coast, said that it had tried to find a buyer. About 340 people work there. Many of them live in the streets around it. "
                             "The council will meet again next week to speak of help for them, and the mayor will be there too. The union wants more time to look for a buyer, it said on Tuesday.\n";
    const auto flags = [&](std::string_view headline) { return flags_of(check_headline, "# " + std::string(headline) + "\n\n" + body); };
    CHECK(flags("Mill closes, 340 jobs go").empty());
    CHECK(flags("Old mill to close").empty());
    CHECK(flags("Union asks for more time").empty());
    REQUIRE(flags("Mill closes, 940 jobs go").size() == 1);
    CHECK(flags("Mill closes, 940 jobs go")[0].rule == "headline-unsupported");
    REQUIRE(flags("Peter Kowalski to close the mill").size() == 1);
    CHECK(flags("Peter Kowalski to close the mill")[0].words == "Peter Kowalski");
  }

  TEST_CASE("unsourced-superlative and unsourced-accusation") {
    const auto rules_of = [](std::string_view text, std::string_view rule) {
      std::size_t count = 0;
      for (const Flag& flag : flags_of(check_unsourced, text)) count += flag.rule == rule;
      return count;
    };
    for (const char* text : {"The firm is the world's largest maker of pins.", "Leeds is home to England's oldest mill.", "The country's biggest bank will close.", "It made a record profit in May.",
                             "He runs Spain's second largest bank.", "It opened the world's first pin museum."}) {
      CAPTURE(std::string(text));
      CHECK(rules_of(text, "unsourced-superlative") == 1);
    }
    for (const char* text : {"The firm is the world's largest maker of pins, the ministry said.", "According to the ministry, it is the world's largest maker of pins.", "She was the first to arrive.",
                             "The firm is a large maker of pins.", "It was Hall's first win.", "At first it rained.", "He broke the record.", "He signed a record contract.", "It is his record label."}) {
      CAPTURE(std::string(text));
      CHECK(rules_of(text, "unsourced-superlative") <= (std::string_view(text).find("Hall's") != std::string_view::npos ? 1U : 0U));
    }
    CHECK(rules_of("Peter Reed stole two million dollars from the bank.", "unsourced-accusation") == 1);
    CHECK(rules_of("Anna Hall bribed the minister.", "unsourced-accusation") == 1);
    for (const char* text : {"Peter Reed stole two million dollars from the bank, the ministry said.", "Peter Reed is alleged to have stolen two million dollars.", "A court found that Peter Reed stole two million dollars.",
                             "Peter Reed did not steal the money.", "Thieves stole two million dollars.", "If Peter Reed stole the money, he must leave.", "Peter Reed may steal the show."}) {
      CAPTURE(std::string(text));
      CHECK(rules_of(text, "unsourced-accusation") == 0);
    }
  }
}
