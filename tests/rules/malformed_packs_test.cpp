// Packs that are wrong in every way that a test can think of: each must be refused, none may crash or pass.
#include <doctest/doctest.h>

#include "rules/error.hpp"
#include "rules/load_pack.hpp"
#include "tests/rules/port_tables.hpp"

using namespace crosscheck;

namespace {

const std::string sound = std::string(R"([pack]
name = "sound"
version = "1.0.0"
description = "d"
)") + port_tables + R"([[type]]
name = "line"
is = "organisation"
[[entity]]
name = "Corvane"
type = "line"
[[relation]]
name = "serves"
subject = "line"
object = "port"
qualifiers = ["season"]
excludes = ["avoids"]
phrases = ["{subject} serve|visit {object}"]
[[relation]]
name = "avoids"
subject = "line"
object = "port"
phrases = ["{subject} avoid {object}"]
[[source]]
id = "list"
title = "List"
publisher = "Board"
date = 2020-01-02
[[fact]]
id = "one"
subject = "Corvane"
relation = "serves"
objects = ["Leith"]
season = "summer"
world = "closed"
valid_from = 2020-01-01
valid_to = 2020-12-31
source = "list"
[[rule]]
id = "east-side"
severity = "note"
when = 'serves(?line, ?port, season: "winter") and ?port.side == "east"'
message = "{line} serves {port}"
  [[rule.example]]
  text = "Corvane serves Leith in winter."
  flags = ["Corvane serves Leith"]
[[correction]]
wrong = "Corvane serves Hull"
right = "Corvane serves Leith"
since = 2020-02-03
[[policy]]
rule = "rank-conflict"
severity = "warning"
regions = ["body"]
)";

std::string refusal(const std::string& text) {
  try {
    load_pack_text(text, "pack.toml");
  } catch (const Error& error) {
    CHECK(error.path() == "pack.toml");
    CHECK(error.line() > 0);
    return error.what();
  }
  return {};
}

std::string with(const std::string& from, const std::string& to) {
  std::string text = sound;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == '\n') out.emplace_back();
    else out.back() += c;
  }
  out.pop_back();
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

/// Keys that may be left out, or of which another word is as good.
bool is_free(const std::string& line) {
  for (const char* key : {"description", "aliases", "side", "season =", "excludes", "qualifiers", "world", "valid_", "date", "severity", "regions", "since",
                          "  [[rule.example]]"})
    if (line.starts_with(key)) return true;
  return false;
}

}  // namespace

TEST_SUITE("rules") {
  TEST_CASE("the sound pack loads") { CHECK(refusal(sound) == ""); }

  TEST_CASE("a misspelled key or table is refused, wherever it stands") {
    const std::vector<std::string> lines = lines_of(sound);
    std::size_t tried = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      std::vector<std::string> changed = lines;
      const std::size_t key = changed[at].find_first_not_of(" [");
      if (changed[at].starts_with("side")) continue;  // an attribute may have any name
      changed[at].insert(key + 1, "q");
      CAPTURE(changed[at]);
      CHECK(refusal(joined(changed)) != "");
      ++tried;
    }
    CHECK(tried > 55);
  }

  TEST_CASE("a value of another type is refused, wherever it stands") {
    const std::vector<std::string> lines = lines_of(sound);
    std::size_t tried = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const std::size_t equals = lines[at].find(" = ");
      if (equals == std::string::npos || lines[at].starts_with("side")) continue;
      for (const char* value : {"{ a = 1 }", "07:32:00"}) {
        std::vector<std::string> changed = lines;
        changed[at] = lines[at].substr(0, equals) + " = " + value;
        CAPTURE(changed[at]);
        CHECK(refusal(joined(changed)) != "");
        ++tried;
      }
    }
    CHECK(tried > 80);
  }

  TEST_CASE("a missing key that is needed is refused") {
    const std::vector<std::string> lines = lines_of(sound);
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (lines[at].find(" = ") == std::string::npos || is_free(lines[at]) || lines[at].starts_with("phrases")) continue;
      std::vector<std::string> changed = lines;
      changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
      CAPTURE(lines[at]);
      CHECK(refusal(joined(changed)) != "");
    }
  }

  TEST_CASE("a pack cut off within a table is refused or sound, never a crash") {
    for (std::size_t at = 0; at < sound.size(); at += 7) refusal(sound.substr(0, at));
  }

  TEST_CASE("names that mean nothing and meanings that clash are refused") {
    const std::string big_condition = "'" + std::string(5000, 'a') + "'";
    const std::string deep = "'" + std::string(40, '(') + "serves(?line, ?port)" + std::string(40, ')') + "'";
    const std::string when = "'serves(?line, ?port, season: \"winter\") and ?port.side == \"east\"'";
    for (const std::string& text : {
             with("is = \"place\"", "is = \"plaice\""), with("is = \"place\"", "is = \"port\""), with("name = \"line\"\nis", "name = \"port\"\nis"),
             with("name = \"line\"\nis", "name = \"place\"\nis"), with("type = \"port\"", "type = \"harbour\""), with("name = \"Hull\"", "name = \"Leith\""),
             with("\"Port of Leith\"", "\"Hull\""), with("\"Port of Leith\"", "\"\""), with("[\"summer\"]", "[]"), with("[\"summer\"]", "[\"winter\"]"),
             with("subject = \"line\"", "subject = \"liner\""), with("object = \"port\"", "object = \"prot\""), with("[\"season\"]", "[\"saison\"]"),
             with("[\"avoids\"]", "[\"avoid\"]"), with("[\"avoids\"]", "[\"serves\"]"), with("name = \"avoids\"", "name = \"serves\""),
             with("{subject} serve|visit {object}", "{subject} serve|visit"), with("{subject} serve|visit {object}", "{subject} {object}"),
             with("{subject} serve|visit {object}", "serve {subject} {object}"), with("{subject} serve|visit {object}", "{subject serve {object}"),
             with("{subject} serve|visit {object}", "{subject} serve| {object}"), with("{subject} serve|visit {object}", "{subject} [serve {object}"),
             with("{subject} serve|visit {object}", "{subject} serve {object} {object}"), with("{subject} serve|visit {object}", "{subject} serve {object:prot}"),
             with("{subject} serve|visit {object}", ""), with("{subject} serve|visit {object}", "{subject} serve; {object}"),
             with("id = \"list\"", "id = \"lists\""), with("subject = \"Corvane\"", "subject = \"Corvain\""), with("subject = \"Corvane\"", "subject = \"Hull\""),
             with("relation = \"serves\"", "relation = \"serve\""), with("objects = [\"Leith\"]", "objects = [\"Lieth\"]"), with("objects = [\"Leith\"]", "objects = [\"Corvane\"]"),
             with("objects = [\"Leith\"]", "objects = []"), with("season = \"summer\"", "season = \"autumn\""), with("world = \"closed\"", "world = \"shut\""),
             with("world = \"closed\"", "world = \"closed\"\nnegative = true"), with("valid_to = 2020-12-31", "valid_to = 2019-12-31"),
             with("valid_to = 2020-12-31", "valid_to = 2020-02-30"), with("valid_to = 2020-12-31", "valid_to = \"2020-12-31\""), with("source = \"list\"", "source = \"lost\""),
             with("id = \"east-side\"", "id = \"rank-conflict\""), with("id = \"east-side\"", "id = \"East side\""), with("severity = \"note\"", "severity = \"notes\""),
             with(when, big_condition), with(when, deep), with(when, "''"), with(when, "'serves(?line)'"), with(when, "'serves(?line, ?port, ?x)'"),
             with(when, "'serve(?line, ?port)'"), with(when, "'serves(?line, ?port, saison: \"winter\")'"), with(when, "'serves(?line, ?port, season: \"autumn\")'"),
             with(when, "'serves(?line, \"Lieth\")'"), with(when, "'serves(?line, \"Corvane\")'"), with(when, "'serves(?line, 5)'"), with(when, "'serves(?line, ?port) and ?quay.side == \"east\"'"),
             with(when, "'serves(?line, ?port) and ?port.sight == \"east\"'"), with(when, "'serves(?line, ?port) and ?port.side = \"east\"'"), with(when, "'not serves(?line, ?port)'"),
             with(when, "'?port.side == \"east\"'"), with(when, "'serves(?line, ?port) as ?line'"), with(when, "'serves(?port, ?line) and avoids(?line, ?port)'"),
             with(when, "'serves(?line, ?port) and count(avoids(?line, _)) >= \"two\"'"), with(when, "'serves(?line, ?port) and'"), with(when, "'serves(?line, ?port) xor avoids(?line, ?port)'"),
             with(when, "'serves(?line, ?port) as ?x and ?x.polarty == \"negative\"'"), with(when, "'serves(?line, ?port) and ?port.side in []'"), with(when, "'serves(?line, ?port) and (?port.side == \"east\"'"),
             with("{line} serves {port}", "{lines} serves {port}"), with("{line} serves {port}", "{line serves"), with("{line} serves {port}", "line} serves"),
             with("flags = [\"Corvane serves Leith\"]", "flags = [\"Corvane serves Hull\"]"), with("flags = [\"Corvane serves Leith\"]", "flags = [\"\"]"),
             with("rule = \"rank-conflict\"", "rule = \"rank-conflikt\""), with("regions = [\"body\"]", "regions = [\"torso\"]"), with("regions = [\"body\"]", "minimum_sorces = 1"),
             with("name = \"sound\"", "name = \"\""), with("[pack]", "[pack]\nextends = [\"./nowhere.toml\"]"), with("[pack]", "[pack"), with("[pack]", "pack = 1\n[pack]"),
             sound + "[[fact]]\nid = \"one\"\nsubject = \"Corvane\"\nrelation = \"serves\"\nobject = \"Leith\"\nsource = \"list\"\n",
             sound + "[[fact]]\nid = \"two\"\nsubject = \"Corvane\"\nrelation = \"serves\"\nobject = \"Hull\"\nsource = \"list\"\n",
             sound + "[[fact]]\nid = \"two\"\nsubject = \"Corvane\"\nrelation = \"avoids\"\nobject = \"Leith\"\nsource = \"list\"\n",
             sound + "[[fact]]\nid = \"two\"\nsubject = \"Corvane\"\nrelation = \"serves\"\nobject = \"Leith\"\nnegative = true\nsource = \"list\"\n",
             sound + "[entity]\nname = \"x\"\n", sound + "a = [[[[1]]]]\n", sound + std::string(400, '[') + "\n", sound + std::string("x = \"\\q\"\n"), sound + "x = 1\nx = 2\n",
             std::string("\xff\xfe") + sound, sound + std::string("y = \"\0\"\n", 8), std::string(), std::string("# nothing\n"),
         }) {
      const std::string told = refusal(text);
      CAPTURE(text.size() > sound.size() ? text.substr(sound.size()) : text.substr(0, 200));
      CHECK(told != "");
    }
  }

  TEST_CASE("keys with very many parts end in an error") {
    std::string key = "a";
    for (int at = 0; at < 20000; ++at) key += ".a";
    CHECK(refusal(sound + key + " = 1\n") != "");
    CHECK(refusal(sound + "[" + key + "]\n") != "");
  }
}
