// Files that a run must not lose, files that cannot be read or written, and requests in the copy that mean nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/checker/cli/workplace.hpp"

namespace crosscheck {

TEST_SUITE_BEGIN("cli");

TEST_CASE("no report is written over what the run reads, nor two into one file") {
  const Workplace place;
  const std::string one = place.read("copy/one.txt");
  place.write("desk.toml", "[pack]\nname = \"desk\"\nversion = \"1.0.0\"\ndescription = \"nothing yet\"\n");
  place.write("pairs.jsonl", "{\"id\": \"1\", \"evidence\": \"Rain fell.\", \"claim\": \"Rain fell.\"}\n");
  CHECK(place.run("check copy -q --fail-on never -o json=report.json").status == 0);
  struct {
    const char* arguments;
    const char* message;
  } const cases[] = {
      {"check copy -o text=copy/one.txt", "crosscheck: copy/one.txt: is read by this run"},
      {"check copy/two.txt --against copy/one.txt -o text=./copy/../copy/one.txt", "is read by this run"},
      {"check copy --rules ./desk.toml -o html=desk.toml", "desk.toml: is read by this run"},
      {"verify --input pairs.jsonl --output pairs.jsonl", "pairs.jsonl: is read by this run"},
      {"render report.json -o html=report.json", "report.json: is read by this run"},
      {"check copy -o text=out -o json=./out", "two outputs"},
      {"check copy -o text=- -o json=-", "`json=-` must be the only report on standard output"},
      {"check copy -o html=reports/today.html", "there is no folder `reports`"},
      {"check copy -o html=copy", "is a folder"},
  };
  for (const auto& [arguments, message] : cases) {
    const ProgramOutcome outcome = place.run(arguments);
    CHECK_MESSAGE(outcome.status == 2, arguments);
    CHECK_MESSAGE(has(outcome.output, message), arguments << " said: " << outcome.output);
  }
  CHECK(place.read("copy/one.txt") == one);
  CHECK(has(place.read("pairs.jsonl"), "Rain fell."));
  CHECK(has(place.read("report.json"), "\"findings\""));
  CHECK(place.run("check copy -q --fail-on never -o text=/dev/null -o json=/dev/null").status == 0);
}

TEST_CASE("a full disk is told, and the other reports are written") {
  const Workplace place;
  const ProgramOutcome outcome = place.run("check copy --fail-on never -o text=/dev/full -o jsonl=kept.jsonl");
  CHECK(outcome.status == 2);
  CHECK(has(outcome.output, "/dev/full: could not be written whole"));
  CHECK(has(place.read("kept.jsonl"), "value-conflict"));
}

TEST_CASE("a baseline that cannot be replaced stays") {
  const Workplace place;
  CHECK(place.run("baseline create copy --baseline accepted.toml --reason 'printed long ago' -q").status == 0);
  const std::string before = place.read("accepted.toml");
  place.write("copy/three.txt", "Rain\n\nThe party was on 31 June.\n");
  CHECK(place.run("baseline update copy --baseline accepted.toml", "ulimit -f 0; trap '' XFSZ;").status == 2);
  CHECK(place.read("accepted.toml") == before);
  CHECK_FALSE(place.exists("accepted.toml.part"));
}

TEST_CASE("what is wrong with one record changes no other") {
  const Workplace place;
  place.write("mixed.jsonl", "{\"id\": \"a\", \"text\": \"Zo\xC3\xAB left on 31 June.\"}\n{\"id\": \"b\", \"text\": \"Zo\xEB left on 30 February.\"}\n");
  const ProgramOutcome outcome = place.run("check mixed.jsonl -o csv=-");
  CHECK(has(outcome.output, "mixed.jsonl:2: read as Windows-1252"));
  CHECK(has(outcome.output, "Zo\xC3\xAB left on 31 June"));
  CHECK(has(outcome.output, "Zo\xC3\xAB left on 30 February"));
  const std::string record = "{\"id\":\"w\",\"text\":\"It was on 31 June.\"}\n";
  std::string wide = "\xFF\xFE";
  for (const char c : record) wide += std::string{c, '\0'};
  place.write("wide.jsonl", wide);
  CHECK(has(place.run("check wide.jsonl -o concise=-").output, "w:1:11: error: there is no day `31 June`"));
}

TEST_CASE("an article beyond any article's size is refused with its name") {
  const Workplace place;
  place.write("huge.txt", std::string(std::size_t{9} << 20U, 'a'));
  CHECK(has(place.run("check huge.txt").output, "huge.txt: an article of more than 8 MiB"));
}

TEST_CASE("requests not to report are heard in plain text and records, and refused where they mean nothing") {
  const Workplace place;
  place.write("plain.txt", "Rain\n\n<!-- crosscheck-ignore-next date-impossible -- an old calendar -->\nThe party was on 31 June.\n\nIt rained on 31 June.\n");
  const std::string plain = place.run("check plain.txt -o text=-").output;
  CHECK(has(plain, "plain.txt:6:14"));
  CHECK(has(plain, "1 suppressed"));
  CHECK_FALSE(has(place.run("inspect --stage blocks plain.txt").output, "crosscheck-ignore"));
  place.write("records.jsonl", "\n{\"id\": \"a\", \"text\": \"<!-- crosscheck-ignore-end -->\\n\\nThe party was on 31 June.\"}\n");
  CHECK(has(place.run("check records.jsonl").output, "records.jsonl:2: there is no `crosscheck-ignore-begin`"));
  place.write("odd.md", "# Rain\n\n<!-- crosscheck-ignore date-impossible -- an old calendar -->\n\nThe party was on 31 June.\n");
  CHECK(has(place.run("check odd.md").output, "odd.md:3:1: there is no directive `crosscheck-ignore`"));
  place.write("odd.md", "# Rain\n\n<!-- crosscheck-ignore-next -- an old calendar -->\n\nThe party was on 31 June.\n");
  CHECK(has(place.run("check odd.md").output, "odd.md:3:1: a suppression names no rule"));
}

TEST_CASE("what a rule asks support for and does not find is unsupported") {
  const Workplace place;
  place.write("yard.txt", "Yard sold\n\nNorvik is Denmark's largest shipbuilder. It builds ferries.\n");
  CHECK(has(place.run("check yard.txt").output, "1 unsupported"));
  CHECK(has(place.run("check yard.txt -o json=-").output, "\"verdict\": \"unsupported\""));
  place.write("off.toml", "[severity]\nunsourced-superlative = \"off\"\n");
  CHECK(has(place.run("check yard.txt --config off.toml").output, "0 unsupported"));
}

TEST_CASE("a finding about the configuration is in every report") {
  const Workplace place;
  place.write("ignore.toml", "[[ignore]]\nfinding = \"0123456789abcdef\"\nreason = \"gone\"\n");
  for (const char* format : {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown", "html", "csv"})
    CHECK_MESSAGE(has(place.run(std::string("check copy/one.txt --config ignore.toml -o ") + format + "=-").output, "suppression-unused"), format);
}

TEST_CASE("a pattern crosses any number of folders") {
  const Workplace place;
  CHECK(has(place.run("check 'copy/**/*.txt'").output, "2 documents"));
  CHECK(has(place.run("check '**/*.txt'").output, "2 documents"));
  CHECK(has(place.run("check 'copy/**/none/*.txt'").output, "matches no file"));
}

TEST_CASE("pages with thousands of findings show the first and say how many more there are") {
  const Workplace place;
  std::string text = "Rain\n";
  for (int i = 0; i < 2003; ++i) text += "\nParty " + std::to_string(i) + " was on 31 June.\n";
  place.write("many.txt", text);
  CHECK(place.run("check many.txt -q --fail-on never -o html=page.html -o csv=all.csv").status == 0);
  const std::string page = place.read("page.html"), table = place.read("all.csv");
  CHECK(has(page, "3 more are not on this page"));
  CHECK(std::count(table.begin(), table.end(), '\n') == 2004);
}

TEST_CASE("no output names the folder of the program") {
  const Workplace place;
  for (const char* verb : {"rules list", "rules show --rules telecom", "check --show-effective", "explain japanese-carrier-chinese-vendor --rules telecom"})
    CHECK_FALSE_MESSAGE(has(place.run(verb).output, "share/crosscheck"), verb);
  CHECK(has(place.run("rules list").output, "packs/newsroom.toml:"));
}

TEST_CASE("a share beyond a hundred is refused in the configuration too") {
  const Workplace place;
  place.write("share.toml", "min_coverage = 400\n");
  CHECK(has(place.run("check copy --config share.toml").output, "share.toml:1:1: `min_coverage` must be a share from 0 to 100"));
}

TEST_CASE("claims are told by what they are, whatever the file is called") {
  const Workplace place;
  CHECK(place.run("inspect --stage claims copy/two.txt > two.claims").status == 0);
  CHECK(has(place.run("check copy/one.txt --against two.claims").output, "value-conflict"));
}

TEST_CASE("verify explains in the words of the texts, and names standard input") {
  const Workplace place;
  place.write("pairs.jsonl", "{\"id\": \"1\", \"evidence\": \"Brazil beat Germany in the final.\", \"claim\": \"Germany beat Brazil in the final.\"}\n{\"id\": \"2\"}\n");
  CHECK(has(place.run("verify --input pairs.jsonl").output, "`Germany` and `Brazil` have changed places"));
  CHECK(has(place.run("verify --input - < pairs.jsonl").output, "<stdin>:2: no string `evidence`"));
}

TEST_CASE("reports that a run leaves among the articles are not read by the next one") {
  const Workplace place;
  const std::string command = "check copy --fail-on never -o html=copy/report.html -o markdown=copy/report.md -o jsonl=copy/findings.jsonl -o text=-";
  const std::string first = place.run(command).output;
  CHECK(has(first, "2 documents"));
  CHECK(place.run(command).output == first);
  CHECK(has(place.run("check 'copy/*.html'").output, "matches no file"));
}

TEST_CASE("explain sees what the check is compared with, and finds records by their line") {
  const Workplace place;
  CHECK(has(place.run("explain copy/one.txt:3 --against copy/two.txt").output, "value-conflict"));
  place.write("records.jsonl", "{\"id\": \"a\", \"text\": \"Rain fell.\"}\n{\"id\": \"b\", \"text\": \"The party was on 31 June.\"}\n");
  CHECK(has(place.run("explain records.jsonl:2").output, "date-impossible"));
  CHECK_FALSE(has(place.run("explain records.jsonl:1").output, "date-impossible"));
}

TEST_SUITE_END();

}  // namespace crosscheck
