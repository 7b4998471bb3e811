#include "checker/source/html.hpp"

#include <doctest/doctest.h>

#include "tests/checker/source/dump.hpp"

using namespace crosscheck;

TEST_SUITE("checker/source") {
  TEST_CASE("blocks of HTML") {
    struct Case {
      const char *html, *expected;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"", ""},
             {"<p>One<p>Two", "body:One | body:Two"},
             {"<title>Page</title><p>Text", "headline:Page | body:Text"},
             {"<meta property=og:title content='From meta'><title>Page</title><p>Text", "headline:From meta | body:Text"},
             {"<title>Page</title><nav>Menu</nav><h1>Head</h1><p>Text</p><footer>Foot</footer>",
              "headline:Head | boilerplate:Menu | body:Text | boilerplate:Foot"},
             {"<div>Teaser</div><article><h1>Head</h1><p>Text</p></article><div>More</div>",
              "headline:Head | boilerplate:Teaser | body:Text | boilerplate:More"},
             {"<h1>Head</h1><p class=standfirst>Stand</p><div class='share-bar'>Share</div><p>a<br>b</p>",
              "headline:Head | standfirst:Stand | boilerplate:Share | body:a\nb"},
             {"<figure><img><figcaption>Cap</figcaption></figure><blockquote><p>Quo</p></blockquote><ul><li>Li</ul>",
              "caption:Cap | quote:Quo | list:Li"},
             {"<aside class=pull-quote>Pull</aside><aside>Side</aside><table><tr><td>A<td>B</table>",
              "quote!:Pull | boilerplate:Side | table:A | table:B"},
             {"<script>x</script><style>y</style><p hidden>z</p><p>ok</p>", "body:ok"},
             {"<p>Tom &amp; Jo &ndash; R&D &#8220;x&#8221;</p>", "body:Tom & Jo – R&D “x”"},
             {"<p>a  \n b&nbsp;c</p>", "body:a b\xC2\xA0" "c"},
         })
      CHECK(dump_blocks(read_html(c.html)) == c.expected);
  }

  TEST_CASE("links, notes and places of HTML") {
    const Article article = read_html(
        "<p>The <a href='http://x.org/?a=1&amp;b=2'>plan</a> fell.<sup><a href='#n1'>1</a></sup> Caf&eacute; <b>bold</b> end.</p>"
        "<ol><li id=n1>The minutes</ol><blockquote cite=http://q.org>Quo</blockquote>");
    CHECK(dump_markup(article) == "link[plan]http://x.org/?a=1&b=2 note[fell.]n1 definition[The minutes]n1 quotation[Quo]http://q.org");
    CHECK(input_of(article, "bold") == "bold");
    CHECK(input_of(article, "é") == "&eacute;");
    CHECK(input_of(article, "minutes") == "minutes");
    CHECK(article.blocks[1].region == Region::boilerplate);
  }

  TEST_CASE("what the head says") {
    const Article article = read_html(
        "<head><meta property='article:published_time' content='2020-02-03T10:00:00Z'><meta property='og:site_name' content='Post'>"
        "<link rel=canonical href='http://x.org/1'></head><h1>Head</h1>");
    CHECK(to_string(*article.date) == "2020-02-03");
    CHECK(article.publisher == "Post");
    CHECK(article.url == "http://x.org/1");
    CHECK(article.title == "Head");
    CHECK(to_string(*read_html("<time datetime='3 June 2019'>x</time>").date) == "2019-06-03");
  }

  TEST_CASE("hostile HTML is read in linear time") {
    for (const std::string& piece : {std::string("<div>"), std::string("<b><i>"), std::string("<table><tr><td>"), std::string("</p>"), std::string("<a x=1 "),
                                     std::string("&amp"), std::string("<!--"), std::string("<svg>"), std::string("<script>")}) {
      std::string text;
      while (text.size() < 60000) text += piece;
      CHECK(read_html(text).text.size() <= 2 * text.size());
    }
  }
}
