#include "checker/verify/facet_conflict.hpp"

#include <doctest/doctest.h>

#include <array>

#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/verify.hpp"
#include "rules/rule_set.hpp"

using namespace crosscheck;

namespace {

VerifyResult result_of(std::string_view evidence, std::string_view claim) {
  static const Language language = Language::load(data_folder());
  return verify_pair({evidence, claim, std::nullopt, std::nullopt}, language, RuleSet{});
}

struct RolePair {
  std::string_view evidence;
  std::string_view claim;
  std::string_view rule;
};

constexpr std::array conflicts = {
    RolePair{"Marta Lindqvist (born 4 March 1931) is a Swedish painter.", "Marta Lindqvist was born in June 1931.", "date-conflict"},
    RolePair{"Marta Lindqvist (4 March 1931 – 9 May 1998) was a Swedish painter.", "Marta Lindqvist died in 1989.", "date-conflict"},
    RolePair{"Marta Lindqvist -LRB- 4 March 1931 -- 9 May 1998 -RRB- was a Swedish painter.", "Marta Lindqvist was born on May 9 , 1931 .", "date-conflict"},
    RolePair{"She was born in the sixties.", "Marta Lindqvist was born on 4 March 1931.", "date-conflict"},
    RolePair{"It was founded in 1912 as a school for sailors.", "Harbour College was founded in 1921.", "date-conflict"},
    RolePair{"Salt Road is a 1988 Danish drama film.", "Salt Road was released in 1990.", "date-conflict"},
    RolePair{"Salt Road is a 1988 Danish drama film written and directed by Ove Krag.", "Salt Road was directed by Nils Brandt.", "agent-conflict"},
    RolePair{"Salt Road is a novel by Danish author Ove Krag.", "Salt Road was written by Nils Brandt.", "agent-conflict"},
    RolePair{"Ove Krag founded the magazine in 1950.", "The magazine was founded by Nils Brandt.", "agent-conflict"},
    RolePair{"The series was first broadcast on Channel Nord in 2011.", "The series aired on Radio Vest.", "agent-conflict"},
    RolePair{"Salt Road is a novel about two brothers.", "Salt Road is a song about two brothers.", "value-conflict"},
    RolePair{"Salt Road is a Danish horror film from 1988.", "Salt Road is a comedy film.", "value-conflict"},
    RolePair{"Ove Krag is a Danish footballer.", "Ove Krag is a Polish footballer.", "value-conflict"},
    RolePair{"Latvia is a country in Europe.", "Latvia is a country in Africa.", "place-conflict"},
    RolePair{"The museum is located in Munich.", "The Krag Museum is located in Canada.", "place-conflict"},
    RolePair{"The poem contains 340 verses.", "The poem has 520 verses.", "value-conflict"},
    RolePair{"Norland is the third-largest nation by area.", "Norland is the second biggest country.", "rank-conflict"},
    RolePair{"The dance is a form of polka originating from Poland.", "The dance originated in Australia.", "place-conflict"},
    RolePair{"It was founded in 1912 in Stockholm by two sailors.", "Harbour College was established in Lisbon.", "place-conflict"},
    RolePair{"The film was shot in Latvia and Norway.", "Salt Road was shot in Canada.", "place-conflict"},
    RolePair{"The wedding took place in Munich.", "The wedding took place in Vienna.", "place-conflict"},
    RolePair{"Marta Lindqvist hails from Sweden.", "Marta Lindqvist is from Portugal.", "place-conflict"},
    RolePair{"Riga is the capital and largest city in Latvia.", "Riga is in America.", "place-conflict"},
    RolePair{"Ove Krag, Baron of Holm (4 March 1931 – 9 May 1998), was a Danish sailor.", "Ove Krag was born on 14 March 1931.", "date-conflict"},
    RolePair{"Salt Road was released in Denmark on 8 July 1988.", "Salt Road (1988 film) was released in August.", "date-conflict"},
    RolePair{"Salt Road is an album by Danish rock band Holm, released on 30 October 1988.", "Salt Road was released in March.", "date-conflict"},
    RolePair{"The hall has a seating capacity of 20,000 and a glass roof.", "The hall has a seating capacity of 25,000 people.", "value-conflict"},
    RolePair{"The silver medal was won by Ove Krag, who beat Nils Brandt.", "The silver medal was won by Nils Brandt.", "agent-conflict"},
    RolePair{"Ove Krag is a Danish singer.", "Ove Krag is a dog.", "value-conflict"},
    RolePair{"Ove Krag is a Chinese novelist.", "Ove Krag is only Danish.", "value-conflict"},
    RolePair{"Salt Road is a 1988 American sports drama film.", "Salt Road is a Canadian film.", "value-conflict"},
    RolePair{"The library has a circulation of 3,000 copies.", "The library has a circulation of 9,000 copies.", "value-conflict"},
};

constexpr std::array silences = {
    RolePair{"Marta Lindqvist (born 4 March 1931) is a Swedish painter.", "Marta Lindqvist was born in March 1931.", ""},
    RolePair{"Marta Lindqvist (4 March 1931 – 9 May 1998) was a Swedish painter.", "Marta Lindqvist died in the nineties.", ""},
    RolePair{"His father was born in 1902.", "Ove Krag was born in 1931.", ""},
    RolePair{"Harbour College was founded before 1912.", "Harbour College was founded in 1908.", ""},
    RolePair{"The club was founded in either 1912 or 1915.", "The club was founded in 1915.", ""},
    RolePair{"Salt Road was directed by Ove Krag and Nils Brandt.", "Salt Road was directed by Nils Brandt.", ""},
    RolePair{"Salt Road was directed by Christopher Berg.", "Salt Road was directed by Chris Berg.", ""},
    RolePair{"Salt Road was written by Noël Krag.", "Salt Road was written by Noel Krag.", ""},
    RolePair{"Salt Road is a novel by the Danish author Ove Krag.", "Salt Road was written by an author from Denmark.", ""},
    RolePair{"Salt Road is a Danish comedy drama film.", "Salt Road is a comedy film.", ""},
    RolePair{"Ove Krag is an English footballer.", "Ove Krag is a British footballer.", ""},
    RolePair{"The museum is located in Munich.", "The museum is located in Germany.", ""},
    RolePair{"The poem contains at least 340 verses.", "The poem has 520 verses.", ""},
    RolePair{"She has two sons and three cats.", "Marta Lindqvist has three cats.", ""},
    RolePair{"Three dead as floods hit the valley.", "Four dead as floods hit the valley.", ""},
    RolePair{"Ove Krag was a poet and also a teacher.", "Ove Krag was a teacher.", ""},
    RolePair{"Salt Road is not a Danish film.", "Salt Road is a Polish film.", ""},
    RolePair{"The dance originated in Krakow.", "The dance comes from Poland.", ""},
    RolePair{"The film was shot in Latvia and Norway.", "Salt Road was shot in Norway.", ""},
    RolePair{"The film was set in Latvia.", "Salt Road was shot in Norway.", ""},
    RolePair{"Her mother lived in Lisbon.", "Marta Lindqvist lives in Vienna.", ""},
    RolePair{"She lived in Lisbon and later in Vienna.", "Marta Lindqvist lived in Vienna.", ""},
    RolePair{"The meeting was held in Norway.", "The company was founded in Denmark.", ""},
    RolePair{"Salt Road (1988 film) was released in July.", "Salt Road was released on 8 July 1988.", ""},
    RolePair{"The hall has a seating capacity of about 20,000.", "The hall has a seating capacity of 20,300.", ""},
    RolePair{"The hall has a seating capacity of 20,000.", "The hall sold 12,000 tickets.", ""},
    RolePair{"The silver medal was won by Ove Krag.", "The bronze medal was won by Nils Brandt.", ""},
    RolePair{"Some medals were won by Ove Krag.", "Some medals were won by Nils Brandt.", ""},
    RolePair{"The silver medals were won by Ove Krag and Nils Brandt.", "A silver medal was won by Nils Brandt.", ""},
    RolePair{"Salt Road is a Danish, Polish film.", "Salt Road is a Danish, Polish and Dutch film.", ""},
    RolePair{"Ove Krag is an English footballer.", "Ove Krag is a European footballer.", ""},
    RolePair{"Salt Road is a 1988 Danish-American drama film.", "Salt Road is an American film.", ""},
};

constexpr std::array orders = {
    RolePair{"Ove Krag was the 34th president of Norland.", "Ove Krag was the 35th president of Norland.", "rank-conflict"},
    RolePair{"Ove Krag served as the 12th mayor of Holm.", "Ove Krag was the 13th mayor of Holm.", "rank-conflict"},
    RolePair{"Ove Krag, the second bishop of Holm, was a poet.", "Ove Krag was the third bishop of Holm.", "rank-conflict"},
    RolePair{"Salt Road is the debut novel by Ann Berg.", "Salt Road is the second novel by Ann Berg.", "rank-conflict"},
    RolePair{"Salt Road is the third studio album by the Danish rock band Holm, who made it in Riga.", "Salt Road is the fourth studio album by Holm.", "value-conflict"},
    RolePair{"It is the fourth chapter of the saga.", "Salt Road is the fifth chapter of the saga.", "rank-conflict"},
    RolePair{"Salt Road was the sixth single of the band.", "Salt Road was the first single of the band.", "rank-conflict"},
    RolePair{"She was the eighth queen of Norland.", "Marta Lindqvist was the ninth queen of Norland.", "rank-conflict"},
    RolePair{"He was the 2nd governor of Holm and a sailor.", "Ove Krag was the 4th governor of Holm.", "rank-conflict"},
    RolePair{"Ove Krag is a sailor and the tenth mayor of Holm.", "Ove Krag is the eleventh mayor of Holm.", "rank-conflict"},
    RolePair{"Salt Road is the seventh film of the series.", "Salt Road is the eighth film of the series.", "rank-conflict"},
    RolePair{"It was the first war of the century.", "The Holm War was the second war of the century.", "rank-conflict"},
    RolePair{"Salt Road is the fifth season of the show.", "Salt Road is the sixth season of the show.", "rank-conflict"},
    RolePair{"Ove Krag was the 20th pope.", "Ove Krag was the twenty-first pope or the 22nd pope.", "rank-conflict"},
    RolePair{"Norland is the sixth planet of its star.", "Norland is the fifth planet of its star.", "rank-conflict"},
    RolePair{"It is the second of four adaptations of the saga.", "Salt Road is the fourth adaptation.", "rank-conflict"},
    RolePair{"It was the third ship to cross the bay, in 1912.", "The Marta was the second ship to cross the bay in a storm at night.", "rank-conflict"},
};

constexpr std::array order_silences = {
    RolePair{"Ove Krag was the 34th president of Norland.", "Ove Krag was the 34th president.", ""},
    RolePair{"Ove Krag, who lived in Vig, was the fifth sailor to cross the bay.", "Ove Krag was the first sailor to swim home in a storm.", ""},
    RolePair{"Salt Road is the third studio album by the band Holm.", "Salt Road is the first live album by the band Holm.", ""},
    RolePair{"It is the third chapter of the saga.", "Salt Road is the second part of the saga.", ""},
    RolePair{"Ove Krag was the second mayor of Holm and the third mayor of Vig.", "Ove Krag was the third mayor of Vig.", ""},
    RolePair{"Nils Brandt was the 12th mayor.", "Ove Krag was the 13th mayor.", ""},
    RolePair{"His father was the 12th mayor.", "Ove Krag was the 13th mayor.", ""},
    RolePair{"Ove Krag was not the 12th mayor.", "Ove Krag was the 13th mayor.", ""},
    RolePair{"Ove Krag met the second mayor in Riga.", "Ove Krag was the third mayor.", ""},
    RolePair{"Ove Krag is the uncle of the second mayor.", "Ove Krag was the third mayor.", ""},
    RolePair{"It opened for the second time.", "Holm Hall was the first hall.", ""},
    RolePair{"Salt Road is a debut novel.", "Salt Road is the first novel by Ann Berg.", ""},
    RolePair{"Salt Road is a novel in three parts.", "Salt Road is the second novel by Ann Berg.", ""},
    RolePair{"The band has four albums.", "Salt Road is the second album by the band.", ""},
    RolePair{"Ove Krag was the 1st mayor.", "Ove Krag was the first mayor.", ""},
};

constexpr std::array sorts = {
    RolePair{"Ove Krag is a Danish poker player.", "Ove Krag is a football player.", "value-conflict"},
    RolePair{"The series was first broadcast on HBO in 2011.", "The BBC broadcast the series.", "agent-conflict"},
    RolePair{"Ove Krag is a fictional character in the novel Emma.", "Ove Krag is a character in Don Quixote.", "agent-conflict"},
    RolePair{"He has English, German and Scottish ancestry.", "Ove Krag has Italian roots.", "value-conflict"},
    RolePair{"She is of Irish descent.", "Marta Lindqvist was of Polish descent.", "value-conflict"},
    RolePair{"Salt Road is a short story cycle by the Danish author Ove Krag.", "Salt Road was written by Nils Brandt.", "agent-conflict"},
    RolePair{"Salt Road is a drama series that was first shown on Channel Nord.", "Salt Road is a song.", "value-conflict"},
    RolePair{"Marta Lindqvist (4 March 1931 – 9 May 1998) was a painter.", "Marta Lindqvist passed away in 1989.", "date-conflict"},
    RolePair{"The ruins are located near Naples in Italy.", "The ruins are found in Greece.", "place-conflict"},
};

constexpr std::array sort_silences = {
    RolePair{"Ove Krag is a poker player who played football.", "Ove Krag is a football player.", ""},
    RolePair{"He has English and Italian ancestry.", "Ove Krag has Italian roots.", ""},
    RolePair{"Ove Krag was found in Greece.", "Ove Krag was born in Italy.", ""},
    RolePair{"The trees have long roots.", "The trees have Italian roots.", ""},
};

}  // namespace

TEST_SUITE("checker/verify") {
  TEST_CASE("places in an order, sports, ancestry") {
    const auto conflict = [](const RolePair& pair) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      CHECK(result_of(pair.evidence, pair.claim).rule == pair.rule);
    };
    const auto silence = [](const RolePair& pair) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      CHECK(result_of(pair.evidence, pair.claim).verdict != Verdict::contradicted);
    };
    for (const RolePair& pair : orders) conflict(pair);
    for (const RolePair& pair : sorts) conflict(pair);
    for (const RolePair& pair : order_silences) silence(pair);
    for (const RolePair& pair : sort_silences) silence(pair);
  }

  TEST_CASE("a role filled otherwise contradicts, and the reason names both fillings") {
    for (const RolePair& pair : conflicts) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      const VerifyResult result = result_of(pair.evidence, pair.claim);
      CHECK(result.verdict == Verdict::contradicted);
      CHECK(result.rule == pair.rule);
      CHECK(!result.explanation.empty());
    }
  }

  TEST_CASE("the same filling, a wider one or somebody else's contradicts nothing") {
    for (const RolePair& pair : silences) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      CHECK(result_of(pair.evidence, pair.claim).verdict != Verdict::contradicted);
    }
  }

  TEST_CASE("folded names") {
    CHECK(folded_name("Noël Coward’s") == "noel coward");
    CHECK(folded_name("Œuvre—Łódź") == "ouvre lodz");
    CHECK(names_meet("chris berg", "christopher berg"));
    CHECK(names_meet("telsa", "tesla"));
    CHECK_FALSE(names_meet("the harbour", "the valley"));
    CHECK_FALSE(names_meet("1988 film", "1988 album"));
  }
}
