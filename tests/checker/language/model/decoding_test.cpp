#include "checker/language/model/decoding.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "checker/data_folder.hpp"

using namespace crosscheck;

namespace {

const ClassNames& classes() {
  static const ModelFile file = ModelFile::open((data_folder() / "models/english.model").string());
  static const ClassNames names(file);
  return names;
}

template <class Tag>
std::size_t place(const std::vector<Tag>& tags, const Tag& tag) {
  return static_cast<std::size_t>(std::find(tags.begin(), tags.end(), tag) - tags.begin());
}

/// Scores of nothing but zeros.
Scores blank(std::size_t words, std::size_t count) { return {count, count, std::vector<std::int32_t>(words * count, 0)}; }

}  // namespace

TEST_SUITE("checker/language/model/decoding") {
  TEST_CASE("a verb keeps its surest subject, the other takes its next relation") {
    const auto count = classes().relations.size();
    const auto at = [](Deprel r) { return place(classes().relations, r); };
    Scores scores = blank(3, count);
    scores.values[at(Deprel::nsubj)] = 500;
    scores.values[at(Deprel::compound)] = 400;
    scores.values[count + at(Deprel::nsubj)] = 900;
    scores.values[2 * count + at(Deprel::nsubj)] = 700;  // the root, whatever its scores
    const std::vector<std::uint32_t> heads = {3, 3, 0};
    CHECK(best_relations(scores, heads, classes()) ==
          std::vector<Deprel>{Deprel::compound, Deprel::nsubj, Deprel::root});
  }

  TEST_CASE("a name never starts inside") {
    const auto count = classes().names.size();
    const auto at = [](NameTag::Place p, NameType t) { return place(classes().names, NameTag{p, t}); };
    Scores scores = blank(2, count);
    scores.values[at(NameTag::Place::inside, NameType::person)] = 900;
    scores.values[at(NameTag::Place::begin, NameType::place)] = 500;
    scores.values[count + at(NameTag::Place::inside, NameType::place)] = 100;
    CHECK(best_names(scores, classes()) == std::vector<NameTag>{{NameTag::Place::begin, NameType::place},
                                                                {NameTag::Place::inside, NameType::place}});
    CHECK(best_names(Scores{}, classes()).empty());
  }
}
