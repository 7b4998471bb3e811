// Rules of packs over several documents, and over claims that were read back.
#include "checker/checks/pack_rules.hpp"

#include <doctest/doctest.h>

#include "rules/load_pack.hpp"

namespace crosscheck {
namespace {

const RuleSet& rules() {
  static const RuleSet loaded = load_pack_text(R"toml([pack]
name = "clubs"
version = "1.0.0"
[[type]]
name = "club"
is = "organisation"
[[type]]
name = "player"
is = "person"
[[relation]]
name = "signed"
subject = "club"
object = "player"
phrases = ["{subject} sign {object}"]
[[rule]]
id = "signed-twice"
when = "signed(?a, ?p) and signed(?b, ?p) and ?a != ?b"
message = "{p} went to {a} and to {b}"
[[rule]]
id = "any-signing"
when = "signed(?a, ?p)"
message = "{a} signed {p}"
[[rule]]
id = "many-signings"
when = "signed(?a, ?p) and count(signed(?a, _)) >= 2"
message = "{a} signs many"
)toml",
                                               "clubs.toml");
  return loaded;
}

Claim signing(const char* club, const char* player) {
  Claim out;
  out.relations.push_back({"signed", club, player, {}, {}});
  return out;
}

std::string told(const std::vector<std::vector<Claim>>& documents) {
  std::vector<ArticleClaims> articles;
  articles.reserve(documents.size());
  for (const std::vector<Claim>& claims : documents) articles.push_back({&claims, true});
  std::string out;
  for (const DraftFinding& finding : find_pack_rules(articles, rules())) {
    if (finding.rule == "any-signing") continue;
    out += finding.rule + " " + std::to_string(finding.place.document);
    for (const DraftPassage& related : finding.related) out += "-" + std::to_string(related.document);
    out += "; ";
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("checks");

TEST_CASE("a condition of several atoms is joined over documents, each set of claims told once") {
  CHECK(told({{signing("Ardley", "Cole")}, {signing("Brenton", "Cole")}}) == "signed-twice 0-1; ");
  CHECK(told({{signing("Ardley", "Cole")}, {signing("Ardley", "Cole")}}) == "");
  CHECK(told({{signing("Ardley", "Cole")}, {signing("Ardley", "Dunn")}}) == "many-signings 0; many-signings 1; ");
}

TEST_CASE("a rule of one atom speaks once a claim") {
  const std::vector<Claim> one{signing("Ardley", "Cole")}, other{signing("Ardley", "Cole")};
  const ArticleClaims articles[] = {{&one, true}, {&other, true}};
  CHECK(find_pack_rules(articles, rules()).size() == 2);
}

TEST_SUITE_END();

}  // namespace crosscheck
