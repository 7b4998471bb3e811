#include "rules/baseline.hpp"
#include "rules/config.hpp"

#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <fstream>

#include "checker/data_folder.hpp"
#include "rules/load_pack.hpp"
#include "tests/refusal.hpp"

using namespace crosscheck;

namespace {

namespace fs = std::filesystem;

/// A folder of its own for the test's files, removed with it.
struct Folder {
  fs::path path;
  explicit Folder(const std::string& name) : path(fs::temp_directory_path() / ("crosscheck-config-" + name)) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() {
    std::error_code problem;
    fs::remove_all(path, problem);
  }
  fs::path write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
    return path / name;
  }
};

std::string refusal(const fs::path& path) {
  return refusal_of([&] {
    const Config config = load_config(path);
    load_rules({}, config, {data_folder() / "packs", true, {}});
  });
}

}  // namespace

TEST_SUITE("rules") {
  TEST_CASE("a configuration counts from its own folder; what it extends counts for less") {
    const Folder folder("extends");
    folder.write("base.toml", "fail_on = \"note\"\nmin_coverage = 40\n[severity]\nrank-conflict = \"note\"\n");
    const fs::path path = folder.write("crosscheck.toml",
                                       "extends = [\"base.toml\"]\nfail_on = \"warning\"\npaths = [\"stories\"]\nrules = [\"telecom\", \"own/p.toml\"]\n"
                                       "[[document]]\npath = \"stories/a.txt\"\ndate = 2019-06-10\n[severity]\nrank-conflict = \"off\"\n");
    const Config config = load_config(path);
    CHECK(config.fail_on == "warning");
    CHECK(config.min_coverage == 40);
    CHECK(config.paths == std::vector<std::string>{(folder.path / "stories").string()});
    REQUIRE(config.rules.size() == 2);
    CHECK(config.rules[1].beside == folder.path.string());
    REQUIRE(config.policies.size() == 2);
    CHECK(config.policies[0].severity == Severity::note);
    CHECK(config.policies[1].enabled == false);
    CHECK(config.origins.at("fail_on").line == 2);
    CHECK(find_config(folder.path / "stories") == path);
    CHECK(to_string(*config.documents.at(0).date) == "2019-06-10");
  }

  TEST_CASE("a wrong configuration is refused with the place and the nearest name") {
    const Folder folder("wrong");
    struct Case {
      const char* text;
      const char* says;
    };
    for (const Case& wrong : {
             Case{"fail_onn = \"error\"\n", "crosscheck.toml:1:1: unknown key `fail_onn` in the file; did you mean `fail_on`"},
             Case{"fail_on = \"fatal\"\n", "`fatal` is not one of error, warning, note, never"},
             Case{"[severity]\nrank-conflikt = \"note\"\n", "crosscheck.toml:2:1: unknown rule `rank-conflikt`; did you mean `rank-conflict`"},
             Case{"[severity]\nrank-conflict = \"of\"\n", "`of` is not one of error, warning, note, off"},
             Case{"rules = [\"telecon\"]\n", "no pack named `telecon`; did you mean `telecom`"},
             Case{"rules = [\"./telecom.toml\"]\n", "no such pack file"},
             Case{"[[ignore]]\nrule = \"rank-conflict\"\nfinding = \"00\"\n", "[[ignore]] lacks `reason`"},
             Case{"[[ignore]]\nrule = \"rank-conflict\"\nreason = \"r\"\n", "needs `finding`, or `rule` and `paths`"},
             Case{"[[document]]\ndate = 2019-06-10\n", "[[document]] lacks `path`"},
             Case{"date = \"2019-06-10\"\n", "`date` must be a date such as 2019-05-29, without quotation marks, not a string"},
             Case{"extends = [\"crosscheck.toml\"]\n", "in a ring"},
         }) {
      const std::string told = refusal(folder.write("crosscheck.toml", wrong.text));
      CAPTURE(told);
      CHECK(says(told, wrong.says));
    }
    CHECK(refusal(folder.write("crosscheck.toml", "[[ignore]]\nfinding = \"0123\"\nreason = \"counted twice\"\n")) == "accepted");
  }

  TEST_CASE("the JSON Schemas come from the tables that read the files") {
    const boost::json::value pack = boost::json::parse(pack_json_schema());
    const auto& properties = pack.at("properties").as_object();
    for (const char* key : {"pack", "type", "entity", "qualifier", "relation", "source", "fact", "rule", "example", "correction", "policy"}) CHECK(properties.contains(key));
    CHECK(pack.at("additionalProperties") == false);
    const auto& relation = properties.at("relation").at("items");
    CHECK(relation.at("additionalProperties") == false);
    CHECK(relation.at("properties").as_object().contains("phrases"));
    CHECK(relation.at("required").as_array().size() == 3);
    CHECK(properties.at("entity").at("items").at("additionalProperties").is_object());
    const boost::json::value baseline = boost::json::parse(baseline_json_schema());
    CHECK(baseline.at("properties").at("finding").at("items").at("required").as_array().size() == 3);
    const boost::json::value config = boost::json::parse(config_json_schema());
    const auto& severity = config.at("properties").at("severity");
    CHECK(severity.at("additionalProperties").at("enum").as_array().size() == 4);
  }

  TEST_CASE("ten thousand entities and facts load at once") {
    std::string text = "[pack]\nname = \"big\"\nversion = \"1.0.0\"\n[[type]]\nname = \"firm\"\nis = \"organisation\"\n[[relation]]\nname = \"hired\"\nsubject = \"firm\"\n"
                       "object = \"firm\"\nphrases = [\"{subject} hire {object}\"]\n[[source]]\nid = \"s\"\ntitle = \"t\"\npublisher = \"p\"\n";
    for (int at = 0; at < 10000; ++at) {
      const std::string number = std::to_string(at);
      text += "[[entity]]\nname = \"Firm" + number + " Works\"\ntype = \"firm\"\naliases = [\"Firm" + number + "\"]\n";
      text += "[[fact]]\nid = \"f" + number + "\"\nsubject = \"Firm" + number + "\"\nrelation = \"hired\"\nobject = \"Firm1\"\nsource = \"s\"\n";
    }
    const RuleSet rules = load_pack_text(text, "big.toml");
    CHECK(rules.entities.size() == 10000);
    CHECK(rules.facts.at(9999).subject == "Firm9999 Works");
  }
}
