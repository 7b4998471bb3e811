#include "checker/language/descriptions.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"
#include "checker/language/conllu.hpp"

using namespace crosscheck;

namespace {

/// "form/UPOS/head/relation …" as a parse; the repaired heads and relations in the same form.
std::string repaired(const std::vector<std::array<const char*, 4>>& words) {
  static const Lexicon lexicon = Lexicon::load(data_folder());
  std::string conllu;
  for (std::size_t i = 0; i < words.size(); ++i)
    conllu += std::to_string(i + 1) + "\t" + words[i][0] + "\t" + words[i][0] + "\t" + words[i][1] + "\t_\t_\t" + words[i][2] + "\t" +
              words[i][3] + "\t_\t_\n";
  ParsedArticle parsed = parsed_from_conllu(conllu, true);
  attach_descriptions(parsed, lexicon);
  std::string out;
  for (const Token& token : parsed.tokens)
    out += (out.empty() ? "" : " ") + std::to_string(token.head == no_token ? 0 : token.head + 1) + ":" + std::string(to_string(token.deprel));
  return out;
}

}  // namespace

TEST_SUITE("checker/language/descriptions") {
  TEST_CASE("a bare description hangs on the name, the name on a description with an article") {
    CHECK(repaired({{"maker", "NOUN", "3", "nsubj"}, {"Norvik", "PROPN", "3", "vocative"}, {"grew", "VERB", "0", "root"}}) ==
          "2:nmod:desc 3:nsubj 0:root");
    CHECK(repaired({{"the", "DET", "2", "det"}, {"carrier", "NOUN", "4", "obl:unmarked"}, {"Norvik", "PROPN", "4", "nsubj"},
                    {"grew", "VERB", "0", "root"}}) == "2:det 4:nsubj 2:appos 0:root");
    CHECK(repaired({{"President", "PROPN", "4", "nsubj"}, {"Xi", "PROPN", "4", "obl"}, {"Jinping", "PROPN", "2", "flat"},
                    {"left", "VERB", "0", "root"}}) == "2:nmod:desc 4:nsubj 2:flat 0:root");
  }

  TEST_CASE("an object's description and its name are one object") {
    CHECK(repaired({{"Norvik", "PROPN", "2", "nsubj"}, {"lost", "VERB", "0", "root"}, {"its", "PRON", "4", "nmod:poss"}, {"client", "NOUN", "2", "iobj"},
                    {"Orvo", "PROPN", "2", "obj"}}) == "2:nsubj 0:root 4:nmod:poss 2:obj 4:appos");
    CHECK(repaired({{"Norvik", "PROPN", "2", "nsubj"}, {"offer", "VERB", "0", "root"}, {"its", "PRON", "4", "nmod:poss"}, {"client", "NOUN", "2", "iobj"},
                    {"Orvo", "PROPN", "2", "obj"}}) == "2:nsubj 0:root 4:nmod:poss 2:iobj 2:obj");
  }

  TEST_CASE("times, other nouns and real arguments stay") {
    CHECK(repaired({{"week", "NOUN", "3", "obl:unmarked"}, {"Norvik", "PROPN", "3", "nsubj"}, {"grew", "VERB", "0", "root"}}) ==
          "3:obl:unmarked 3:nsubj 0:root");
    CHECK(repaired({{"minister", "NOUN", "2", "nsubj"}, {"told", "VERB", "0", "root"}, {"Norvik", "PROPN", "2", "iobj"}}) ==
          "2:nsubj 0:root 2:iobj");
    CHECK(repaired({}) == "");
  }
}
