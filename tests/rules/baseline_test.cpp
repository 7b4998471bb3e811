#include "rules/baseline.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "rules/error.hpp"
#include "tests/refusal.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

Baseline loaded(const std::string& text) {
  const fs::path path = fs::temp_directory_path() / ("crosscheck-baseline-" + std::to_string(getpid()) + ".toml");
  std::ofstream(path, std::ios::binary) << text;
  struct Removal {
    fs::path path;
    ~Removal() { fs::remove(path); }
  } const removal{path};
  return load_baseline(path);
}

std::string message_of(const std::string& text) {
  return refusal_of([&] { loaded(text); });
}

}  // namespace

TEST_SUITE_BEGIN("rules");

TEST_CASE("a baseline reads back what it wrote, whatever the words") {
  Baseline baseline;
  baseline.findings.push_back({"f2", "value-conflict", "b.md", "`\"40\" \\ cars`\n\x01 é", "both are right", "desk", day_from("2030-01-31"), {}});
  baseline.findings.push_back({"f1", "value-conflict", "a.md", "m", "r", "", std::nullopt, {}});
  const std::string text = baseline_text(baseline);
  const Baseline again = loaded(text);
  REQUIRE(again.findings.size() == 2);
  CHECK(again.findings[0].fingerprint == "f1");
  CHECK(again.findings[1].message == baseline.findings[0].message);
  CHECK(again.findings[1].owner == "desk");
  CHECK(again.findings[1].expires == day_from("2030-01-31"));
  CHECK(baseline_text(again) == text);
}

TEST_CASE("faults of a baseline are told together, with line and nearest key") {
  const std::string message = message_of(
      "[[finding]]\nfingerprint = \"a\"\nrule = \"r\"\nraeson = \"x\"\n"
      "[[finding]]\nfingerprint = \"a\"\nrule = \"r\"\nreason = \"\"\nexpires = \"2030-01-31\"\n");
  for (const char* part : {"unknown key `raeson`", "did you mean `reason`", "lacks `reason`", "must not be empty", "`expires` must be a date", "is on line 1 already"})
    CHECK_MESSAGE(message.find(part) != std::string::npos, message);
}

TEST_CASE("a baseline that is not there names the verb that writes one") {
  CHECK_THROWS_WITH_AS(load_baseline("no/such.toml"), doctest::Contains("baseline create"), Error);
}

TEST_SUITE_END();

}  // namespace crosscheck
