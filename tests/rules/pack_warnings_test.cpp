// What a pack is warned of on loading: rules that can never fire, facts that nothing states, facts whose time is over.
#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "rules/load_pack.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

const std::string base = R"toml([pack]
name = "t"
version = "1.0.0"
[[type]]
name = "port"
is = "place"
[[entity]]
name = "Leith"
type = "port"
side = "east"
[[entity]]
name = "Hull"
type = "port"
side = "south"
[[relation]]
name = "linked_to"
subject = "port"
object = "port"
phrases = ["{subject} serve {object}"]
[[relation]]
name = "twinned_with"
subject = "port"
object = "port"
[[source]]
id = "list"
title = "List"
publisher = "Board"
)toml";

std::string rule(const std::string& when) {
  return "[[rule]]\nid = \"r\"\nmessage = \"m\"\nwhen = '" + when + "'\n[[rule.example]]\ntext = \"Leith serves Hull.\"\nflags = []\n";
}

std::string fact(const std::string& relation, const std::string& more) {
  return "[[fact]]\nid = \"f\"\nsubject = \"Leith\"\nrelation = \"" + relation + "\"\nobjects = [\"Hull\"]\nsource = \"list\"\n" + more;
}

/// The warnings of a pack file, one a line.
std::string warnings(const std::string& text, const std::optional<Day>& today) {
  const fs::path path = fs::temp_directory_path() / ("crosscheck-warnings-" + std::to_string(getpid()) + ".toml");
  std::ofstream(path, std::ios::binary) << base + text;
  PackSearch search;
  search.default_rules = false;
  search.today = today;
  const RuleSet rules = load_rules({path.string()}, {}, search);
  fs::remove(path);
  std::string out;
  for (const PackWarning& warning : rules.warnings) out += warning.message + "\n";
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("rules");

TEST_CASE("packs are warned of what can never speak") {
  const std::string no_phrases = "relation `twinned_with` has no phrases: no text can state it\n";
  const std::optional<Day> never, today = day_from("2024-06-01");
  struct {
    std::string text;
    std::optional<Day> today;
    std::string says;
  } const cases[] = {
      {rule("linked_to(?a, ?b)"), never, ""},
      {rule("twinned_with(?a, ?b)"), never, "rule `r` can never fire: no phrase states `twinned_with`\n"},
      {rule("linked_to(?a, ?b) and twinned_with(?a, ?b)"), never, "rule `r` can never fire: no phrase states `twinned_with`\n"},
      {rule("linked_to(?a, ?b) or twinned_with(?a, ?b)"), never, ""},
      {rule("linked_to(?a, ?b) and not twinned_with(?a, ?b)"), never, ""},
      {rule("linked_to(?a, ?b) and ?a.side == \"eest\""), never, "no `port` has side `eest`: this can never hold; did you mean `east`\n"},
      {fact("linked_to", ""), never, ""},
      {fact("twinned_with", ""), never, "fact `f` is never used: no phrase states `twinned_with`\n"},
      {fact("linked_to", "valid_to = 2024-05-31\n"), never, ""},
      {fact("linked_to", "valid_to = 2024-05-31\n"), today, "fact `f` ended on 2024-05-31\n"},
      {fact("linked_to", "valid_to = 2024-06-01\n"), today, ""},
      {fact("linked_to", "review_by = 2024-05-31\n"), today, "fact `f` was to be reviewed by 2024-05-31\n"},
  };
  for (const auto& [text, day, says] : cases) {
    std::string told = warnings(text, day);
    if (const std::size_t at = told.find(no_phrases); at != std::string::npos) told.erase(at, no_phrases.size());
    CHECK_MESSAGE(told == says, text);
  }
}

TEST_SUITE_END();

}  // namespace crosscheck
