#include "checker/language/lexicon/lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "checker/data_folder.hpp"
#include "rules/error.hpp"

using namespace crosscheck;

namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(data_folder());
  return loaded;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_SUITE("checker/language/lexicon") {
  TEST_CASE("base forms come from exceptions, then from detachment") {
    CHECK(lexicon().base_forms("companies", Upos::NOUN) == Words{"company"});
    CHECK(lexicon().base_forms("bought", Upos::VERB).front() == "buy");
    CHECK(lexicon().base_forms("choosing", Upos::VERB) == Words{"choose"});
    CHECK(lexicon().base_forms("Bigger", Upos::ADJ).front() == "big");
    CHECK(lexicon().base_forms("xyzzies", Upos::NOUN).empty());
    CHECK(lexicon().base_forms("", Upos::NOUN).empty());
    CHECK(lexicon().base_forms("the", Upos::DET).empty());
  }

  TEST_CASE("relations between words") {
    CHECK(lexicon().is_known("contract"));
    CHECK(lexicon().is_known("back out", Upos::VERB));
    CHECK_FALSE(lexicon().is_known("contract", Upos::ADV));
    CHECK(lexicon().synonyms("buy", "purchase", Upos::VERB));
    CHECK_FALSE(lexicon().synonyms("buy", "sell", Upos::VERB));
    CHECK(lexicon().antonyms("rise", "fall", Upos::VERB));
    CHECK(lexicon().antonyms("accept", "reject", Upos::VERB));
    CHECK(lexicon().antonyms("quick", "slow", Upos::ADJ));
    CHECK_FALSE(lexicon().antonyms("big", "red", Upos::ADJ));
    CHECK(lexicon().hypernym("tablet", "object") > 0U);
    CHECK(lexicon().hypernym("dog", "animal"));
    CHECK_FALSE(lexicon().hypernym("animal", "dog"));
    CHECK(lexicon().hypernym("Paris", "city"));
    CHECK(lexicon().co_hyponyms("monday", "tuesday", Upos::NOUN));
    CHECK(lexicon().derivationally_related("decide", Upos::VERB, "decision", Upos::NOUN));
    CHECK(lexicon().entails("kill", "die"));
    const Words verbs = lexicon().derived_forms("arrest", Upos::NOUN, Upos::VERB);
    CHECK(std::find(verbs.begin(), verbs.end(), "arrest") != verbs.end());
  }

  TEST_CASE("parts of wholes, in any number of steps") {
    CHECK(lexicon().part_of("Munich", "Germany"));
    CHECK(lexicon().part_of("Munich", "Europe"));
    CHECK_FALSE(lexicon().part_of("Germany", "Munich"));
    CHECK_FALSE(lexicon().part_of("Germany", "Germany"));
    CHECK_FALSE(lexicon().part_of("Munich", ""));
  }

  TEST_CASE("word lists are found by name") {
    const WordRow* row = lexicon().table("months").find("sept");
    REQUIRE(row != nullptr);
    CHECK((*row)[2] == "9");
    CHECK_THROWS_AS(lexicon().table("no-such-list"), Error);
  }

  TEST_CASE("a table keeps rows of one key in order, comments and blank lines out") {
    const WordTable table("# words\nb\t 1 \n\na\tx\nb\t2\r\n");
    CHECK(table.rows().size() == 3);
    CHECK(table.find("a") != nullptr);
    REQUIRE(table.all("b").size() == 2);
    CHECK(table.all("b")[0][1] == "1");
    CHECK(table.all("b")[1][1] == "2");
    CHECK(table.all("c").empty());
    CHECK((*table.find("a"))[7].empty());
  }
}
