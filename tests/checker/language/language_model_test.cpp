#include "checker/language/language_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <sstream>

#include "checker/data_folder.hpp"

using namespace crosscheck;

namespace {

using Words = std::vector<std::string>;

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load((data_folder() / "models/english.model").string());
  return loaded;
}

Words split(const std::string& sentence) {
  std::istringstream stream(sentence);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::vector<WordAnalysis> analyse(const LanguageModel& with, const Words& words) {
  const std::vector<std::string_view> views(words.begin(), words.end());
  return with.analyse(views);
}

bool has_one_root(const std::vector<WordAnalysis>& found) {
  const auto is_root = [](const WordAnalysis& w) { return w.head == WordAnalysis::root; };
  const auto has_head = [&](const WordAnalysis& w) { return is_root(w) || w.head < found.size(); };
  return std::count_if(found.begin(), found.end(), is_root) == 1 && std::all_of(found.begin(), found.end(), has_head);
}

}  // namespace

TEST_SUITE("checker/language/language_model") {
  TEST_CASE("a plain sentence") {
    const auto found = analyse(model(), split("The minister praised Huawei on Monday ."));
    CHECK(found[1].upos == Upos::NOUN);
    CHECK(found[1].deprel == Deprel::nsubj);
    CHECK(found[1].head == 2);
    CHECK(found[2].head == WordAnalysis::root);
    CHECK(found[2].xpos == Xpos::VBD);
    CHECK(found[2].feats.find("Tense=Past") != std::string_view::npos);
    CHECK(found[3].deprel == Deprel::obj);
    CHECK(found[5].head == 2);
  }

  TEST_CASE("every processor gives the same analyses, of sense and of nonsense") {
    const auto portable = LanguageModel::load((data_folder() / "models/english.model").string(), Processor::portable);
    std::mt19937 random(3);
    const Words pool = split("the The government said that it will not buy , \" 5G equipment from ZTE 's $ 3.5 bn\xff – plants IN ’s");
    for (std::size_t length = 1; length < 40; length += 3) {
      Words words;
      for (std::size_t i = 0; i < length; ++i) words.push_back(pool[random() % pool.size()]);
      CHECK(analyse(model(), words) == analyse(portable, words));
    }
  }

  TEST_CASE("any words give one tree: none, empty ones, broken bytes, very many") {
    CHECK(analyse(model(), {}).empty());
    CHECK(has_one_root(analyse(model(), {""})));
    CHECK(has_one_root(analyse(model(), {"\xff\xfe", "\xe2\x82", std::string(5000, 'a')})));
    CHECK(has_one_root(analyse(model(), Words(450, "word"))));
  }
}
