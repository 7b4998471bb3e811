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

}  // namespace

TEST_SUITE("checker/verify") {
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
