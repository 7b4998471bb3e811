#include "checker/source/read.hpp"

#include <doctest/doctest.h>

#include "rules/error.hpp"

using namespace crosscheck;

namespace {

std::vector<Article> read(std::string bytes, const std::string& path = "a.txt") {
  return read_articles_from(std::move(bytes), path, InputFormat::automatic, {});
}

/// `region:text` of each block, joined by " | ".
std::string blocks(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks) {
    if (!out.empty()) out += " | ";
    out += std::string(to_string(block.region)) + ":" + article.text.substr(block.span.start, block.span.length());
  }
  return out;
}

}  // namespace

TEST_SUITE("checker/source") {
  TEST_CASE("the headline of a text file") {
    CHECK(blocks(read("Mayor resigns\n\nThe mayor went.\n")[0]) == "headline:Mayor resigns | body:The mayor went.");
    CHECK(blocks(read("Mayor resigns\nMayor resigns\nThe mayor went.\n")[0]) ==
          "headline:Mayor resigns | boilerplate:Mayor resigns | body:The mayor went.");
    CHECK(blocks(read("The mayor went.\n\nShe left.")[0]) == "body:The mayor went. | body:She left.");
    CHECK(blocks(read("")[0]).empty());
  }

  TEST_CASE("spans map back to the input") {
    const Article article = read("\xEF\xBB\xBF  Head\r\n\r\n  Body text \r\n")[0];
    CHECK(article.text == "Head\n\nBody text");
    const auto at = static_cast<std::uint32_t>(article.text.find("text"));
    const InputSpan place = article.map.to_input({at, at + 4});
    CHECK(article.input.substr(place.span.start, place.span.length()) == "text");
  }

  TEST_CASE("encodings") {
    CHECK(read("caf\xE9 \x93ok\x94 now.")[0].text == "café “ok” now.");
    CHECK(read(std::string("\xFF\xFEh\0i\0", 6))[0].text == "hi");
    CHECK(read(std::string("\xFE\xFF\0h\xD8\x3D\xDE\0", 8))[0].text == "h😀");
    CHECK_THROWS_AS(read(std::string("\x81\x8D binary \x01", 11)), Error);
    CHECK_THROWS_AS(read(std::string("\xFF\xFE\0", 3)), Error);
  }

  TEST_CASE("records of JSON Lines") {
    const auto articles = read("{\"id\":\"a\",\"title\":\"Mayor out\",\"text\":\"Mayor out\\n\\nShe went.\",\"date\":\"2020-02-03\"}\n\n"
                               "{\"id\":\"b\",\"text\":\"One\"}\n", "x.jsonl");
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].document == "a");
    CHECK(blocks(articles[0]) == "headline:Mayor out | boilerplate:Mayor out | body:She went.");
    CHECK(articles[0].map.to_input({0, 5}).in_title);
    const auto at = static_cast<std::uint32_t>(articles[0].text.find("She"));
    const InputSpan place = articles[0].map.to_input({at, at + 3});
    CHECK_FALSE(place.in_title);
    CHECK(articles[0].input.substr(place.span.start, place.span.length()) == "She");
    CHECK(to_string(*articles[0].date) == "2020-02-03");
    CHECK(articles[1].record_line == 3);
  }

  TEST_CASE("damaged records are errors with path and line") {
    for (const char* bad : {"{", "[]", "{\"text\":\"x\"}", "{\"id\":\"a\"}", "{\"id\":1,\"text\":\"x\"}", "{\"id\":\"a\",\"text\":\"x\",\"date\":\"2020-02-31\"}",
                            "{\"id\":\"\",\"text\":\"x\"}"}) {
      CAPTURE(bad);
      try {
        read(std::string("{\"id\":\"z\",\"text\":\"fine\"}\n") + bad, "x.jsonl");
        FAIL("no error");
      } catch (const Error& error) {
        CHECK(error.path() == "x.jsonl");
        CHECK(error.line() == 2);
      }
    }
    CHECK_THROWS_AS(read("{\"id\":\"z\",\"text\":\"1\"}\n{\"id\":\"z\",\"text\":\"2\"}", "x.jsonl"), Error);
  }

  TEST_CASE("documents of CoNLL-U") {
    const std::string word = "1\tHi\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    const auto articles = read("# newdoc id = one\n" + word + "# newdoc id = two\n" + word + word, "x.conllu");
    REQUIRE(articles.size() == 2);
    CHECK(articles[1].document == "two");
    CHECK(read(word, "x.conllu")[0].document == "x.conllu");
    CHECK_THROWS_AS(read("1\tHi\n", "x.conllu"), Error);
  }

  TEST_CASE("what cannot be read is an error with its path") {
    CHECK_THROWS_AS(read_articles("/no/such/file.txt", InputFormat::automatic, {}), Error);
    CHECK_THROWS_AS(read_articles("/", InputFormat::automatic, {}), Error);
  }
}
