#include "rules/load_pack.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"
#include "rules/rule_index.hpp"
#include "tests/refusal.hpp"
#include "tests/rules/port_tables.hpp"

using namespace crosscheck;

namespace {

const std::string head = "[pack]\nname = \"t\"\nversion = \"1.0.0\"\n";
const std::string ports = head + "\n" + port_tables + R"([[relation]]
name = "linked_to"
subject = "port"
object = "port"
qualifiers = ["season"]
phrases = ["{subject} serve {object}"]
[[source]]
id = "list"
title = "List"
publisher = "Board"
)";

std::string refusal(const std::string& text) {
  return refusal_of([&] { load_pack_text(text, "t.toml"); });
}

}  // namespace

TEST_SUITE("rules") {
  TEST_CASE("the packs that come with the program load, without warnings") {
    const RuleSet rules = load_rules({"telecom"}, {}, {data_folder() / "packs", true, {}});
    for (const PackWarning& warning : rules.warnings) MESSAGE(warning.message);
    CHECK(rules.warnings.empty());
    CHECK(rules.packs.size() == 2);
    const auto entity = rules.index->entity("Softbank Corp.");
    REQUIRE(entity);
    CHECK(rules.entities[*entity].name == "SoftBank");
    CHECK(rules.index->is("network_vendor", "organisation"));
    CHECK_FALSE(rules.index->is("vendor", "network_vendor"));
    CHECK(rules.index->facts_about("SoftBank", "chose_vendor").size() >= 3);
  }

  TEST_CASE("a pack is refused with the place, the line and the nearest name") {
    struct Case {
      const char* text;
      const char* place;
      const char* says;
    };
    for (const Case& wrong : {
             Case{"[[entitty]]\nname = \"x\"\n", "t.toml:21:3", "unknown key `entitty` in the file; did you mean `entity`"},
             Case{"[[entity]]\nname = \"x\"\ntype = \"prot\"\n", "t.toml:23:8", "unknown type `prot`; did you mean `port`"},
             Case{"[[entity]]\nname = \"x\"\ntype = \"port\"\nalias = [\"y\"]\n", "t.toml:24:1", "did you mean `aliases`"},
             Case{"[[fact]]\nid = \"f\"\nsubject = \"Lieth\"\nrelation = \"linked_to\"\nobject = \"Hull\"\nsource = \"list\"\n",
                  "t.toml:23:11", "unknown entity `Lieth`; did you mean `Leith`"},
             Case{"[[fact]]\nid = \"f\"\nsubject = \"Leith\"\nrelation = \"linked\"\nobject = \"Hull\"\nsource = \"list\"\n",
                  "t.toml:24:12", "unknown relation `linked`; known: linked_to"},
             Case{"[[fact]]\nid = \"f\"\nsubject = \"Leith\"\nrelation = \"linked_to\"\nobject = \"Hull\"\nsource = \"list\"\nseason = \"sumer\"\n",
                  "t.toml:27:10", "unknown season `sumer`; did you mean `summer`"},
             Case{"[[rule]]\nid = \"r\"\nmessage = \"m\"\nwhen = 'linked_to(?a, ?b) and ?c.side == \"east\"'\n", "t.toml:24:31",
                  "`?c` is bound nowhere before"},
             Case{"[[rule]]\nid = \"r\"\nmessage = \"{aa}\"\nwhen = 'linked_to(?a, ?b)'\n", "t.toml:23:12", "did you mean `a`"},
             Case{"[[rule]]\nid = \"r\"\nmessage = \"m\"\nwhen = 'linked_to(?a, ?b'\n", "t.toml:24:25", "expected `)`"},
             Case{"[[relation]]\nname = \"x\"\nsubject = \"port\"\nobject = \"port\"\nphrases = [\"{subject} serve {objekt}\"]\n", "t.toml:25:29",
                  "unknown slot `objekt`; did you mean `object`"},
             Case{"[[policy]]\nrule = \"rank-conflit\"\n", "t.toml:22:8", "unknown rule `rank-conflit`; did you mean `rank-conflict`"},
             Case{"[[source]]\nid = \"s\"\ntitle = 3\npublisher = \"p\"\n", "t.toml:23:9", "`title` must be a string, not a whole number"},
             Case{"[[source]]\nid = s\n", "t.toml:22", "not TOML"},
         }) {
      CAPTURE(wrong.text);
      const std::string told = refusal(ports.substr(0, ports.size()) + wrong.text);
      CAPTURE(told);
      CHECK(says(told, wrong.says));
    }
  }

  TEST_CASE("all faults of a pack are told at once") {
    const std::string told = refusal(ports + "[[entity]]\nname = \"x\"\ntype = \"prot\"\n[[policy]]\nrule = \"nothing\"\n[[type]]\nname = \"q\"\nisa = \"place\"\n");
    CAPTURE(told);
    CHECK(says(told, "unknown type `prot`"));
    CHECK(says(told, "unknown rule `nothing`"));
    CHECK(says(told, "unknown key `isa`"));
    CHECK(says(told, "[[type]] lacks `is`"));
    CHECK(says(told, " | type = \"prot\"\n      |        ^"));
  }

  TEST_CASE("facts that cannot both hold are refused") {
    const std::string fact = "[[fact]]\nid = \"%\"\nsubject = \"Leith\"\nrelation = \"linked_to\"\nsource = \"list\"\n";
    const auto two = [&](const std::string& a, const std::string& b) {
      std::string one = fact, other = fact;
      return refusal(ports + one.replace(one.find('%'), 1, "one") + a + "\n" + other.replace(other.find('%'), 1, "two") + b + "\n");
    };
    CHECK(says(two("object = \"Hull\"", "object = \"Hull\"\nnegative = true"), "conflicts with fact `one`"));
    CHECK(says(two("object = \"Hull\"\nworld = \"closed\"", "object = \"Leith\""), "conflicts with fact `one`"));
    CHECK(two("object = \"Hull\"\nworld = \"closed\"\nvalid_to = 2019-01-01", "object = \"Leith\"\nvalid_from = 2019-01-02") == "accepted");
    CHECK(two("object = \"Hull\"\nworld = \"closed\"\nseason = \"winter\"", "object = \"Leith\"\nseason = \"summer\"") == "accepted");
  }
}
