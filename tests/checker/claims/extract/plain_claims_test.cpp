// Plain sentences through the parser: the claims that a reader would write down.
#include <doctest/doctest.h>

#include <algorithm>

#include "checker/claims/extract.hpp"
#include "tests/checker/claims/claim_table.hpp"
#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  const ParsedArticle parsed = test::parsed(text);
  const Entities entities = find_entities(parsed, test::language().lexicon, {});
  const std::vector<Attribution> quotes = find_quotes(parsed, entities, test::language().lexicon);
  std::vector<std::string> out;
  for (const Claim& claim : extract_claims({parsed, entities, quotes, {}, {}}, test::language().lexicon, {})) {
    out.push_back(test::dump(claim));
    for (const ClaimVoice& voice : claim.attribution) out.back() += " < " + (voice.source ? voice.source->text : std::string("?"));
  }
  return out;
}

}  // namespace

TEST_SUITE("checker/claims") {
  TEST_CASE("who does what, as told") {
    const struct {
      const char *text, *expected;
    } cases[] = {
        {"Orvo is to supply Halden with pumps.", "Orvo | is to supply <supply> | object: Halden | with: pumps | planned future"},
        {"The mine is to be sold in the spring.", "The mine | is to be sold <sell> | time: in the spring | planned future passive"},
        {"The goal is to win the race.", "The goal | is <be> | complement: to win the race | present"},
        {"Public spending is set to be frozen.", "Public spending | is set to be frozen <freeze> | planned present passive"},
        {"Tin prices are five dollars and the mines will close.", "Tin prices | are <be> | complement: five dollars | present generic"},
        {"There were fears the dam might burst in the north.", "the dam | might burst <burst> | in: the north | possible present"},
        {"The clinic ended the use of morphine by nurses.", "nurses | use <use> | object: morphine |"},
        {"Halden has seen profits climb.", "profits | climb <climb> |"},
        {"Orvo, the country's biggest bank, has seen profits climb.", "Orvo | has seen <see> | object: profits | complement: climb | completed past"},
        {"The union was surprised that the mine would close.", "the mine | would close <close> | future"},
        {"The mayor was pleased that the council had approved the plan.", "the council | had approved <approve> | object: the plan | completed past"},
        {"Orvo pretended that Halden had paid the tax.", "Halden | had paid <pay> | object: the tax | possible completed past"},
        {"Had the firm sold the mine, it would have survived.", "the firm | sold <sell> | object: the mine | possible completed past condition"},
        {"The firm did not know that the bank had failed.", "the bank | had failed <fail> | completed past < The firm"},
        {"The fact that the bank had failed shocked the town.", "the bank | had failed <fail> | completed past"},
    };
    for (const auto& item : cases) {
      CAPTURE(item.text);
      const std::vector<std::string> lines = lines_of(item.text);
      CHECK_MESSAGE(std::ranges::find(lines, item.expected) != lines.end(), test::joined(lines));
    }
  }

  TEST_CASE("a yardstick is no claim") {
    for (const std::string& line : lines_of("Industry is growing faster than expected.")) CHECK(line.find("<expect>") == std::string::npos);
  }
}
