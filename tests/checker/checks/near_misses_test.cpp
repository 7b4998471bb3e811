#include "checker/checks/near_misses.hpp"

#include <doctest/doctest.h>

#include "rules/load_pack.hpp"
#include "tests/checker/graph/claim_notation.hpp"

using namespace crosscheck;

namespace {

const RuleSet& club_rules() {
  static const RuleSet rules = load_pack_text(R"(
[pack]
name = "clubs"
version = "1.0.0"
[[type]]
name = "club"
is = "organisation"
[[type]]
name = "player"
is = "person"
[[entity]]
name = "Ardley"
type = "club"
league = "north"
[[entity]]
name = "Brenton"
type = "club"
league = "south"
[[entity]]
name = "Cole"
type = "player"
[[qualifier]]
name = "season"
values = { "2018" = ["2018"], "2019" = ["2019"] }
[[relation]]
name = "signed"
subject = "club"
object = "player"
qualifiers = ["season"]
phrases = ["{subject} sign {object}"]
[[relation]]
name = "sold"
subject = "club"
object = "player"
phrases = ["{subject} sell {object}"]
[[rule]]
id = "southern-signing"
severity = "note"
when = 'signed(?club, ?player, season: "2019") and ?club.league == "south"'
message = "{club} signed {player}"
[[rule]]
id = "quick-sale"
severity = "note"
when = 'signed(?club, ?player) and sold(?club, ?player)'
message = "{club} signed and sold {player}"
)",
                                              "clubs.toml");
  return rules;
}

Claim signing(std::string club, const std::string& season = {}) {
  Claim claim;
  claim.relations.push_back({"signed", std::move(club), "Cole", {}, {}});
  if (!season.empty()) claim.qualifiers.push_back("season=" + season);
  return claim;
}

/// Rule and reason of the nearest miss of the first claim.
std::string nearest(const std::vector<Claim>& claims) {
  const std::vector<NearMiss> misses = near_misses(0, ClaimTable(claims, club_rules()));
  return misses.empty() ? std::string() : misses.front().rule + ": " + misses.front().why;
}

}  // namespace

TEST_SUITE("checker/checks/near_misses") {
  TEST_CASE("the first condition that fails is told with what was found instead") {
    CHECK(nearest({signing("Ardley", "2019")}) == "southern-signing: `?club.league == \"south\"` fails: `league` of `Ardley` is `north`");
    CHECK(nearest({signing("Brenton", "2018")}) == "southern-signing: `season: \"2019\"` fails: the clause says `2018`");
    CHECK(nearest({signing("Brenton")}) == "southern-signing: `season: \"2019\"` fails: the clause names no season");
    Claim possible = signing("Brenton", "2019");
    possible.certainty = Certainty::possible;
    CHECK(nearest({possible}) == "southern-signing: `signed` asks for an asserted claim, and this one is not certain");
  }

  TEST_CASE("a rule of two claims tells what the other lacks") {
    CHECK(nearest({signing("Brenton", "2019")}) == "quick-sale: no claim states `sold`");
    Claim sale;
    sale.relations.push_back({"sold", "Ardley", "Cole", {}, {}});
    CHECK(nearest({signing("Brenton", "2019"), sale}) == "quick-sale: no other claim fulfils the rest of the condition for the same names");
  }

  TEST_CASE("rules that fire, and rules of other verbs, are no misses") {
    Claim sale;
    sale.relations.push_back({"sold", "Brenton", "Cole", {}, {}});
    CHECK(nearest({signing("Brenton", "2019"), sale}).empty());
    CHECK(nearest({Claim{}}).empty());
  }

  TEST_CASE("a verb of a relation beside a name that no pack knows") {
    CHECK(nearest({claim_from("Corvane | sign | object: Cole | past")}) == "southern-signing: `signed` is not stated: `Corvane` is no club that the packs know");
  }
}
