#include "checker/language/set_off_repair.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

/// "head relation" of the first word with the form.
std::string place_of(std::string_view text, std::string_view form) {
  const ParsedArticle parsed = test::parsed(text);
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    if (parsed.form(id) != form) continue;
    const Token& token = parsed.tokens[id];
    return std::string(token.head == no_token ? "root" : parsed.form(token.head)) + ' ' + std::string(to_string(base(token.deprel)));
  }
  return "none";
}

}  // namespace

TEST_SUITE("checker/language") {
  TEST_CASE("subjects set off from their verbs") {
    const struct {
      const char *text, *form, *expected;
    } cases[] = {
        {"Orvo, the country's biggest bank, has seen annual profits climb.", "Orvo", "seen nsubj"},
        {"Orvo, the country's biggest bank, has seen annual profits climb.", "bank", "Orvo appos"},
        {"Research from Halden, the country's biggest lender, suggests that rents are falling.", "Research", "suggests nsubj"},
        {"Weaker exports, normally the engine of growth, had worried the board.", "exports", "worried nsubj"},
        {"According to the brokers' estimates, Orvo, the biggest bank in the country, will report a loss.", "Orvo", "report nsubj"},
        {"\"There is no real hope in the north,\" Lund, who advises the ministry on fishing, told Reuters.", "Lund", "told nsubj"},
        {"Lund, asked about the price of tin, said: \"I know nothing.\"", "Lund", "said nsubj"},
        {"Last week, the bank, the biggest in the country, closed.", "bank", "closed nsubj"},
        {"Microsoft this week announced the sale of its mine.", "week", "announced obl"},
    };
    for (const auto& item : cases) {
      CAPTURE(item.text);
      CHECK(place_of(item.text, item.form) == item.expected);
    }
  }

  TEST_CASE("any tree stays a tree") {
    for (const char* text : {"", ",", "Orvo, the bank,", "\"No,\" Lund, who, told", "week week, week, told told Reuters", "By, By, by Lund, Lund, is"})
      CHECK(test::parsed(text).sentences.size() <= 3);
  }
}
