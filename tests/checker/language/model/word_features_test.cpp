#include "checker/language/model/word_features.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_SUITE("checker/language/model/word_features") {
  TEST_CASE("keys are plain, lower case, with zeros for digits") {
    CHECK(table_key(plain_form("Don’t")) == U"don't");
    CHECK(table_key(plain_form("“")) == U"\"");
    CHECK(table_key(plain_form("MID-2019")) == U"mid-0000");
    CHECK(table_key(plain_form("Élysée")) == U"élysée");
    CHECK(table_key(plain_form("\xff\xc3")) == std::u32string{0xFF, 0xE3});
  }

  TEST_CASE("hashes are those of the trainer") {
    // features.fnv("the"), features.fnv("s3" + "ing"), features.fnv("élysée")
    CHECK(hash_of(U"the") == 0xB40EB21C);
    CHECK(affix_hashes(U"buying")[4] == 0x0D782475);
    CHECK(hash_of(U"élysée") == 0xD930E162);
    CHECK(affix_hashes(U"buy")[1] == 0);
  }

  TEST_CASE("shapes tell capitals, digits, marks and the first word apart") {
    const auto shape = [](const char* word) { return shape_of(plain_form(word), false); };
    CHECK(shape("Huawei") != shape("huawei"));
    CHECK(shape("HUAWEI") != shape("Huawei"));
    CHECK(shape("5G") != shape("G"));
    CHECK(shape("Al-Jazeera") != shape("AlJazeera"));
    CHECK(shape_of(U"The", true) != shape_of(U"The", false));
    CHECK(shape_of(U"", true) < shape_count);
  }

  TEST_CASE("a sentence's use of capitals") {
    const auto mode = [](std::vector<std::u32string> words) { return case_mode(words); };
    CHECK(mode({U"The", U"minister", U"praised", U"Huawei"}) == CaseMode::normal);
    CHECK(mode({U"Minister", U"Praises", U"Huawei", U"Over", U"Network"}) == CaseMode::title);
    CHECK(mode({U"MINISTER", U"PRAISES", U"HUAWEI"}) == CaseMode::capitals);
    CHECK(mode({U"minister", U"praises", U"huawei"}) == CaseMode::lowered);
    CHECK(mode({}) == CaseMode::lowered);
  }
}
