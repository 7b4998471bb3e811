#include "checker/language/lexicon/ancestors.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

// Two synsets in WordNet's layout: "cart" below "thing"; offsets are the lines' places.
constexpr std::string_view data =
    "00000000 03 n 01 thing 0 000 | a\n"
    "00000033 03 n 01 cart 0 001 @ 00000000 n 0000 | b\n";
constexpr std::string_view index = "cart n 1 1 @ 1 0 00000033  \nthing n 1 0 1 0 00000000  \n";

}  // namespace

TEST_SUITE("checker/language/lexicon") {
  TEST_CASE("a memo answers the same the second time, in the same place") {
    AncestryMemo memo;
    const Ancestry& cart = memo.of(index, data, "cart");
    REQUIRE(cart.senses.size() == 1);
    CHECK(steps_up(cart, memo.of(index, data, "thing").senses, 1) == 1U);
    CHECK(steps_up(cart, cart.senses, 1) == 0U);
    CHECK(&memo.of(index, data, "cart") == &cart);
  }

  TEST_CASE("what is unknown or not looked at lies below nothing") {
    AncestryMemo memo;
    CHECK(memo.of(index, data, "wagon").senses.empty());
    CHECK_FALSE(steps_up(memo.of(index, data, "wagon"), memo.of(index, data, "thing").senses, 5));
    CHECK_FALSE(steps_up(memo.of(index, data, "cart"), memo.of(index, data, "thing").senses, 0));
    CHECK_FALSE(steps_up(memo.of(index, data, "thing"), memo.of(index, data, "cart").senses, 1));
  }
}
