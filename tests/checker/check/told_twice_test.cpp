#include "checker/check/told_twice.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

const std::vector<std::vector<Span>> sentences = {{{0, 50}, {51, 100}, {101, 150}}};

DraftFinding conflict(std::string rule, Span place, Span other, double confidence) {
  DraftFinding finding;
  finding.rule = std::move(rule);
  finding.place = {0, place, {}, {}};
  finding.related.push_back({0, other, {}, {}});
  finding.confidence = confidence;
  return finding;
}

}  // namespace

TEST_SUITE("checker/check/told_twice") {
  TEST_CASE("of two checks that see one clash the surer tells it, whichever way round it sees it") {
    std::vector<DraftFinding> drafts = {conflict("value-conflict", {60, 65}, {10, 15}, 0.75), conflict("magnitude-slip", {10, 15}, {60, 65}, 0.9)};
    drop_told_twice(drafts, sentences);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().rule == "magnitude-slip");
  }

  TEST_CASE("of equals the earlier stays") {
    std::vector<DraftFinding> drafts = {conflict("value-conflict", {60, 65}, {10, 15}, 0.75), conflict("value-conflict", {52, 99}, {0, 49}, 0.75)};
    drop_told_twice(drafts, sentences);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().place.span == Span{60, 65});
  }

  TEST_CASE("other sentences, other words under another rule, and what is no conflict stay beside it") {
    std::vector<DraftFinding> drafts = {conflict("value-conflict", {60, 65}, {10, 15}, 0.75), conflict("value-conflict", {110, 115}, {10, 15}, 0.75),
                                        conflict("date-conflict", {80, 90}, {30, 40}, 0.75), conflict("name-variant", {60, 65}, {10, 15}, 0.75)};
    drop_told_twice(drafts, sentences);
    CHECK(drafts.size() == 4);
  }

  TEST_CASE("an unnamed source that names nobody is one note, with what hangs on it, where the desk wants that note") {
    DraftFinding weasel, anonymous;
    weasel.rule = "weasel-attribution";
    weasel.place = {0, {60, 80}, {}, {}};
    anonymous.rule = "anonymous-only";
    anonymous.place = {0, {62, 80}, {}, {}};
    anonymous.related.push_back({0, {51, 59}, "what hangs on it", {}});
    DraftFinding elsewhere = anonymous;
    elsewhere.place.span = {110, 120};
    std::vector<DraftFinding> drafts = {anonymous, weasel, elsewhere};
    std::vector<DraftFinding> off = drafts;
    fold_unnamed_sources(drafts, [](const DraftFinding&) { return true; });
    REQUIRE(drafts.size() == 2);
    CHECK(drafts.front().rule == "weasel-attribution");
    CHECK(drafts.front().related.size() == 1);
    fold_unnamed_sources(off, [](const DraftFinding&) { return false; });
    CHECK(off.size() == 3);
  }
}
