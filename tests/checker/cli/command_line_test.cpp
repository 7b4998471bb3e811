// The program from outside: verbs, exit statuses, messages, the same bytes for any --jobs and order.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/checker/cli/workplace.hpp"

namespace crosscheck {

TEST_SUITE_BEGIN("cli");

TEST_CASE("usage errors give status 2 and the nearest name") {
  const Workplace place;
  struct {
    const char* arguments;
    const char* message;
  } const cases[] = {
      {"chek copy", "did you mean `check`"},
      {"check copy --rulse x", "did you mean `--rules`"},
      {"check copy -o htlm=x", "did you mean `html`"},
      {"check nothing-here.txt", "no such file"},
      {"check 'copy/*.html'", "matches no file"},
      {"check copy --date 2023-02-30", "is no day"},
      {"check copy --rules no-such-pack", "no-such-pack"},
      {"inspect copy", "--stage"},
      {"inspect --stage tokenz copy", "did you mean `tokens`"},
      {"check", "nothing to check"},
      {"check copy --baseline none.toml", "baseline create"},
      {"check copy --sarif ful", "did you mean `full`"},
      {"render none.json", "none.json"},
      {"render copy/one.txt", "is no JSON"},
      {"baseline", "which of create, update"},
      {"rules lst", "see `crosscheck rules --help`"},
      {"rules list --bogus", "see `crosscheck rules list --help`"},
      {"check copy --bogus", "unknown option `--bogus`\n"},
      {"check copy --jobs many", "--jobs: `many` is no whole number"},
      {"check copy --min-coverage 200", "`200` is no share from 0 to 100"},
      {"explain copy/one.txt:99", "there is no line 99; the last one is 3"},
      {"baseline update copy", "crosscheck-baseline.toml: cannot read the baseline"},
  };
  for (const auto& [arguments, message] : cases) {
    const ProgramOutcome outcome = place.run(arguments);
    CHECK_MESSAGE(outcome.status == 2, arguments);
    CHECK_MESSAGE(has(outcome.output, message), arguments << " said: " << outcome.output);
  }
}

TEST_CASE("help and version") {
  const Workplace place;
  CHECK(place.run("--help").status == 0);
  CHECK(has(place.run("check --help").output, "Examples:"));
  CHECK(has(place.run("--version").output, "newsroom"));
  for (const char* verb : {"check", "inspect", "baseline", "rules", "rules schema"}) CHECK_MESSAGE(has(place.run(std::string(verb) + " --version").output, "newsroom"), verb);
  for (const char* verb : {"list", "show", "test", "try", "schema"})
    CHECK_MESSAGE(has(place.run(std::string("rules ") + verb + " --help").output, std::string("  crosscheck rules ") + verb), verb);
}

TEST_CASE("the exit status follows --fail-on and no output option") {
  const Workplace place;
  CHECK(place.run("check copy --fail-on never").status == 0);
  const int status = place.run("check copy --fail-on note").status;
  CHECK(place.run("check copy --fail-on note -q -o json=out.json -o concise=out.txt").status == status);
  CHECK(place.run("check copy --fail-on never --min-coverage 100").status == 1);
}

TEST_CASE("the same bytes for any jobs and order of paths") {
  const Workplace place;
  const std::string expected = place.run("check copy/one.txt copy/two.txt -o json=- --fail-on never").output;
  CHECK(has(expected, "\"findings\""));
  CHECK(place.run("check copy/two.txt copy/one.txt -o json=- --fail-on never --jobs 1").output == expected);
  CHECK(place.run("check ./copy -o json=- --fail-on never --jobs 3").output == expected);
  CHECK(place.run("check 'copy/*.txt' -o json=- --fail-on never").output == expected);
}

TEST_CASE("claims printed and read back give the same findings") {
  const Workplace place;
  CHECK(place.run("inspect --stage claims copy > claims.jsonl").status == 0);
  CHECK(place.run("check copy --fail-on never -o jsonl=from-text.jsonl").status == 0);
  CHECK(place.run("check --input-format claims claims.jsonl --fail-on never -o jsonl=from-claims.jsonl").status == 0);
  CHECK(place.read("from-claims.jsonl") == place.read("from-text.jsonl"));
}

TEST_CASE("render writes the bytes that the check would have written") {
  const Workplace place;
  std::string from_check, from_render;
  for (const char* format : {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html", "csv"}) {
    from_check += std::string(" -o ") + format + "=check." + format;
    from_render += std::string(" -o ") + format + "=render." + format;
  }
  CHECK(place.run("check copy --fail-on note" + from_check).status == 1);
  CHECK(place.run("render check.json" + from_render).status == 0);
  for (const char* format : {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html", "csv"})
    CHECK_MESSAGE(place.read(std::string("render.") + format) == place.read(std::string("check.") + format), format);
  CHECK(has(place.run("render - -o concise=- < check.json").output, "copy/one.txt:3"));
}

TEST_CASE("what the baseline accepts is not reported again, wherever the line moved") {
  const Workplace place;
  place.write("crosscheck.toml", "fail_on = \"warning\"\n");
  REQUIRE(place.run("check copy").status == 1);
  CHECK(place.run("baseline create copy --reason 'the figures differ by yard'").status == 0);
  CHECK(has(place.read("crosscheck-baseline.toml"), "the figures differ by yard"));
  CHECK(place.run("baseline create copy").status == 2);
  CHECK(place.run("check copy --baseline crosscheck-baseline.toml --fail-on note").status == 0);
  place.write("copy/one.txt", "Ferry firm buys yard\n\nA line that was not there.\n\nVolvo bought 40 cranes in 2015. It may sell them next year.\n");
  const ProgramOutcome moved = place.run("check copy --baseline crosscheck-baseline.toml");
  CHECK_MESSAGE(moved.status == 0, moved.output);
  CHECK(has(moved.output, "in baseline"));
  place.write("copy/three.txt", "Ferry firm buys yard\n\nSkoda built 10 ships in 2011. The wall fell on 31 June 2014.\n");
  CHECK(place.run("check copy --baseline crosscheck-baseline.toml").status == 1);
  place.write("crosscheck.toml", "fail_on = \"warning\"\nbaseline = \"crosscheck-baseline.toml\"\n");
  CHECK(place.run("baseline update copy --prune-only -q").status == 0);
  CHECK(place.run("check copy").status == 1);
  CHECK(has(place.run("baseline update copy").output, "1 added"));
  CHECK(place.run("check copy").status == 0);
  place.write("copy/one.txt", "Ferry firm buys yard\n\nVolvo bought 60 cranes in 2015.\n");
  CHECK(has(place.run("check copy").output, "no longer found"));
  CHECK(has(place.run("baseline update copy").output, "1 dropped"));
}

TEST_CASE("the environment counts for more than the configuration and for less than options") {
  const Workplace place;
  place.write("crosscheck.toml", "fail_on = \"never\"\nmin_coverage = 1\n");
  const std::string effective = place.run("check --show-effective --today 2024-02-03", "CROSSCHECK_FAIL_ON=warning CROSSCHECK_TODAY=2020-01-01").output;
  for (const char* line : {"fail_on = \"warning\"  # environment CROSSCHECK_FAIL_ON\n", "today = 2024-02-03  # command line\n",
                           "crosscheck.toml:2\n", "date = \"\"  # default\n"})
    CHECK_MESSAGE(has(effective, line), effective);
  CHECK(place.run("check copy").status == 0);
  CHECK(place.run("check copy", "CROSSCHECK_FAIL_ON=warning").status == 1);
  CHECK(place.run("check copy --fail-on error", "CROSSCHECK_FAIL_ON=warning").status == 0);
  CHECK(has(place.run("rules list", "CROSSCHECK_RULES=telecom").output, "japanese-carrier-chinese-vendor"));
  CHECK(has(place.run("check copy", "CROSSCHECK_FAIL_ON=eror").output, "`eror` is not error, warning, note or never"));
  CHECK(place.run("check copy", "CROSSCHECK_JOBS=many").status == 2);
  CHECK(has(place.run("check copy", "CROSSCHECK_FAILON=error").output, "did you mean CROSSCHECK_FAIL_ON"));
}

TEST_CASE("standard input takes the name that it is given") {
  const Workplace place;
  const ProgramOutcome outcome = place.run("inspect --stage sentences --stdin-filename desk.txt - < copy/two.txt");
  CHECK(outcome.status == 0);
  CHECK(has(outcome.output, "\"document\":\"desk.txt\""));
}

TEST_CASE("every stage prints something") {
  const Workplace place;
  for (const char* stage : {"blocks", "sentences", "tokens", "parse", "times", "quantities", "claims", "graph"}) {
    const ProgramOutcome outcome = place.run(std::string("inspect --stage ") + stage + " copy");
    CHECK_MESSAGE(outcome.status == 0, stage);
    CHECK_MESSAGE(!outcome.output.empty(), stage);
  }
}

TEST_CASE("citations lead to the records of a bibliography beside the article") {
  const Workplace place;
  place.write("story.md", "# Head\n\nThe yard closed [@poe2010; @ray2011].\n");
  place.write("references.bib", "@book{poe2010, author = {Poe, A.}, title = {Yards}, year = 2010}\n");
  const std::string lines = place.run("inspect --stage citations --format jsonl story.md").output;
  CHECK_MESSAGE(has(lines, "\"key\":\"poe2010\",\"target\":{\"key\":\"poe2010\",\"author\":\"Poe"), lines);
  CHECK_MESSAGE(has(lines, "\"key\":\"ray2011\",\"target\":null"), lines);
}

TEST_CASE("a cited document that is not at hand is said, never passed off as checked") {
  const Workplace place;
  place.write("story.md", "# Head\n\nVolvo bought the yard in Brest, a [report](report.txt) found.\n");
  CHECK(has(place.run("check story.md").output, "1 cited document is not at hand (`--sources`): report.txt"));
  CHECK(has(place.run("check story.md").output, "cited document not at hand)"));
  place.write("report.txt", "Volvo bought the yard in Brest in 2011.\n");
  CHECK_FALSE(has(place.run("check story.md --sources report.txt").output, "not at hand"));
}

TEST_CASE("the graph is printed as dot and as edges between claim ids") {
  const Workplace place;
  CHECK(place.run("inspect --stage graph copy").output.starts_with("digraph"));
  const std::string edges = place.run("inspect --stage graph --format jsonl copy").output;
  CHECK(has(edges, "\"kind\":"));
  CHECK(has(edges, "\"from\":"));
}

TEST_CASE("verify answers each pair in order") {
  const Workplace place;
  place.write("pairs.jsonl",
              "{\"id\":\"a\",\"evidence\":\"The firm bought 40 cranes.\",\"claim\":\"The firm bought 60 cranes.\"}\n"
              "{\"id\":\"b\",\"evidence\":\"The firm bought 40 cranes.\",\"claim\":\"It rained.\"}\n");
  const ProgramOutcome outcome = place.run("verify --input pairs.jsonl");
  CHECK(outcome.status == 0);
  CHECK(has(outcome.output, "{\"id\":\"a\",\"verdict\":\"contradicted\""));
  CHECK(outcome.output.find("\"id\":\"a\"") < outcome.output.find("\"id\":\"b\""));
  place.write("broken.jsonl", "{\"id\":1}\n");
  CHECK(has(place.run("verify --input broken.jsonl").output, "broken.jsonl:1"));
}

TEST_CASE("explain tells of rules and of lines") {
  const Workplace place;
  CHECK(has(place.run("explain phase-conflict").output, "in force as error"));
  CHECK(has(place.run("explain phase-conflit").output, "did you mean `phase-conflict`"));
  CHECK(has(place.run("explain copy/one.txt:3").output, "claim: "));
  place.write("carrier.md", "# Networks\n\nSoftBank picked Ericsson for its 5G network.\n");
  const std::string near = place.run("explain carrier.md:3 --rules telecom").output;
  CHECK_MESSAGE(has(near, "nearest miss: japanese-carrier-chinese-vendor: `?vendor.country == \"China\"` fails"), near);
}

TEST_CASE("what init writes loads, passes its examples and is never written over") {
  const Workplace place;
  CHECK(place.run("init").status == 0);
  const ProgramOutcome tested = place.run("rules test --rules ./desk.toml");
  CHECK_MESSAGE(tested.status == 0, tested.output);
  CHECK(place.run("check copy --fail-on never").status == 0);
  CHECK(place.run("init").status == 2);
}

/// The TOML blocks of the README's guide, one behind the other.
std::string guide_pack() {
  const std::string readme = file_text(std::filesystem::path(CROSSCHECK_TESTS_FOLDER).parent_path() / "README.md");
  const std::string_view open = "```toml\n";
  std::string out;
  for (std::size_t at = readme.find(open); at != std::string::npos; at = readme.find(open, at + 1)) {
    const std::size_t start = at + open.size();
    out += readme.substr(start, readme.find("```", start) - start) + "\n";
  }
  return out;
}

TEST_CASE("the pack of the README's guide does what the guide says") {
  const Workplace place;
  place.write("harbour.toml", guide_pack());
  place.write("draft.txt", "Northern Ferries ordered two ferries from Baltic Works.\n");
  const ProgramOutcome checked = place.run("check draft.txt --rules ./harbour.toml");
  CHECK_MESSAGE(checked.status == 1, checked.output);
  CHECK(has(checked.output, "fact-conflict"));
  const ProgramOutcome tested = place.run("rules test --rules ./harbour.toml --mutate --require-examples");
  CHECK_MESSAGE(tested.status == 0, tested.output);
  CHECK(has(place.run("rules try baltic-order draft.txt --rules ./harbour.toml").output, "1 finding in 1 document"));
}

TEST_CASE("rules of packs speak on claims input as on articles, and across documents") {
  const Workplace place;
  place.write("clubs.toml", "[pack]\nname = \"clubs\"\nversion = \"1.0.0\"\n[[type]]\nname = \"club\"\nis = \"organisation\"\n"
              "[[type]]\nname = \"player\"\nis = \"person\"\n[[entity]]\nname = \"Ardley Town\"\ntype = \"club\"\n[[entity]]\n"
              "name = \"Brenton Rovers\"\ntype = \"club\"\n[[entity]]\nname = \"Owen Cole\"\ntype = \"player\"\n[[relation]]\nname = \"signed\"\n"
              "subject = \"club\"\nobject = \"player\"\nphrases = [\"{subject} sign {object}\"]\n[[rule]]\nid = \"signed-twice\"\n"
              "when = 'signed(?a, ?p) and signed(?b, ?p) and ?a != ?b'\nmessage = \"{p} goes to {a} and to {b}\"\n");
  place.write("a.txt", "Ardley Town signed Owen Cole on Monday.\n");
  place.write("b.txt", "Owen Cole was signed by Brenton Rovers in May.\n");
  const std::string found = place.run("check a.txt b.txt --rules ./clubs.toml -o jsonl=-").output;
  CHECK_MESSAGE(has(found, "Owen Cole goes to Ardley Town and to Brenton Rovers"), found);
  CHECK(place.run("inspect --stage claims --format jsonl a.txt b.txt --rules ./clubs.toml > claims.jsonl").status == 0);
  CHECK(place.run("check claims.jsonl --rules ./clubs.toml -o jsonl=-").output == found);
}

TEST_CASE("a configuration that was found is named from the working folder") {
  const Workplace place;
  place.write("crosscheck.toml", "[[ignore]]\nfinding = \"0123456789abcdef\"\nreason = \"gone\"\n");
  const std::string output = place.run("check copy -o concise=-").output;
  CHECK_MESSAGE(has(output, "crosscheck.toml:1:1: warning"), output);
  CHECK_FALSE(has(output, "/crosscheck.toml"));
}

TEST_CASE("[[document]] means its file however that is given") {
  const Workplace place;
  place.write("crosscheck.toml", "[[document]]\npath = \"copy/one.txt\"\ndate = 2016-02-03\n");
  for (const char* from : {"check copy/one.txt", "check ./copy/one.txt", "check \"$PWD/copy/one.txt\""}) {
    CHECK_MESSAGE(has(place.run(std::string(from) + " -o json=-").output, "\"date\": \"2016-02-03\""), from);
  }
}

TEST_CASE("a second document of one id is an error") {
  const Workplace place;
  place.write("twice.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"a\",\"text\":\"Two.\"}\n");
  const ProgramOutcome outcome = place.run("check twice.jsonl");
  CHECK(outcome.status == 2);
  CHECK(has(outcome.output, "twice.jsonl:2"));
}

TEST_CASE("claims of a conflict within one article are contradicted, each by the other, and told once") {
  const Workplace place;
  place.write("schools.txt", "The board agreed to close three schools.\n\nThe five schools on the list were all built before 1955.\n");
  const ProgramOutcome outcome = place.run("check schools.txt --fail-on never");
  CHECK(has(outcome.output, "number of schools: `five` conflicts with `three`"));
  CHECK(has(outcome.output, "2 contradicted"));
  CHECK(has(outcome.output, "1 finding: 1 error"));
}

TEST_SUITE_END();

}  // namespace crosscheck
