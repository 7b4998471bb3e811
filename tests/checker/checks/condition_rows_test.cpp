#include "checker/checks/condition_rows.hpp"

#include <doctest/doctest.h>

#include "rules/load_pack.hpp"

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
aliases = ["Ardley FC"]
league = "north"
founded = 1904
[[entity]]
name = "Brenton"
type = "club"
league = "south"
founded = 1921
[[entity]]
name = "Cole"
type = "player"
[[entity]]
name = "Dunn"
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
)",
                                              "clubs.toml");
  return rules;
}

Claim stated(std::string relation, std::string subject, std::string object, std::string qualifier = {}) {
  Claim out;
  out.relations.push_back({std::move(relation), std::move(subject), std::move(object), {}, {}});
  if (!qualifier.empty()) out.qualifiers.push_back(std::move(qualifier));
  return out;
}

std::string found(const std::vector<Claim>& claims, const char* condition) {
  const ClaimTable table(claims, club_rules());
  std::string out;
  for (const ConditionRow& row : table.rows(parse_condition(condition))) {
    out += out.empty() ? "" : " | ";
    for (const auto& [name, value] : row.names) out += name + "=" + value + " ";
    for (const auto& evidence : row.evidence) out += "#" + std::to_string(evidence.claim);
  }
  return out;
}

}  // namespace

TEST_SUITE("checks") {
  TEST_CASE("conditions are joins over the relations that claims state") {
    const std::vector<Claim> claims{stated("signed", "Ardley", "Cole", "season=2018"), stated("signed", "Brenton", "Dunn", "season=2019"),
                                    stated("sold", "Ardley", "Cole"), stated("signed", "Brenton", "Cole")};
    CHECK(found(claims, "signed(?c, ?p)") == "c=Ardley p=Cole #0 | c=Brenton p=Dunn #1 | c=Brenton p=Cole #3");
    CHECK(found(claims, "signed(?c, ?p, season: \"2019\")") == "c=Brenton p=Dunn #1");
    CHECK(found(claims, "signed(?c, ?p, season: ?s) and ?s != \"2019\"") == "c=Ardley p=Cole s=2018 #0");
    CHECK(found(claims, "signed(\"Ardley FC\", ?p)") == "p=Cole #0");
    CHECK(found(claims, "signed(?c, ?p) and sold(?c, ?p)") == "c=Ardley p=Cole #0#2");
    CHECK(found(claims, "signed(?c, ?p) and not sold(?c, ?p)") == "c=Brenton p=Dunn #1 | c=Brenton p=Cole #3");
    CHECK(found(claims, "signed(?a, ?p) and signed(?b, ?p) and ?a != ?b") == "a=Ardley b=Brenton p=Cole #0#3 | a=Brenton b=Ardley p=Cole #3#0");
    CHECK(found(claims, "signed(?c, ?p) and ?c.league == \"north\"") == "c=Ardley p=Cole #0");
    CHECK(found(claims, "signed(?c, ?p) and ?c.founded > 1910") == "c=Brenton p=Dunn #1 | c=Brenton p=Cole #3");
    CHECK(found(claims, "signed(?c, ?p) and ?c.league in [\"west\", \"south\"] and ?p.name == \"Dunn\"") == "c=Brenton p=Dunn #1");
    CHECK(found(claims, "sold(?c, ?p) and count(signed(_, ?p)) >= 2") == "c=Ardley p=Cole #2");
    CHECK(found(claims, "sold(?c, ?p) and count(signed(_, ?p)) >= 3") == "");
    CHECK(found(claims, "sold(?c, ?p) and count(signed(?any, ?p)) >= 2") == "c=Ardley p=Cole #2");
  }

  TEST_CASE("atoms match what is asserted, unless the rule asks for the rest") {
    std::vector<Claim> claims{stated("signed", "Ardley", "Cole")};
    const char* plain = "signed(?c, ?p)";
    CHECK(found(claims, plain) != "");
    claims[0].polarity = Polarity::negative;
    CHECK(found(claims, plain) == "");
    CHECK(found(claims, "signed(?c, ?p) as ?x and ?x.polarity == \"negative\"") != "");
    claims[0].polarity = Polarity::positive;
    claims[0].phase = Phase::planned;
    CHECK(found(claims, plain) == "");
    CHECK(found(claims, "signed(?c, ?p) as ?x and ?x.phase in [\"planned\", \"considering\"]") != "");
    claims[0].phase = Phase::decided;
    CHECK(found(claims, plain) != "");
    claims[0].certainty = Certainty::possible;
    CHECK(found(claims, plain) == "");
    claims[0].certainty = Certainty::certain;
    claims[0].attribution.push_back({});
    claims[0].attribution[0].stance = Stance::deny;
    CHECK(found(claims, plain) == "");
    claims[0].attribution[0].stance = Stance::report;
    CHECK(found(claims, plain) != "");
    claims[0].condition = true;
    CHECK(found(claims, plain) == "");
  }

  TEST_CASE("a join without shared variables stays bounded") {
    std::vector<Claim> claims;
    claims.reserve(400);
    for (int at = 0; at < 400; ++at) claims.push_back(stated("signed", "Ardley", "Cole"));
    const ClaimTable table(claims, club_rules());
    CHECK(table.rows(parse_condition("signed(?a, ?b) and signed(?c, ?d) and signed(?e, ?f)")).size() <= ClaimTable::most_rows);
  }
}
