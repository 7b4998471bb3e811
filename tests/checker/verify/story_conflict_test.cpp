#include "checker/verify/story_conflict.hpp"

#include <doctest/doctest.h>

#include <array>

#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/language/parse_article.hpp"
#include "checker/verify/story_stance.hpp"

using namespace crosscheck;

namespace {

const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

ParsedArticle parsed(std::string_view text) {
  Article article;
  article.document = "text";
  article.text = text;
  article.input = text;
  const auto size = static_cast<std::uint32_t>(text.size());
  article.blocks.push_back({{0, size}, Region::body, false});
  article.map.add({0, size, 0, size, true, false});
  return parse_article(std::move(article), language());
}

struct Story {
  std::string_view text;
  std::string_view claim;
};

constexpr std::array conflicts = {
    Story{"The story of the mermaid in the harbour is a hoax.", "Mermaid found in Hull harbour"},
    Story{"Reports that the mayor sold the town hall are untrue. The clerk said so on Monday.", "Mayor sells Hull town hall"},
    Story{"The airline does not have plans to sell its oldest aircraft.", "Northern Airline to sell its oldest aircraft"},
    Story{"The airline has no plans to sell its oldest aircraft.", "Northern Airline to sell its oldest aircraft"},
    Story{"The minister denied reports that he will sell the forest to a Danish firm.", "Minister to sell forest to Danish firm"},
    Story{"The minister denied that he had sold the forest to a Danish firm.", "Minister sold forest to Danish firm"},
    Story{"The photo of a shark in the canal was fake.", "Shark swims in Leeds canal"},
    Story{"The woman who claimed to have found a shark in the canal is a fraud.", "Woman finds shark in Leeds canal"},
    Story{"The claims in the story about the singer's wooden leg are untrue.", "Singer Ann Berg has a wooden leg"},
    Story{"A bogus article said that the singer Ann Berg has a wooden leg.", "Singer Ann Berg has a wooden leg"},
    Story{"The singer is alive, contrary to rumours that a tram had killed her.", "Tram kills singer"},
    Story{"Two fishermen caught a mermaid in Hull harbour on Sunday. She sang to them.", "Mermaid in Hull harbour a hoax"},
    Story{"Two fishermen caught a mermaid in Hull harbour on Sunday. She sang to them.", "No, fishermen did not catch a mermaid in Hull harbour"},
    Story{"The mayor sold the town hall to a Danish firm on Monday.", "Mayor Krag did not sell the town hall"},
    Story{"The mayor sold the town hall to a Danish firm on Monday.", "Town hall story exposed as a fake"},
};

constexpr std::array silences = {
    Story{"Some insist that the mermaid in Hull harbour is a hoax.", "Mermaid found in Hull harbour"},
    Story{"The story of the mermaid in the harbour is a hoax.", "Is there a mermaid in Hull harbour?"},
    Story{"The story of the mermaid in the harbour is a hoax.", "Mermaid story from Hull harbour is a hoax"},
    Story{"The story of the mermaid in the harbour is a hoax.", "Fisherman claims that he saw a mermaid in Hull harbour"},
    Story{"The mermaid in the harbour may be a hoax.", "Mermaid found in Hull harbour"},
    Story{"The mayor denied bail to the two Danes.", "Mayor sells Hull town hall"},
    Story{"The airline has other plans for its oldest aircraft.", "Northern Airline to sell its oldest aircraft"},
    Story{"The operation went wrong and the singer lost a leg.", "Singer loses a leg in operation"},
    Story{"The singer wore a fake leg in the play.", "Singer Ann Berg has a wooden leg"},
    Story{"The story of the bear on the tram is a hoax.", "Minister to sell forest to Danish firm"},
    Story{"A fisherman says that he caught a mermaid in Hull harbour.", "Mermaid in Hull harbour a hoax"},
    Story{"Fishermen reportedly caught a mermaid in Hull harbour.", "Mermaid in Hull harbour a hoax"},
    Story{"Two fishermen caught a mermaid in Hull harbour. The tale is untrue.", "Mermaid in Hull harbour a hoax"},
    Story{"The mayor did not sell the town hall to a Danish firm.", "Mayor Krag did not sell the town hall"},
    Story{"A man is slicing an onion.", "A woman is not slicing an onion."},
    Story{"The minister told of the forest sale to a Danish firm.", "Minister denies sale of forest to Danish firm"},
    Story{"", "Mermaid in Hull harbour a hoax"},
};

}  // namespace

TEST_SUITE("checker/verify") {
  TEST_CASE("a story told by one and denied by the other") {
    for (const Story& story : conflicts) {
      CAPTURE(story.text);
      CAPTURE(story.claim);
      const std::optional<FacetConflict> found = story_conflict(parsed(story.claim), parsed(story.text), language().lexicon);
      CHECK(found);
      if (!found) continue;
      CHECK(!found->reason.empty());
    }
  }

  TEST_CASE("doubts, questions, others' words and other stories deny nothing") {
    for (const Story& story : silences) {
      CAPTURE(story.text);
      CAPTURE(story.claim);
      CHECK_FALSE(story_conflict(parsed(story.claim), parsed(story.text), language().lexicon));
    }
  }

  TEST_CASE("how a claim tells its story") {
    const auto telling = [](std::string_view text) { return stance_of_claim(parsed(text), language().lexicon).telling; };
    CHECK(telling("Mayor sells town hall") == Telling::told);
    CHECK(telling("Mayor may sell town hall") == Telling::open);
    CHECK(telling("Did the mayor sell the town hall?") == Telling::open);
    CHECK(telling("Town hall sale is a hoax") == Telling::denied);
    CHECK(word_stem("Segregation") == word_stem("segregate"));
  }
}
