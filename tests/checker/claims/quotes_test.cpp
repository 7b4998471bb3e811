#include "checker/claims/quotes.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

/// `source | cue | content … content | directness | source kind | stance`, one attribution a line.
std::string quotes_of(std::string_view text) {
  const ParsedArticle parsed = test::parsed(text);
  const Entities entities = find_entities(parsed, test::language().lexicon, {});
  std::string lines;
  for (const Attribution& attribution : find_quotes(parsed, entities, test::language().lexicon)) {
    if (!lines.empty()) lines += '\n';
    lines += attribution.source ? std::string(parsed.text(*attribution.source)) : "-";
    lines += " | ";
    lines += attribution.cue ? std::string(parsed.text(*attribution.cue)) : "-";
    lines += " |";
    for (const Span& content : attribution.content) lines += ' ' + std::string(parsed.text(content)) + " /";
    lines += ' ' + std::string(to_string(attribution.directness)) + ' ' + std::string(to_string(attribution.source_kind)) + ' ' +
             std::string(to_string(attribution.stance));
  }
  return lines;
}

struct Case {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_SUITE("claims") {
  TEST_CASE("attributions") {
    const Case cases[] = {
        {"Peter Holm said that the mine will close in May.",
         "Peter Holm | said | that the mine will close in May / indirect named report"},
        {"\"The mine will close,\" said Peter Holm. \"We have no choice.\"",
         "Peter Holm | said | \"The mine will close,\" / \"We have no choice.\" / direct named report"},
        {"The mine will close in May, according to two officials.",
         "two officials | according to | The mine will close in May / indirect anonymous report"},
        {"Meridian denied the report.", "Meridian | denied | the report / indirect named deny"},
        {"The minister told reporters that the tax would fall.",
         "The minister | told | that the tax would fall / indirect named report"},
        {"It is claimed that the ship was late.", "- | is claimed | that the ship was late / indirect none claim"},
        {"The mine, she said, will close.", "she | said | The mine / will close / indirect named report"},
        {"A study shows that children sleep less.", "A study | shows | that children sleep less / indirect document confirm"},
        {"On wages, Holm said: \"We have no choice.\"", "Holm | said | \"We have no choice.\" / direct named report"},
        {"Peter Holm, the chairman, said that the mine will close.",
         "Peter Holm, the chairman, | said | that the mine will close / indirect named report"},
        {"The company said it would close the mine, warning that 300 jobs would go.",
         "The company | said | it would close the mine / indirect named report\n"
         "The company | warning | that 300 jobs would go / indirect named report"},
        {"The chairman released this statement: \"We have no choice.\"", ""},
        {"Holm sent this reply on Monday: \"We have no choice.\"", "Holm | sent | \"We have no choice.\" / direct named report"},
        {"\"They wrote “no” and we left,\" said Peter Holm.", "Peter Holm | said | \"They wrote “no” and we left,\" / direct named report"},
        {"The mine sold 300 tonnes per week.", ""},
        {"The so-called \"smart\" bins were sold.", ""},
    };
    for (const Case& item : cases) {
      CHECK(quotes_of(item.text) == std::string(item.expected));
    }
  }

  TEST_CASE("a speech goes on in the next paragraph") {
    CHECK(quotes_of("\"The mine will close in May,\" Peter Holm said.\n\"Nobody will buy it from us.\"") ==
          "Peter Holm | said | \"The mine will close in May,\" / \"Nobody will buy it from us.\" / direct named report");
  }
}
