#include "checker/source/markdown.hpp"

#include <doctest/doctest.h>

#include "rules/error.hpp"
#include "tests/checker/source/dump.hpp"

using namespace crosscheck;

TEST_SUITE("checker/source") {
  TEST_CASE("blocks of Markdown") {
    struct Case {
      const char *markdown, *expected;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"", ""},
             {"# Head\n\nBody *text*\non two lines.", "headline:Head | body:Body text on two lines."},
             {"Intro.\n\n# Head\n", "body:Intro. | headline:Head"},
             {"# Head\n\n## Head\n\n## Part\n", "headline:Head | boilerplate:Head | body:Part"},
             {"- one\n- two\n\n  more\n", "list:one | list:two | list:more"},
             {"> quoted\nlazily\n", "quote:quoted lazily"},
             {"| A | B |\n|---|---|\n| 1 | 2 |\n", "table:A | table:B | table:1 | table:2"},
             {"![a hall](x.png)\n*Photo: Poe*\n", "caption:a hall\nPhoto: Poe"},
             {"```\ncode\n```\n\n<div>raw</div>\n\nText &amp; `code`.", "body:Text & code."},
             {"One  \ntwo", "body:One\ntwo"},
             {"Text.[^a]\n\n[^a]: The note\n    goes on.\n\nNext.", "body:Text. | body:Next. | boilerplate:The note goes on."},
             {"--- \nno front matter", "body:no front matter"},
         })
      CHECK(dump_blocks(read_markdown(c.markdown)) == c.expected);
  }

  TEST_CASE("links and notes of Markdown") {
    struct Case {
      const char *markdown, *expected;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"See [the plan](http://x.org/a).", "link[the plan]http://x.org/a"},
             {"See [the plan][p].\n\n[p]: http://x.org", "link[the plan]http://x.org"},
             {"See [the plan][p].", "key[the plan]p"},
             {"It fell.[^1] It rose.[^2]\n\n[^1]: Note", "note[fell.]1 note[rose.]2 definition[Note]1"},
             {"`[^1]` and \\[^1]", ""},
             {"[^1]: [Paper](a.txt)\n", "link[Paper]a.txt definition[Paper]1"},
         })
      CHECK(dump_markup(read_markdown(c.markdown)) == c.expected);
    CHECK(read_markdown("See [the plan][p] now.").text == "See the plan now.");
  }

  TEST_CASE("places of Markdown") {
    const Article article = read_markdown("---\ntitle: \"The Head\"\n---\n\nA *fine* day[^1] at caf&eacute;.\n\n[^1]: Source\n");
    CHECK(input_of(article, "fine") == "fine");
    CHECK(input_of(article, "The Head") == "The Head");
    CHECK(input_of(article, "é") == "&eacute;");
    CHECK(input_of(article, "day at") == "day[^1] at");
    CHECK(input_of(article, "Source") == "Source");
  }

  TEST_CASE("front matter") {
    const Article article = read_markdown(
        "---\ntitle: Head\ndate: 2020-02-03\npublisher: The Post\nurl: http://x.org\nsubtitle: More\ncrosscheck-ignore:\n"
        "  - \"date-weekday -- by hand\"\n  - {rule: placeholder, reason: sample}\n---\nBody.");
    CHECK(dump_blocks(article) == "headline:Head | standfirst:More | body:Body.");
    CHECK(article.publisher == "The Post");
    CHECK(to_string(*article.date) == "2020-02-03");
    REQUIRE(article.suppressions.size() == 2);
    CHECK(article.suppressions[0].rules == std::vector<std::string>{"date-weekday"});
    CHECK(article.suppressions[0].reason == "by hand");
    CHECK(article.suppressions[1].reason == "sample");
    CHECK(article.suppressions[1].covers.end == article.text.size());
    try {
      read_markdown("---\ntitle: x\ndate: someday\n---\n");
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.line() == 3);
      CHECK(error.column() == 7);
    }
    CHECK_THROWS_AS(read_markdown("---\ntitle: [x\n---\n"), Error);
  }

  TEST_CASE("suppressions in comments") {
    const Article article = read_markdown(
        "One.\n\n<!-- crosscheck-ignore-next a,b -- reason -->\nTwo.\n\nThree.\n\n<!-- crosscheck-ignore-begin c -->\n\nFour.\n\nFive.\n\n"
        "<!-- crosscheck-ignore-end -->\n\nSix.\n");
    REQUIRE(article.suppressions.size() == 2);
    const auto covered = [&](std::size_t i) {
      const Span covers = article.suppressions[i].covers;
      return article.text.substr(covers.start, covers.length());
    };
    CHECK(article.suppressions[0].rules.size() == 2);
    CHECK(covered(0) == "Two.");
    CHECK(article.suppressions[1].reason.empty());
    CHECK(covered(1).starts_with("Four."));
    CHECK(covered(1).find("Five.") != std::string::npos);
    CHECK(covered(1).find("Six.") == std::string::npos);
  }

  TEST_CASE("hostile Markdown is read in linear time") {
    for (const std::string& piece : {std::string("["), std::string("[^"), std::string("> "), std::string("*a **b "), std::string("`"), std::string("![")}) {
      std::string text;
      while (text.size() < 200000) text += piece;
      CHECK(read_markdown(text).text.size() <= 2 * text.size());
    }
  }
}
