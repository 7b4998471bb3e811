#include "checker/language/lemmas.hpp"

#include <doctest/doctest.h>

#include "checker/data_folder.hpp"

using namespace crosscheck;

namespace {

std::string lemma_of(const TaggedWord& word) {
  static const Lexicon lexicon = Lexicon::load(data_folder());
  static const Lemmatiser lemmatiser = Lemmatiser::load(data_folder() / "models" / "english.lemmas");
  return lemmatiser.lemma(word, lexicon);
}

}  // namespace

TEST_SUITE("checker/language") {
  TEST_CASE("lemmas") {
    using enum Xpos;
    const struct {
      TaggedWord word;
      std::string_view expected;
    } cases[] = {
        {{"wolves", Upos::NOUN, NNS}, "wolf"},
        {{"forgave", Upos::VERB, VBD}, "forgive"},
        {{"Harbours", Upos::PROPN, NNPS}, "Harbour"},
        {{"12,500", Upos::NUM, CD}, "12500"},
        // one slip away from a common word of the same tag
        {{"goverment", Upos::NOUN, NN}, "government"},
        {{"wiht", Upos::ADP, IN}, "wiht"},
        {{"becasue", Upos::SCONJ, IN}, "because"},
        {{"commitee", Upos::NOUN, NN}, "committee"},
        {{"towards", Upos::ADP, IN}, "towards"},
        {{"iphone", Upos::NOUN, NN}, "iphone"},
        {{"blockchain", Upos::NOUN, NN}, "blockchain"},
        {{"Londn", Upos::PROPN, NNP}, "Londn"},
        // plurals with an apostrophe, tags, addresses and files
        {{"MP's", Upos::NOUN, NNS}, "mp"},
        {{"1990’s", Upos::NOUN, NNS}, "1990"},
        {{"#elections", Upos::NOUN, NNS}, "#elections"},
        {{"rec.pets.birds", Upos::NOUN, NNS}, "rec.pets.birds"},
        {{"Budget2019.PDF", Upos::PROPN, NNP}, "budget2019.pdf"},
        // a letter is no word, an article is
        {{"C", Upos::NOUN, NN}, "C"},
        {{"A", Upos::DET, DT}, "a"},
        // "it 's gone", "it 's late"
        {{"'s", Upos::AUX, VBZ, false, true}, "have"},
        {{"'s", Upos::AUX, VBZ}, "be"},
    };
    for (const auto& item : cases) {
      CAPTURE(item.word.form);
      CHECK(lemma_of(item.word) == item.expected);
    }
  }
}
