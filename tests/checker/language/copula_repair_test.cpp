#include "checker/language/copula_repair.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

std::string place_of(std::string_view text, std::string_view form) {
  const ParsedArticle parsed = test::parsed(text);
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    if (parsed.form(id) != form) continue;
    const Token& token = parsed.tokens[id];
    return std::string(token.head == no_token ? "root" : parsed.form(token.head)) + ' ' + std::string(to_string(token.deprel));
  }
  return "none";
}

}  // namespace

TEST_SUITE("checker/language") {
  TEST_CASE("predicates beside be") {
    const struct {
      const char *text, *form, *expected;
    } cases[] = {
        {"The drug is sold by Orvo, which said that the pills that are no longer on sale were safe.", "sale", "pills acl:relcl"},
        {"The drug is sold by Orvo, which said that the pills that are no longer on sale were safe.", "pills", "safe nsubj"},
        {"The drug is sold by Orvo, which said that the pills that are no longer on sale were safe.", "were", "safe cop"},
        {"The toys, which are no longer on sale, were made in Peru.", "sale", "toys acl:relcl"},
        {"The toys, which are no longer on sale, were made in Peru.", "longer", "sale advmod"},
        {"The toys are no longer sold in Peru.", "sold", "root root"},
    };
    for (const auto& item : cases) {
      CAPTURE(item.text);
      CHECK(place_of(item.text, item.form) == item.expected);
    }
  }

  TEST_CASE("any tree stays a tree") {
    for (const char* text : {"", "no longer", "no longer no longer no longer on on on", "The pills that are that are that are were were safe."})
      CHECK(test::parsed(text).sentences.size() <= 2);
  }
}
