#include "checker/claims/entities.hpp"

#include <doctest/doctest.h>

#include "tests/checker/claims/compact_parse.hpp"
#include "tests/checker/claims/pipeline.hpp"

using namespace crosscheck;

namespace {

/// "[Lund] … [she]=Lund": each mention of a cluster with its name, in text order.
std::string clusters_of(const ParsedArticle& parsed, const RuleSet& rules = {}) {
  const Entities entities = find_entities(parsed, test::lexicon(), rules);
  std::string line;
  for (const Mention& mention : entities.mentions) {
    if (!line.empty()) line += ' ';
    line += std::string(parsed.text(mention.span)) + '=' + entities.clusters[mention.cluster].name;
  }
  return line;
}

}  // namespace

TEST_SUITE("claims") {
  TEST_CASE("a pronoun takes the gender of the first name") {
    const ParsedArticle parsed = test::compact_parse(
        "Maria/PROPN/3/nsubj Lund/PROPN/1/flat met=meet/VERB/0/root Peter/PROPN/3/obj Holm/PROPN/4/flat .=./PUNCT/3/punct\n"
        "She/PRON/2/nsubj smiled=smile/VERB/0/root .=./PUNCT/2/punct\n");
    CHECK(clusters_of(parsed) == "Maria Lund=Maria Lund Peter Holm=Peter Holm She=Maria Lund");
  }

  TEST_CASE("a company and its country stay apart; the firm is the company") {
    RuleSet rules;
    rules.entities = {{"Norvik", "organisation", {"Norvik Telecom"}, {}, {}}};
    const ParsedArticle parsed = test::compact_parse(
        "Norway/PROPN/3/nmod:poss 's/PART/1/case Norvik/PROPN/4/nsubj chose=choose/VERB/0/root Lumen/PROPN/4/obj .=./PUNCT/4/punct\n"
        "The/DET/3/det Norwegian/ADJ/3/amod firm/NOUN/4/nsubj paid=pay/VERB/0/root .=./PUNCT/4/punct\n");
    CHECK(clusters_of(parsed, rules) == "Norway=Norway Norvik=Norvik Lumen=Lumen The Norwegian firm=Norvik");
  }

  TEST_CASE("who a pronoun or description means") {
    struct Case {
      const char* text;
      const char* mention;  ///< its last occurrence
      const char* name;
    };
    const Case cases[] = {
        {"Norvik Corp. bought Lumen Ltd. in May.\nThe two companies make cables.", "The two companies", "Norvik Corp. and Lumen Ltd."},
        {"Norvik Motors and Lumen Steel signed a lease. The two firms will build a port. The companies hope to open it in May.", "The companies",
         "Norvik Motors and Lumen Steel"},
        {"Lumen Telecom, Norway's second largest mobile operator, chose Norvik. The carrier had 450 masts.", "The carrier", "Lumen Telecom"},
        {"Norvik Bank bought Lumen Steel on Monday. The lender paid in cash.", "The lender", "Norvik Bank"},
        {"Norvik Bank bought Lumen Steel on Monday. The steelmaker has 300 workers.", "The steelmaker", "Lumen Steel"},
        {"Northern Airways cancelled 30 flights. The carrier blamed fog.", "The carrier", "Northern Airways"},
        {"Norvik Bank and Lumen Bank merged. The bank paid in cash.", "The bank", ""},
        {"Norvik, a Danish brewer, bought Lumen, a Swedish brewer. The brewer paid in cash.", "The brewer", ""},
        {"Norvik Bank closed. A bank in Oslo opened.", "A bank in Oslo", ""},
        {"Norvik hired Maria Lund.\n\"I like cables,\" Lund said.", "I", "Maria Lund"},
        {"In his first year at the mine, Peter Holm sold everything.", "his", "Peter Holm"},
        {"The paper Tagblatt claimed that Norvik Group bought a mine. It also insisted that the mine would close.", "It", "Tagblatt"},
        {"The paper Tagblatt claimed that Norvik Group will close a mine. It insisted that its offices will stay.", "its", "Norvik Group"},
        {"Norvik Group grew. It has been seen that the mine was closed.", "It", ""},
        {"Norvik Group hired Peter Holm and Maria Lund. He left in May.", "He", "Peter Holm"},
        {"Maria Lund met Peter Holm in Oslo. She paid.", "She", "Maria Lund"},
    };
    for (const Case& item : cases) {
      const ParsedArticle parsed = test::parsed(item.text);
      const Entities entities = find_entities(parsed, test::language().lexicon, {});
      std::string name;
      for (const Mention& mention : entities.mentions)
        if (parsed.text(mention.span) == item.mention) name = entities.clusters[mention.cluster].name;
      CHECK(std::string(item.text) + " = " + name == std::string(item.text) + " = " + item.name);
    }
  }

  TEST_CASE("a pack's company is not its country, nor what the sources told") {
    RuleSet rules;
    rules.entities = {{"Norvik", "organisation", {"Norvik Telecom"}, {{"country", std::string("Norway")}}, {}},
                      {"Lumen", "organisation", {}, {{"country", std::string("China")}}, {}}};
    const ParsedArticle parsed = test::parsed("Norvik will drop Lumen, two people told Reuters.\nThe Chinese firm was surprised.");
    const Entities entities = find_entities(parsed, test::language().lexicon, rules);
    std::string name;
    for (const Mention& mention : entities.mentions)
      if (parsed.text(mention.span) == "The Chinese firm") name = entities.clusters[mention.cluster].name;
    CHECK(name == "Lumen");
  }
}
