#include "checker/language/conllu.hpp"

#include <doctest/doctest.h>

#include "rules/error.hpp"

using namespace crosscheck;

namespace {

constexpr std::string_view example =
    "# sent_id = 1\n"
    "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "1\tFine\tfine\tADJ\tJJ\t_\t0\troot\t_\t_\n";

}  // namespace

TEST_SUITE("checker/language") {
  TEST_CASE("CoNLL-U with its annotation") {
    const ParsedArticle parsed = parsed_from_conllu(example, true);
    CHECK(parsed.article.text == "They don't agree.\nFine");
    REQUIRE(parsed.tokens.size() == 6);
    REQUIRE(parsed.sentences.size() == 2);
    CHECK(parsed.form(1) == "do");
    CHECK(parsed.form(2) == "n't");
    CHECK(parsed.tokens[2].lemma == "not");
    CHECK(parsed.tokens[2].xpos == Xpos::RB);
    CHECK(parsed.tokens[0].feats == "Case=Nom");
    CHECK(parsed.tokens[0].head == 3);
    CHECK(parsed.tokens[3].head == no_token);
    CHECK_FALSE(parsed.tokens[1].space_after);
    CHECK(parsed.tokens[2].space_after);
    CHECK(parsed.child(3, Deprel::nsubj) == 0);
    REQUIRE(parsed.multiword.size() == 1);
    CHECK(parsed.text(parsed.multiword[0].span) == "don't");
    CHECK(parsed.tokens[5].sentence == 1);
  }

  TEST_CASE("CoNLL-U without its annotation") {
    const ParsedArticle parsed = parsed_from_conllu(example, false);
    CHECK(parsed.tokens[3].upos == Upos::X);
    CHECK(parsed.tokens[0].head == no_token);
    CHECK(parsed.tokens[0].lemma.empty());
  }

  TEST_CASE("circles and stray heads become roots") {
    const ParsedArticle parsed = parsed_from_conllu(
        "1\ta\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tb\tb\tX\t_\t_\t3\tdep\t_\t_\n3\tc\tc\tX\t_\t_\t1\tdep\t_\t_\n4\td\td\tX\t_\t_\t99\tdep\t_\t_\n", true);
    unsigned roots = 0;
    for (TokenId start = 0; start < 4; ++start) {
      unsigned steps = 0;
      for (TokenId at = start; at != no_token && steps < 10; at = parsed.tokens[at].head) ++steps;
      CHECK(steps < 10);
      roots += parsed.tokens[start].head == no_token;
    }
    CHECK(roots == 2);
  }

  TEST_CASE("damaged lines are errors with their line") {
    for (const std::string_view bad : {"1\ta\n", "x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "1\t\t_\t_\t_\t_\t_\t_\t_\t_\n"}) {
      CAPTURE(bad);
      try {
        parsed_from_conllu(bad, true);
        FAIL("no error");
      } catch (const Error& error) {
        CHECK(error.line() == 1);
      }
    }
  }
}
