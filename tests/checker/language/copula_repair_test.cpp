#include "checker/language/copula_repair.hpp"

#include <doctest/doctest.h>

#include "tests/checker/language/tree_places.hpp"

using namespace crosscheck;

TEST_SUITE("checker/language") {
  TEST_CASE("predicates beside be") {
    test::check_places({
        {"The drug is sold by Orvo, which said that the pills that are no longer on sale were safe.", "sale", "pills acl:relcl"},
        {"The drug is sold by Orvo, which said that the pills that are no longer on sale were safe.", "pills", "safe nsubj"},
        {"The drug is sold by Orvo, which said that the pills that are no longer on sale were safe.", "were", "safe cop"},
        {"The toys, which are no longer on sale, were made in Peru.", "sale", "toys acl:relcl"},
        {"The toys, which are no longer on sale, were made in Peru.", "longer", "sale advmod"},
        {"The toys are no longer sold in Peru.", "sold", "root root"},
    });
  }

  TEST_CASE("any tree stays a tree") {
    for (const char* text : {"", "no longer", "no longer no longer no longer on on on", "The pills that are that are that are were were safe."})
      CHECK(test::parsed(text).sentences.size() <= 2);
  }
}
