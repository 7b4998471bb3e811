// Short articles of our own, each in another style of quoting: who says which words.
#include "checker/claims/quotes.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

/// `speaker: words / words`, one direct attribution a line.
std::string speech_of(std::string_view text) {
  const ParsedArticle parsed = test::parsed(text);
  const Entities entities = find_entities(parsed, test::language().lexicon, {});
  std::string lines;
  for (const Attribution& attribution : find_quotes(parsed, entities, test::language().lexicon)) {
    if (attribution.directness != Directness::direct) continue;
    lines += (lines.empty() ? "" : "\n") + (attribution.source ? std::string(parsed.text(*attribution.source)) : "-") + ":";
    for (std::size_t i = 0; i < attribution.content.size(); ++i)
      lines += (i == 0 ? " " : " / ") + std::string(parsed.text(attribution.content[i]));
  }
  return lines;
}

struct Case {
  const char* text;
  const char* expected;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& item : cases) {
    CAPTURE(std::string(item.text));
    CHECK(speech_of(item.text) == std::string(item.expected));
  }
}

}  // namespace

TEST_SUITE("checker/claims/quotes") {
  TEST_CASE("the cue before, behind and between") {
    check_all({
        {"The ferry sank off Halden on Monday. “We saw nothing,” said Anna Holm, the captain.",
         "Anna Holm, the captain: “We saw nothing,”"},
        {"The council met twice. Peter Lund, its chairman, said: “The bridge is safe.”", "Peter Lund, its chairman,: “The bridge is safe.”"},
        {"\"The road,\" Lund said, \"was never built.\" He blamed the rain.", "Lund: \"The road,\" / \"was never built.\""},
        {"“It was dark,” Holm said. “Nobody saw the rock. We heard it first.” The ship was late.",
         "Holm: “It was dark,” / “Nobody saw the rock. We heard it first.”"},
        {"According to the mayor, the pool stays shut. “The water is not clean,” he told the Halden Post.", "he: “The water is not clean,”"},
        {"Asked about the delay, Lund replied, “The parts came late.”", "Lund: “The parts came late.”"},
        {"“The parts came late,” explained the engineer who built the crane.", "the engineer who built the crane: “The parts came late,”"},
        {"Holm told reporters on Friday: “We will appeal.” The court gave her ten days.", "Holm: “We will appeal.”"},
        {"“We will appeal,” Holm said on Friday after the court ruled against the mine.", "Holm: “We will appeal,”"},
        {"Said Lund: “It is over.”", "Lund: “It is over.”"},
        {"“A well-known out-of-town mine has no future,” Lund said.", "Lund: “A well-known out-of-town mine has no future,”"},
        {"“The mine has no future,” Lund, who advises the ministry on tin, told the Post.",
         "Lund, who advises the ministry on tin,: “The mine has no future,”"},
        {"“Get out of my mine,” Lund barked.", "Lund: “Get out of my mine,”"},
        {"As Peter Lund put it: “The mine has no future.”", "Peter Lund: “The mine has no future.”"},
        {"Peter Lund: “The mine has no future.”", "Peter Lund: “The mine has no future.”"},
    });
  }

  TEST_CASE("questions, exclamations and broken words") {
    check_all({
        {"“Who pays for it?” asked Peter Lund.", "Peter Lund: “Who pays for it?”"},
        {"“Who pays for it?” Lund asked. “We do.”", "Lund: “Who pays for it?” / “We do.”"},
        {"“Never again!” he shouted. The crowd left.", "he: “Never again!”"},
        {"“We were going to …” she said, and stopped.", "she: “We were going to …”"},
        {"“We thought —” Holm began. “No,” said Lund.", "Holm: “We thought —”\nLund: “No,”"},
    });
  }

  TEST_CASE("two voices") {
    check_all({
        {"“The price is fair,” said Lund. “It is far too high,” said Holm.",
         "Lund: “The price is fair,”\nHolm: “It is far too high,”"},
        {"“The price is fair,” Lund said. Holm disagreed: “It is far too high.”",
         "Lund: “The price is fair,”\nHolm: “It is far too high.”"},
        {"“The price is fair,” Lund said.\n“It is far too high,” Holm said.", "Lund: “The price is fair,”\nHolm: “It is far too high,”"},
        {"Lund said the price was fair. “It is far too high,” Holm said.", "Holm: “It is far too high,”"},
        {"“The price is fair,” said Lund. Holm added that it was high. “It is far too high.”",
         "Lund: “The price is fair,”\nHolm: “It is far too high.”"},
        {"“He told us ‘it is paid’ and left,” Holm said.", "Holm: “He told us ‘it is paid’ and left,”"},
    });
  }

  TEST_CASE("over paragraphs") {
    check_all({
        {"“The mine will close in May,” Lund said.\n“Nobody will buy it from us.”\n“We tried for years.”",
         "Lund: “The mine will close in May,” / “Nobody will buy it from us.” / “We tried for years.”"},
        {"“The mine will close in May, Lund said, and nobody will buy it.\nThe union called it a scandal.", ""},
        {"Lund said: “The mine will close in May.\n“Nobody will buy it from us. We tried for years.”",
         "Lund: “The mine will close in May. / “Nobody will buy it from us. We tried for years.”"},
        {"Lund was blunt.\n“The mine will close,” he said.", "he: “The mine will close,”"},
        {"Lund drove for an hour.\n“The mine will close in May.”", ""},
        {"The union was angry, Holm said.\n“They never asked us.”", "Holm: “They never asked us.”"},
    });
  }

  TEST_CASE("other marks") {
    check_all({
        {"'The mine will close,' said Peter Lund.", "Peter Lund: 'The mine will close,'"},
        {"‘The mine won’t close,’ said Peter Lund.", "Peter Lund: ‘The mine won’t close,’"},
        {"``The mine will close,'' said Peter Lund.", "Peter Lund: ``The mine will close,''"},
        {"«The mine will close», said Peter Lund.", "Peter Lund: «The mine will close»"},
        {"\"The mine will close\", said Peter Lund.", "Peter Lund: \"The mine will close\""},
    });
  }

  TEST_CASE("marks that are no speech") {
    check_all({
        {"The “smart” bins were sold to Orvo.", ""},
        {"She read “The Long Road” on the train.", ""},
        {"The firm’s workers’ council met.", ""},
    });
  }
}
