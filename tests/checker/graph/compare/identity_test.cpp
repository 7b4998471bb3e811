#include "checker/graph/compare/identity.hpp"

#include <doctest/doctest.h>

#include "tests/checker/graph/claim_notation.hpp"

using namespace crosscheck;

namespace {

struct TwoArguments {
  const char* first;
  const char* second;
  bool one = false;       ///< one thing
  bool measured = false;  ///< one measured thing
};

constexpr CompareSettings in_one_article{true, false};

Argument subject_of(const char* words) { return claim_from(std::string(words) + " | be | present").subject; }

}  // namespace

TEST_SUITE("checker/graph/compare/identity") {
  TEST_CASE("the same words in one article, unless both bring something new") {
    for (const TwoArguments& pair : {TwoArguments{"Borex", "Borex", true, true}, TwoArguments{"the old mill", "the old mill", true, true},
                                     TwoArguments{"the index", "the index", true, false}, TwoArguments{"a bond", "a bond", false, false},
                                     TwoArguments{"a bond", "the bond", true, false}}) {
      CAPTURE(pair.first);
      CAPTURE(pair.second);
      CHECK(is_one_thing(subject_of(pair.first), subject_of(pair.second), in_one_article) == pair.one);
      CHECK(is_one_measured_thing(subject_of(pair.first), subject_of(pair.second), in_one_article) == pair.measured);
    }
  }

  TEST_CASE("between articles only names are the same thing") {
    CHECK(is_one_thing(subject_of("Borex"), subject_of("Borex"), {}));
    CHECK_FALSE(is_one_thing(subject_of("the old mill"), subject_of("the old mill"), {}));
  }

  TEST_CASE("kinds of words") {
    CHECK(is_indefinite(subject_of("a bond")));
    CHECK_FALSE(is_indefinite(subject_of("the bond")));
    CHECK(is_bare_pronoun(subject_of("they")));
    CHECK(is_named(subject_of("Borex")));
  }
}
