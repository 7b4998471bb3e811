#include "rules/fact_text.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("rules/fact_text") {
  TEST_CASE("facts as a reader sees them") {
    RuleSet rules;
    Relation chose, led;
    chose.name = "chose_vendor";
    chose.phrases = {parse_phrase("{subject} choose|select {object}"), parse_phrase("{subject} opt for {object}")};
    led.name = "led_by";
    led.phrases = {parse_phrase("{subject} be led|run by {object}")};
    rules.relations = {chose, led};
    Fact fact;
    fact.subject = "Norvik";
    fact.relation = "chose_vendor";
    fact.objects = {"Tessel", "Corvane"};
    CHECK(fact_statement(fact, rules) == "Norvik chose vendor Tessel, Corvane");
    fact.negative = true;
    CHECK(fact_statement(fact, rules) == "Norvik did not choose Tessel, Corvane");
    fact.relation = "led_by";
    fact.objects = {"Lena Holt"};
    CHECK(fact_statement(fact, rules) == "Norvik is not led by Lena Holt");
    fact.relation = "owns";
    CHECK(fact_statement(fact, rules) == "Norvik not owns Lena Holt");
  }
}
