#include "checker/source/page_furniture.hpp"

#include <doctest/doctest.h>

#include "checker/source/plain.hpp"
#include "tests/checker/source/dump.hpp"

using namespace crosscheck;

TEST_SUITE("checker/source") {
  TEST_CASE("lines that are the page's own talk") {
    for (const std::string_view line : std::initializer_list<std::string_view>{"Be the first to comment", "Leave a comment", "Click here to read more", "Subscribe to our newsletter",
                             "Your email address will not be shared. Required fields are marked", "Press Enter to skip to main content",
                             "For more stories on sport visit our section", "READ MORE: Mayor loses vote", "See also: the mayor's rise",
                             "By Jane Poe and A. Smith", "Published: 10:41, 28 January 2020", "RELATED STORIES:", "Share this article on Facebook",
                             "Advertisement", "Sign up for our daily newsletter", "© 2020 Post. All rights reserved"}) {
      CAPTURE(line);
      CHECK(furniture_length(line, {}) == line.size());
    }
  }

  TEST_CASE("lines of news that look a little like it") {
    for (const std::string_view line : std::initializer_list<std::string_view>{"More people visit the site of the battle.", "Fed comments follow policy update", "The website was first published in 2001.",
                             "Also on Monday, the firm said it would close.", "By then the mayor had left.", "Readers share their first memories of the flood",
                             "Watch makers leave Basel fair", "He said:", "NATO: no comment", "The mayor's reply was published on Friday.",
                             "Related companies must register by May.", "Follow-up talks are due here on Friday", "IBM, the maker - of many - said so.", "Anna Poe (Labour) - 1,200 votes", "The minister will visit Kyiv"}) {
      CAPTURE(line);
      CHECK(furniture_length(line, {}) == 0);
    }
  }

  TEST_CASE("furniture glued in front of a sentence") {
    struct Case {
      const char *line, *headline, *rest;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"Also on post.com Rivals buy face technology“Nobody likes it,” he said.", "", "“Nobody likes it,” he said."},
             {"Read more: Rivals turn to new techIn May the firm lost a fifth.", "", "In May the firm lost a fifth."},
             {"NORWICK (Northern Wire) - The ferry sank.", "", "The ferry sank."},
             {"OSLO, Norway (Wire) — The ferry sank.", "", "The ferry sank."},
             {"Mayor of Ayr Leaves OfficeThe vote came late.", "Mayor of Ayr Leaves Office", "The vote came late."},
         }) {
      const std::string_view line = c.line;
      CHECK(line.substr(furniture_length(line, c.headline)) == c.rest);
    }
  }

  TEST_CASE("plain text with furniture") {
    const Article article = read_plain("Press Enter to skip to content\n\nMayor of Ayr leaves office\n\nPUBLISHED: 10:41, 28 January 2020\n\n"
                                       "Mayor of Ayr leaves officeThe vote came late.\n\nPhoto: A. Smith\n\nLeave a Reply\n");
    CHECK(dump_blocks(article) ==
          "boilerplate:Press Enter to skip to content | headline:Mayor of Ayr leaves office | boilerplate:PUBLISHED: 10:41, 28 January 2020 | "
          "boilerplate:Mayor of Ayr leaves office | body:The vote came late. | caption:Photo: A. Smith | boilerplate:Leave a Reply");
    CHECK(to_string(*article.date) == "2020-01-28");
    CHECK(input_of(article, "The vote") == "The vote");
  }

  TEST_CASE("hard-wrapped paragraphs are joined") {
    const Article article = read_plain(
        "Mayor leaves\n\nThe mayor of the harbour town left her office on Monday after\nthe council had voted against her plan for a new bridge over\n"
        "  the river. Her deputy will stay until the\nsummer.\n\nShe thanked all.\nHe did not.\n");
    CHECK(article.text ==
          "Mayor leaves\n\nThe mayor of the harbour town left her office on Monday after the council had voted against her plan for a new bridge over "
          "the river. Her deputy will stay until the summer.\n\nShe thanked all.\n\nHe did not.");
    CHECK(input_of(article, "over the river") == "over\n  the river");
  }
}

TEST_CASE("a line that is nothing but a date") {
  const auto day = [](int y, unsigned m, unsigned d) { return Day{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}}; };
  CHECK(date_line("Mar 6, 2020,05:12am EST") == day(2020, 3, 6));
  CHECK(date_line("Sat 18 Jul 2020 20.34 BST") == day(2020, 7, 18));
  CHECK(date_line("July 14, 2020, 12:59 PM BST / Updated July 14, 2020, 8:13 PM") == day(2020, 7, 14));
  CHECK(date_line("September 1, 202310:35 AM GMT+1Updated 7 months ago") == day(2023, 9, 1));
  CHECK(date_line("2022-01-18 15:21") == day(2022, 1, 18));
  for (const char* line : {"", "On 6 March 2020 the ministry resigned", "2020", "Mar 6", "6 March 2020 – Lisbon", "May 2020", "14 July 2020 was a Tuesday"}) {
    CAPTURE(line);
    CHECK_FALSE(date_line(line));
  }
}
