#include "checker/verify.hpp"

#include <doctest/doctest.h>

#include <array>

#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "rules/rule_set.hpp"

using namespace crosscheck;

namespace {

Verdict verdict_of(std::string_view evidence, std::string_view claim) {
  static const Language language = Language::load(data_folder());
  return verify_pair({evidence, claim, std::nullopt, std::nullopt}, language, RuleSet{}).verdict;
}

struct TextPair {
  std::string_view evidence;
  std::string_view claim;
};

constexpr std::array contradicted = {
    TextPair{"The ferry carried forty passengers.", "The ferry carried sixty passengers."},
    TextPair{"The court rejected the appeal in May.", "The court accepted the appeal in May."},
    TextPair{"A nurse is opening the window.", "A nurse is not opening the window."},
    TextPair{"There is no tram waiting at the stop.", "A tram is waiting at the stop."},
    TextPair{"The goalkeeper finished in third place.", "The goalkeeper finished in 5th place."},
    TextPair{"Profit increased to $40 million in the second quarter.", "Profit increased to $40 million in the third quarter."},
    TextPair{"An old bakery stands near the harbour.", "An old bakery stands far from the harbour."},
    TextPair{"The mayor failed to sign the contract.", "The mayor signed the contract."},
    TextPair{"The choir practised in the kitchen.", "The choir practised in the bedroom."},
    TextPair{"The dog chases the postman.", "The postman chases the dog."},
    TextPair{"Sales rose by 4% in Norway.", "Sales fell by 4% in Norway."},
    TextPair{"A Portuguese tourist lost her bag.", "A Finnish tourist lost her bag."},
    TextPair{"A baker is dancing.", "There is no baker dancing."},
    TextPair{"Ann Berg (4 March 1931 – 9 May 1998) is yet to write for the stage.", "Ann Berg writes for the stage."},
    TextPair{"A young baker is not waiting at the harbour.", "A baker is waiting."},
    TextPair{"A girl is feeding a goose.", "A child is not feeding a goose."},
    TextPair{"Two tourists are whispering in the hall.", "Two tourists are not talking in the hall."},
};

constexpr std::array not_contradicted = {
    TextPair{"The ferry carried at least forty passengers.", "The ferry carried fifty passengers."},
    TextPair{"Flood kills 12 in the valley.", "Flood kills 15 in the valley."},
    TextPair{"The guide speaks French or Dutch.", "The guide speaks French or Greek."},
    TextPair{"Some visitors drank tea.", "Some visitors drank coffee."},
    TextPair{"Not only the mayor signed the contract.", "The mayor signed the contract."},
    TextPair{"The tailor has a scarlet coat.", "The tailor has a red coat."},
    TextPair{"The ferry carried forty passengers.", "The harbour was closed on Monday."},
    TextPair{"The mayor did not sign the contract.", "The mayor did not sign the long contract."},
    TextPair{"The company bought a mill.", "The firm purchased a mill."},
    TextPair{"", "The firm purchased a mill."},
    TextPair{"Exports came to $40 million in 2019.", "Exports came to $60 million in 2020."},
    TextPair{"The play stars Ann Berg, Ove Krag and Nils Brandt.", "The play stars Ann Berg, Lise Holm and Nils Brandt."},
    TextPair{"The band also toured with Ove Krag.", "The band also toured with Nils Brandt."},
    TextPair{"Salt Road is an album by Ove Krag.", "Salt Road is not a jazz album."},
    TextPair{"The ferry was built in Munich.", "The ferry was built in Germany."},
    TextPair{"A man is feeding a goose.", "A woman is feeding a goose."},
    TextPair{"The most populous city is New York City.", "The most populous city is NYC."},
    TextPair{"Nils Brandt was the 12th mayor.", "Ove Krag was the 13th mayor."},
    TextPair{"The captain had no choice but to sail.", "The captain had no better choice but to sail."},
    TextPair{"A baker is waiting.", "A baker is not waiting for the tram to the old harbour."},
};

}  // namespace

TEST_SUITE("checker/verify") {
  TEST_CASE("contradicted pairs") {
    for (const TextPair& pair : contradicted) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      CHECK(verdict_of(pair.evidence, pair.claim) == Verdict::contradicted);
    }
  }

  TEST_CASE("pairs that exclude nothing") {
    for (const TextPair& pair : not_contradicted) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      CHECK(verdict_of(pair.evidence, pair.claim) != Verdict::contradicted);
    }
  }

  TEST_CASE("supported, and what could not be read") {
    CHECK(verdict_of("The young nurse opened the old window.", "The nurse opened the window.") == Verdict::supported);
    CHECK(verdict_of("A baker sold two loaves. The nurse opened the window.", "The nurse opened the window.") == Verdict::supported);
    CHECK(verdict_of("Sales rose by 4% in Norway. Profit rose by 9% in Norway. The firm sells boats. It has a yard in Bergen.",
                     "Sales of the firm rose by 4% in Norway.") == Verdict::supported);
    CHECK(verdict_of("A boy is feeding a goose.", "One child is feeding a goose.") == Verdict::supported);
    CHECK(verdict_of("Two tourists are whispering in the hall.", "Two tourists are talking in the hall.") == Verdict::supported);
    CHECK(verdict_of("A child is feeding a goose.", "A boy is feeding a goose.") != Verdict::supported);
    CHECK(verdict_of("A goose and a duck are swimming.", "One goose is swimming.") == Verdict::supported);
    CHECK(verdict_of("", "The nurse opened the window.") == Verdict::not_checked);
    CHECK(verdict_of("The nurse opened the window.", "...") == Verdict::not_checked);
  }
}
