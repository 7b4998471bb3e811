#include "checker/checks/conflicts.hpp"

#include <doctest/doctest.h>

#include <array>

#include "checker/data_folder.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "rules/fact_text.hpp"
#include "rules/rule_set.hpp"
#include "tests/checker/graph/claim_notation.hpp"

using namespace crosscheck;

namespace {

Comparison compare(const std::vector<std::vector<Claim>>& documents, bool second_reported = true, const RuleSet& rules = {}) {
  static const Lexicon lexicon = Lexicon::load(data_folder());
  std::vector<ArticleClaims> articles;
  articles.reserve(documents.size());
  for (const std::vector<Claim>& claims : documents) articles.push_back({&claims, articles.empty() || second_reported});
  return compare_articles(articles, lexicon, rules);
}

const Claim signed_it = claim_from("Vodafone | sign | object: the Nokia contract | past | key: a");
const Claim did_not = claim_from("Vodafone | sign | object: the Nokia contract | past | negative | key: a | document: b");

}  // namespace

TEST_SUITE("checker/checks/conflicts") {
  TEST_CASE("undated articles that clash give one finding, at most a warning, with both passages") {
    const Comparison result = compare({{signed_it}, {did_not}});
    REQUIRE(result.findings.size() == 1);
    const DraftFinding& finding = result.findings.front();
    CHECK(finding.rule == "negation-conflict");
    CHECK(finding.at_most == Severity::warning);
    CHECK(finding.place.document == 0);
    REQUIRE(finding.related.size() == 1);
    CHECK(finding.related.front().document == 1);
    CHECK(result.verdicts[0][0].verdict == Verdict::contradicted);
    CHECK(result.verdicts[1][0].verdict == Verdict::contradicted);
  }

  TEST_CASE("an issue of many claims is one finding") {
    std::vector<Claim> affirmed(4, signed_it);
    std::vector<Claim> denied(4, did_not);
    const Comparison result = compare({affirmed, denied});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().claims.size() == 8);
  }

  TEST_CASE("what is only there to compare with is never the place of a finding") {
    const Comparison result = compare({{signed_it}, {did_not, signed_it}}, false);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().place.document == 0);
    CHECK(compare({{}, {did_not, signed_it}}, false).findings.empty());
  }

  TEST_CASE("a sentence does not contradict itself") { CHECK(compare({{signed_it, did_not}}).findings.empty()); }

  TEST_CASE("headline and caption against the body go by their own rules") {
    Claim headline = signed_it;
    headline.region = Region::headline;
    headline.sentence = {100, 200};
    Claim caption = headline;
    caption.region = Region::caption;
    CHECK(compare({{headline, did_not}}).findings.front().rule == "headline-conflict");
    CHECK(compare({{caption, did_not}}).findings.front().rule == "caption-conflict");
    CHECK_FALSE(compare({{caption, did_not}}).findings.front().at_most);
  }

  TEST_CASE("what another article says too is supported") {
    const Comparison result = compare({{signed_it}, {signed_it}});
    CHECK(result.findings.empty());
    CHECK(result.verdicts[0][0].verdict == Verdict::supported);
    CHECK(compare({{signed_it, signed_it}}).verdicts[0][0].verdict == Verdict::not_checked);
  }

  TEST_CASE("facts: supported, contradicted by a closed list, unlisted in an open one") {
    RuleSet rules;
    Relation chose;
    chose.name = "chose_vendor";
    rules.relations.push_back(chose);
    Fact fact;
    fact.id = "airtel-5g";
    fact.subject = "Airtel";
    fact.relation = "chose_vendor";
    fact.objects = {"Nokia"};
    fact.qualifiers = {{"generation", "5G"}};
    fact.world = World::closed;
    fact.statement = fact_statement(fact, rules);
    rules.facts.push_back(fact);
    const std::string head = "Airtel | choose | past | relation: chose_vendor | ";
    const Claim supported = claim_from(head + "object: Nokia | qualifier: generation=5G");
    const Claim contradicted = claim_from(head + "object: Huawei | qualifier: generation=5G");
    const Claim other = claim_from(head + "object: Huawei | qualifier: generation=4G");
    const Claim denied = claim_from(head + "object: Nokia | qualifier: generation=5G | negative");
    const Claim vague = claim_from(head + "object: Huawei");
    CHECK(compare({{supported}}, true, rules).verdicts[0][0].verdict == Verdict::supported);
    CHECK(compare({{contradicted}}, true, rules).findings.front().rule == "fact-conflict");
    CHECK(compare({{denied}}, true, rules).findings.front().rule == "fact-conflict");
    CHECK(compare({{other}}, true, rules).findings.empty());
    CHECK(compare({{vague}}, true, rules).findings.empty());
    rules.facts.front().world = World::open;
    CHECK(compare({{contradicted}}, true, rules).findings.front().rule == "fact-unlisted");
    rules.facts.front().valid.latest = day_from("2019-01-01");
    Claim late = supported;
    late.document_date = day_from("2020-06-01");
    CHECK(compare({{late}}, true, rules).findings.front().rule == "fact-outdated");
  }
}
