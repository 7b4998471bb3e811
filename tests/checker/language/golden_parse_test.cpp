// Sentences of our own with hand-written main clauses (golden/parses.txt), and their whole analyses (golden/parses.tsv).
// After a new model: read the differences, then rewrite the second file with UPDATE_GOLDEN=1.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "checker/data_folder.hpp"
#include "checker/language/parse_article.hpp"

using namespace crosscheck;

namespace {

/// A sentence and its main clause as a person reads it; "-" stands for none.
struct Case {
  std::string sentence, verb, subject, object;
};

const std::string folder = std::string(CROSSCHECK_TESTS_FOLDER) + "/checker/language/golden/";

std::vector<Case> cases() {
  std::ifstream file(folder + "parses.txt");
  std::vector<Case> found;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    Case next{line, "", "", ""};
    file >> next.verb >> next.subject >> next.object >> std::ws;
    found.push_back(next);
  }
  return found;
}

ParsedArticle parse(const std::string& sentence) {
  static const Language language = Language::load(data_folder());
  Article article;
  article.text = sentence;
  article.blocks.push_back({{0, static_cast<std::uint32_t>(sentence.size())}, Region::body});
  return parse_article(std::move(article), language);
}

/// Whether the word has a dependent of the relation (subtypes included) with the form, or none where `form` is "-".
bool has(const ParsedArticle& parsed, TokenId word, std::initializer_list<Deprel> relations, const std::string& form) {
  bool any = false;
  for (const TokenId child : parsed.children(word))
    for (const Deprel relation : relations) {
      if (base(parsed.tokens[child].deprel) != relation) continue;
      if (parsed.form(child) == form) return true;
      any = true;
    }
  return form == "-" && !any;
}

bool is_right(const ParsedArticle& parsed, const Case& wanted) {
  for (TokenId id = 0; id < parsed.tokens.size(); ++id) {
    const Token& token = parsed.tokens[id];
    if (parsed.form(id) != wanted.verb || (token.deprel != Deprel::root && token.deprel != Deprel::parataxis)) continue;
    return has(parsed, id, {Deprel::nsubj, Deprel::csubj, Deprel::expl}, wanted.subject) && has(parsed, id, {Deprel::obj}, wanted.object);
  }
  return false;
}

std::string dump(const ParsedArticle& parsed) {
  std::ostringstream out;
  for (const Sentence& sentence : parsed.sentences) {
    for (TokenId id = sentence.first; id < sentence.last; ++id) {
      const Token& token = parsed.tokens[id];
      out << id - sentence.first + 1 << '\t' << parsed.form(id) << '\t' << to_string(token.upos) << '\t' << to_string(token.xpos)
          << '\t' << (token.head == no_token ? 0 : token.head - sentence.first + 1) << '\t' << to_string(token.deprel) << '\n';
    }
    out << '\n';
  }
  return out.str();
}

}  // namespace

TEST_SUITE("checker/language/golden_parse") {
  TEST_CASE("main clauses of news sentences: verb, subject and object") {
    constexpr std::size_t wanted = 42;  // of 50; a new model has to reach it
    std::size_t right = 0;
    std::string wrong;
    for (const Case& next : cases()) {
      if (is_right(parse(next.sentence), next)) ++right;
      else wrong += next.sentence + "\n";
    }
    INFO("wrong:\n" << wrong);
    CHECK(cases().size() == 50);
    CHECK(right >= wanted);
    if (std::getenv("SHOW_GOLDEN") != nullptr) MESSAGE(right << " right; wrong:\n" << wrong);
  }

  TEST_CASE("whole analyses are those on file") {
    std::string found;
    for (const Case& next : cases()) found += dump(parse(next.sentence));
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(folder + "parses.tsv") << found;
    std::ostringstream expected;
    expected << std::ifstream(folder + "parses.tsv").rdbuf();
    CHECK(found == expected.str());
  }
}
