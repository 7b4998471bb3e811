#include "checker/language/tree_repair.hpp"

#include <doctest/doctest.h>

#include "checker/language/conllu.hpp"

using namespace crosscheck;

namespace {

struct Row {
  const char* form;
  const char* upos;
  const char* xpos;
  int head;
  const char* relation;
};

/// The heads and relations after the repair: "2:nsubj 0:root …", heads counted from 1.
std::string repaired(std::initializer_list<Row> rows) {
  std::string conllu;
  int id = 0;
  for (const Row& row : rows)
    conllu += std::to_string(++id) + "\t" + row.form + "\t" + row.form + "\t" + row.upos + "\t" + row.xpos + "\t_\t" +
              std::to_string(row.head) + "\t" + row.relation + "\t_\t_\n";
  ParsedArticle parsed = parsed_from_conllu(conllu, true);
  repair_trees(parsed);
  std::string out;
  for (const Token& token : parsed.tokens) {
    if (!out.empty()) out += ' ';
    out += std::to_string(token.head == no_token ? 0 : token.head + 1) + ":" + std::string(to_string(token.deprel));
  }
  return out;
}

}  // namespace

TEST_SUITE("checker/language/tree_repair") {
  TEST_CASE("a subject that was hung on an object goes to the verb after it, with its description") {
    // Denying claims daily Borsa said so
    CHECK(repaired({{"Denying", "VERB", "VBG", 5, "advcl"},
                    {"claims", "NOUN", "NNS", 1, "obj"},
                    {"daily", "NOUN", "NN", 2, "obj"},
                    {"Borsa", "PROPN", "NNP", 2, "nsubj"},
                    {"said", "VERB", "VBD", 0, "root"},
                    {"so", "ADV", "RB", 5, "advmod"}}) == "5:advcl 1:obj 4:nmod:desc 5:nsubj 0:root 5:advmod");
  }

  TEST_CASE("a verb that has a subject keeps it, and a noun that is a predicate keeps its own") {
    CHECK(repaired({{"They", "PRON", "PRP", 5, "nsubj"},
                    {"with", "ADP", "IN", 3, "case"},
                    {"claims", "NOUN", "NNS", 5, "obl"},
                    {"Borsa", "PROPN", "NNP", 3, "nsubj"},
                    {"said", "VERB", "VBD", 0, "root"}}) == "5:nsubj 3:case 5:obl 3:nsubj 0:root");
    CHECK(repaired({{"Borsa", "PROPN", "NNP", 3, "nsubj"}, {"is", "AUX", "VBZ", 3, "cop"}, {"daily", "NOUN", "NN", 0, "root"}}) ==
          "3:nsubj 3:cop 0:root");
  }

  TEST_CASE("an empty *it* beside a verb of saying means something, beside a verb of seeming or a passive it does not") {
    const auto said = [](const char* verb, const char* relation, const char* between) {
      return repaired({{"It", "PRON", "PRP", 3, "expl"},
                       {between, "AUX", "VBZ", 3, relation},
                       {verb, "VERB", "VBD", 0, "root"},
                       {"Borsa", "PROPN", "NNP", 5, "nsubj"},
                       {"fell", "VERB", "VBD", 3, "ccomp"}});
    };
    CHECK(said("insist", "aux", "has") == "3:nsubj 3:aux 0:root 5:nsubj 3:ccomp");
    CHECK(said("seem", "aux", "has") == "3:expl 3:aux 0:root 5:nsubj 3:ccomp");
    CHECK(said("say", "aux:pass", "is") == "3:expl 3:aux:pass 0:root 5:nsubj 3:ccomp");
  }

  TEST_CASE("what is told to somebody hangs on the telling") {
    // He told clerks that rents rose
    CHECK(repaired({{"He", "PRON", "PRP", 2, "nsubj"}, {"tell", "VERB", "VBD", 0, "root"}, {"clerks", "NOUN", "NNS", 2, "iobj"},
                    {"that", "SCONJ", "IN", 6, "mark"}, {"rents", "NOUN", "NNS", 6, "nsubj"}, {"rose", "VERB", "VBD", 3, "acl:relcl"}}) ==
          "2:nsubj 0:root 2:iobj 6:mark 6:nsubj 2:ccomp");
    // He saw clerks that left early: which clerks
    CHECK(repaired({{"He", "PRON", "PRP", 2, "nsubj"}, {"see", "VERB", "VBD", 0, "root"}, {"clerks", "NOUN", "NNS", 2, "obj"},
                    {"that", "PRON", "WDT", 5, "nsubj"}, {"left", "VERB", "VBD", 3, "acl:relcl"}}) == "2:nsubj 0:root 2:obj 5:nsubj 3:acl:relcl");
  }

  TEST_CASE("an adjective between a subject and its verb describes the subject") {
    // people near death slept
    CHECK(repaired({{"sources", "NOUN", "NNS", 5, "nsubj"}, {"close", "ADJ", "JJ", 5, "ccomp"}, {"to", "ADP", "IN", 4, "case"},
                    {"him", "PRON", "PRP", 2, "obl"}, {"said", "VERB", "VBD", 0, "root"}}) == "5:nsubj 1:amod 4:case 2:obl 0:root");
    CHECK(repaired({{"sources", "NOUN", "NNS", 2, "nsubj"}, {"close", "ADJ", "JJ", 5, "ccomp"}, {"to", "ADP", "IN", 4, "case"},
                    {"him", "PRON", "PRP", 2, "obl"}, {"said", "VERB", "VBD", 0, "root"}}) == "5:nsubj 1:amod 4:case 2:obl 0:root");
  }

  TEST_CASE("a clause of time has its subject") {
    // It moved after mills burned
    CHECK(repaired({{"It", "PRON", "PRP", 2, "nsubj"}, {"moved", "VERB", "VBD", 0, "root"}, {"after", "ADP", "IN", 4, "case"},
                    {"mills", "NOUN", "NNS", 5, "obl"}, {"burned", "VERB", "VBN", 2, "advcl"}}) == "2:nsubj 0:root 5:mark 5:nsubj 2:advcl");
    // After lunch seen friends came: no change where the verb is none of the clause
    CHECK(repaired({{"After", "ADP", "IN", 2, "case"}, {"lunch", "NOUN", "NN", 3, "obl"}, {"left", "VERB", "VBD", 0, "root"}}) == "2:case 3:obl 0:root");
  }

  TEST_CASE("a common noun between a name and the verb is the subject") {
    CHECK(repaired({{"The", "DET", "DT", 2, "det"}, {"Orrin", "PROPN", "NNP", 4, "nsubj"}, {"mill", "PROPN", "NNP", 4, "obl:unmarked"},
                    {"burned", "VERB", "VBD", 0, "root"}}) == "3:det 3:compound 4:nsubj 0:root");
    CHECK(repaired({{"The", "DET", "DT", 2, "det"}, {"Orrin", "PROPN", "NNP", 4, "nsubj"}, {"Monday", "PROPN", "NNP", 4, "obl:unmarked"},
                    {"burned", "VERB", "VBD", 0, "root"}}) == "2:det 4:nsubj 4:obl:unmarked 0:root");
  }

  TEST_CASE("a name before a subject set off by commas is the subject") {
    // Orrin, the bank, cut jobs
    CHECK(repaired({{"Orrin", "PROPN", "NNP", 6, "vocative"}, {",", "PUNCT", ",", 1, "punct"}, {"the", "DET", "DT", 4, "det"},
                    {"bank", "NOUN", "NN", 6, "nsubj"}, {",", "PUNCT", ",", 4, "punct"}, {"cut", "VERB", "VBD", 0, "root"}, {"jobs", "NOUN", "NNS", 6, "obj"}}) ==
          "6:nsubj 1:punct 4:det 1:appos 4:punct 0:root 6:obj");
    // Orrin, the bank cut jobs: spoken to
    CHECK(repaired({{"Orrin", "PROPN", "NNP", 5, "vocative"}, {",", "PUNCT", ",", 1, "punct"}, {"the", "DET", "DT", 4, "det"},
                    {"bank", "NOUN", "NN", 5, "nsubj"}, {"cut", "VERB", "VBD", 0, "root"}, {"jobs", "NOUN", "NNS", 5, "obj"}}) ==
          "5:vocative 1:punct 4:det 5:nsubj 0:root 5:obj");
  }
}
