#include "checker/language/parse_article.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

TEST_SUITE("checker/language") {
  TEST_CASE("irregular verb forms: past where no base form is alike, but am and are are present") {
    const struct {
      const char* text;
      TokenId word;
      Xpos expected;
    } cases[] = {
        {"The prices are rising.", 2, Xpos::VBP},
        {"I am not sure.", 1, Xpos::VBP},
        {"The two mines are old.", 3, Xpos::VBP},
        {"He said: “[N]o deal was made.”", 4, Xpos::DT},
        {"Profits shrank last year.", 1, Xpos::VBD},
    };
    for (const auto& item : cases) {
      CAPTURE(item.text);
      CHECK(test::parsed(item.text).tokens[item.word].xpos == item.expected);
    }
  }
}
