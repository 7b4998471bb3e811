// Plain sentences through the parser: which verb of each is denied.
#include <doctest/doctest.h>

#include "checker/claims/extract.hpp"
#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

/// The polarity of the claims whose predicate has the lemma, in order: "+" and "-".
std::string signs(std::string_view text, std::string_view lemma) {
  const ParsedArticle parsed = test::parsed(text);
  const Entities entities = find_entities(parsed, test::language().lexicon, {});
  const std::vector<Attribution> quotes = find_quotes(parsed, entities, test::language().lexicon);
  std::string out;
  for (const Claim& claim : extract_claims({parsed, entities, quotes, {}, {}}, test::language().lexicon, {}))
    if (claim.predicate.lemma == lemma) out += claim.polarity == Polarity::negative ? '-' : '+';
  return out;
}

}  // namespace

TEST_SUITE("checker/claims") {
  TEST_CASE("which verb is denied") {
    const struct {
      const char *text, *lemma, *expected;
    } cases[] = {
        {"The bank did not think the merger would succeed.", "succeed", "-"},
        {"The minister doubts that the bridge will open this year.", "open", "-"},
        {"I do not think that the council or the mayor will resign.", "resign", "--"},
        {"The firm did not say that it would close the mine.", "close", "+"},
        {"I am not saying that the mine will close.", "close", "-"},
        {"The firm lacks the money to buy new jets.", "buy", "-"},
        {"There was not enough water to grow wheat.", "grow", "-"},
        {"There was enough water to grow wheat.", "grow", "+"},
        {"There was too little time to repair the ship.", "repair", "-"},
        {"The firm did nothing to stop the leak.", "stop", "-"},
        {"There are not men walking near the castle.", "walk", "-"},
        {"The harbour had no difficulty keeping its pilots.", "keep", "+"},
        {"The crew did little to help the sailors.", "help", "-"},
        {"The chairman was forced out of running the fund.", "run", "-"},
        {"The firm made a profit out of selling pumps.", "sell", "+"},
        {"The captain decided against landing in fog.", "land", "-"},
        {"The bank stopped short of raising rates.", "raise", "-"},
        {"The carrier scrapped plans to buy the rival.", "buy", "-"},
        {"The carrier announced plans to buy the rival.", "buy", "+"},
        {"The president vowed never to return.", "return", "-"},
        {"The company cannot afford to build the plant.", "build", "-"},
        {"The firm is yet to pay the fine.", "pay", "-"},
        {"The bill was not passed, signed or published.", "sign", "-"},
        {"He agreed not to sell the shares or to buy the bank.", "buy", "-"},
        {"The firm lost not only money but also its chairman.", "lose", "++"},
        {"The bridge was not built by Halden but by Orvo.", "build", "-+"},
        {"The contract went to Orvo rather than Halden.", "go", "+-"},
        {"The board was unwilling to release the files, although it did release a list.", "release", "-+"},
        {"The inquiry did not result in anyone being charged.", "charge", "-"},
        {"Little progress was made.", "make", "-"},
        {"It was not until May that the firm paid.", "pay", "+"},
        {"The plan, opposed by nobody, was passed.", "oppose", "-"},
        {"Women were forbidden to vote.", "vote", "-"},
        {"The law prohibits firms from selling data.", "sell", "-"},
        {"The guards let no one enter.", "enter", "-"},
        {"The guards didn't let anyone enter.", "enter", "-"},
        {"The city refused to allow the firm to build the bridge.", "build", "-"},
        {"The city allowed the firm to build the bridge.", "build", "+"},
        {"The minister neither admitted nor denied the sale.", "admit", "-"},
        {"Nobody doubts that the bridge will open in May.", "open", "+"},
        {"The minister was unaware that the valve had failed.", "fail", "+"},
        {"The vaccine does not protect children, but it does protect adults.", "protect", "-+"},
        {"The envoy, not the minister, signed the accord.", "sign", "+-"},
    };
    for (const auto& item : cases) {
      CAPTURE(item.text);
      CHECK(signs(item.text, item.lemma) == item.expected);
    }
  }
}
