#include "checker/claims/extract/attribute.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

constexpr Day day(int year, unsigned month, unsigned date) {
  return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{date}};
}

/// "… said in January it would allow the sale": the report with its time, and what was said, printed on `printed`.
std::optional<ClaimTime> time_of_content(std::optional<Day> printed) {
  ParsedArticle parsed;
  parsed.article.text = "The ministry said in January that it would allow the sale.";
  parsed.sentences = {Sentence{{0, 58}, 0, 0}};
  const std::vector<Attribution> quotes = [] {
    Attribution attribution;
    attribution.cue = Span{13, 17};
    attribution.cue_kind = CueKind::speech;
    attribution.content = {Span{29, 57}};
    return std::vector{attribution};
  }();
  const Entities entities;
  const std::vector<TimeMention> times;
  const std::vector<QuantityMention> quantities;
  Claim report, content;
  report.predicate.head = report.predicate.span = {13, 17};
  report.time = ClaimTime{{day(2020, 1, 1), day(2020, 1, 31)}, "January", "2020-01"};
  content.predicate.head = content.predicate.span = {43, 48};
  report.document_date = content.document_date = printed;
  std::vector<Claim> claims = {report, content};
  attribute_claims(ClaimSources{parsed, entities, quotes, times, quantities}, claims);
  REQUIRE(claims[1].attribution.size() == 1);
  return claims[1].time;
}

}  // namespace

TEST_SUITE("checker/claims/extract") {
  TEST_CASE("what was reported long before the article held when it was said") {
    const auto time = time_of_content(day(2020, 7, 16));
    REQUIRE(time);
    CHECK(time->text == "January");
    CHECK(time->days.latest == day(2020, 1, 31));
  }

  TEST_CASE("what was reported lately holds at the article's date") {
    CHECK_FALSE(time_of_content(day(2020, 2, 3)));
    CHECK_FALSE(time_of_content(std::nullopt));
  }
}
