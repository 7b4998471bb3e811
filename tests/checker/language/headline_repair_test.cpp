#include "checker/language/headline_repair.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"
#include "checker/language/lexicon/lexicon.hpp"

using namespace crosscheck;

namespace {

struct Row {
  const char* form;
  const char* lemma;
  const char* upos;
  const char* xpos;
  int head;
  const char* relation;
};

/// Class, head and relation of each word after the repair, heads counted from 1: "NOUN:2:nsubj …".
std::string repaired(std::initializer_list<Row> rows, Region region = Region::headline) {
  std::string conllu;
  int id = 0;
  for (const Row& row : rows)
    conllu += std::to_string(++id) + "\t" + row.form + "\t" + row.lemma + "\t" + row.upos + "\t" + row.xpos + "\t_\t" + std::to_string(row.head) + "\t" +
              row.relation + "\t_\t_\n";
  ParsedArticle parsed = parsed_from_conllu(conllu, true);
  for (Block& block : parsed.article.blocks) block.region = region;
  static const Lexicon lexicon = Lexicon::load(data_folder());
  repair_headlines(parsed, lexicon);
  std::string out;
  for (const Token& token : parsed.tokens) {
    if (!out.empty()) out += ' ';
    out += std::string(to_string(token.upos)) + ":" + std::to_string(token.head == no_token ? 0 : token.head + 1) + ":" + std::string(to_string(token.deprel));
  }
  return out;
}

const std::initializer_list<Row> rejects = {{"Minister", "minister", "NOUN", "NN", 2, "nsubj"},
                                            {"rejects", "reject", "VERB", "VBZ", 3, "nsubj"},
                                            {"pay", "pay", "VERB", "VB", 0, "root"},
                                            {"offer", "offer", "NOUN", "NN", 3, "obj"}};

}  // namespace

TEST_SUITE("checker/language/headline_repair") {
  TEST_CASE("a verb with a tense is no subject of the bare form behind it") {
    CHECK(repaired(rejects) == "NOUN:2:nsubj VERB:0:root NOUN:4:compound NOUN:2:obj");
    CHECK(repaired(rejects, Region::body) == "NOUN:2:nsubj VERB:3:nsubj VERB:0:root NOUN:3:obj");
  }

  TEST_CASE("what stands behind to is a verb") {
    CHECK(repaired({{"Library", "library", "NOUN", "NN", 0, "root"}, {"to", "to", "PART", "TO", 3, "mark"}, {"close", "close", "ADJ", "VB", 1, "acl"}}) ==
          "NOUN:0:root PART:3:mark VERB:1:acl");
  }

  TEST_CASE("without another verb the word of change is one") {
    CHECK(repaired({{"Mill", "mill", "NOUN", "NN", 2, "compound"},
                    {"output", "output", "NOUN", "NN", 3, "compound"},
                    {"rises", "rise", "NOUN", "NNS", 0, "root"},
                    {"in", "in", "ADP", "IN", 5, "case"},
                    {"Orrin", "Orrin", "PROPN", "NNP", 3, "nmod"}}) == "NOUN:2:compound NOUN:3:nsubj VERB:0:root ADP:5:case PROPN:3:obl");
  }

  TEST_CASE("a small word among names with a verb's ending is the verb") {
    CHECK(repaired({{"Rumour", "rumour", "NOUN", "NN", 2, "compound"},
                    {"lifts", "lifts", "PROPN", "NNP", 0, "root"},
                    {"Acme", "Acme", "PROPN", "NNP", 2, "flat"},
                    {"shares", "share", "NOUN", "NNS", 2, "list"}}) == "NOUN:2:nsubj VERB:0:root PROPN:4:compound NOUN:2:obj");
    CHECK(repaired({{"Hall", "Hall", "PROPN", "NNP", 2, "compound"}, {"Works", "Works", "PROPN", "NNP", 0, "root"}, {"sale", "sale", "NOUN", "NN", 2, "appos"}}) ==
          "PROPN:2:compound PROPN:0:root NOUN:2:appos");
  }

  TEST_CASE("the participle at the end tells of the noun at the beginning") {
    CHECK(repaired({{"Strike", "strike", "NOUN", "NN", 0, "root"},
                    {"at", "at", "ADP", "IN", 3, "case"},
                    {"docks", "dock", "NOUN", "NNS", 1, "nmod"},
                    {"averted", "avert", "VERB", "VBN", 3, "acl"}}) == "NOUN:0:root ADP:3:case NOUN:1:nmod VERB:1:acl");
  }

  TEST_CASE("who was elected is the subject, the post what he became") {
    CHECK(repaired({{"Hall", "Hall", "PROPN", "NNP", 3, "compound"},
                    {"elected", "elect", "VERB", "VBN", 3, "amod"},
                    {"mayor", "mayor", "NOUN", "NN", 0, "root"}}) == "PROPN:2:nsubj:pass VERB:0:root NOUN:2:xcomp");
  }
}
