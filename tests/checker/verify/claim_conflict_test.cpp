#include "checker/verify/claim_conflict.hpp"

#include <doctest/doctest.h>

#include <array>

#include "checker/analysis.hpp"
#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "rules/rule_set.hpp"

using namespace crosscheck;

namespace {

const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

std::vector<Claim> claims_of(std::string_view text) {
  Article article;
  article.document = "text";
  article.text = text;
  article.input = text;
  const auto size = static_cast<std::uint32_t>(text.size());
  article.blocks.push_back({{0, size}, Region::body, false});
  article.map.add({0, size, 0, size, true, false});
  return analyse(std::move(article), language(), RuleSet{}).claims;
}

std::optional<FacetConflict> conflict_of(std::string_view evidence, std::string_view claim) {
  return claim_conflict(claims_of(claim), claims_of(evidence), language().lexicon, RuleSet{});
}

struct ClaimPair {
  std::string_view evidence;
  std::string_view claim;
};

constexpr std::array conflicts = {
    ClaimPair{"Released in 1980, it was based on a Danish novel.", "The film was not based on a book."},
    ClaimPair{"Neither the mayor nor the clerk was elected at the time.", "The mayor was elected at the time."},
    ClaimPair{"The mayor was elected.", "The mayor was not elected."},
    ClaimPair{"Ove Krag signed the contract in Riga.", "Ove Krag never signed the contract."},
    ClaimPair{"He did not sign the contract.", "Ove Krag signed the contract."},
    ClaimPair{"The harbour is so small.", "The harbour is so large."},
    ClaimPair{"Riga is the largest city of Latvia.", "Riga is the second largest city of Latvia."},
    ClaimPair{"The court rejected the appeal.", "The court accepted the appeal."},
    ClaimPair{"She refused the prize.", "Ann Berg accepted the prize."},
    ClaimPair{"The company sold its mill.", "The company did not sell its mill."},
    ClaimPair{"The mill was not sold.", "The mill was sold to a Danish firm."},
    ClaimPair{"It has no harbour.", "Holm has a harbour."},
    ClaimPair{"The bridge did not collapse.", "The bridge collapsed."},
    ClaimPair{"The price of wheat rose.", "The price of wheat fell."},
    ClaimPair{"Ann Berg did not write the novel.", "Ann Berg wrote the novel in Riga."},
};

constexpr std::array silences = {
    ClaimPair{"A man is playing the guitar.", "A man is not playing the guitar."},
    ClaimPair{"The man is not playing the guitar.", "The man is playing with a skull."},
    ClaimPair{"The mayor was elected.", "The clerk was not elected."},
    ClaimPair{"The court rejected the appeal.", "The court heard the appeal."},
    ClaimPair{"The school was founded in 1912 or 1915.", "The school was founded in 1915."},
    ClaimPair{"The firm was founded by Ann Berg and Ove Krag.", "The firm was founded by Ove Krag."},
    ClaimPair{"Ove Krag may sign the contract.", "Ove Krag did not sign the contract."},
    ClaimPair{"Ove Krag signed the contract.", "Ove Krag signed the contract in Riga."},
    ClaimPair{"The company sold its mill.", "The company did not sell its bakery."},
    ClaimPair{"The price of wheat rose.", "The price of rye fell."},
    ClaimPair{"Riga is the largest city of Latvia.", "Jurmala is the second largest city of Latvia."},
    ClaimPair{"If the bridge collapses, the road will be closed.", "The bridge did not collapse."},
    ClaimPair{"Some ferries sank.", "Some ferries did not sink."},
    ClaimPair{"The harbour was closed on Monday.", "The harbour was not closed by a storm."},
    ClaimPair{"", "The mayor was elected."},
};

}  // namespace

TEST_SUITE("checker/verify") {
  TEST_CASE("claims of two texts that cannot both hold") {
    for (const ClaimPair& pair : conflicts) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      const std::optional<FacetConflict> found = conflict_of(pair.evidence, pair.claim);
      CHECK(found);
      CHECK((!found || !found->reason.empty()));
    }
  }

  TEST_CASE("strangers, other deeds and listed fillings exclude nothing") {
    for (const ClaimPair& pair : silences) {
      CAPTURE(pair.evidence);
      CAPTURE(pair.claim);
      CHECK_FALSE(conflict_of(pair.evidence, pair.claim));
    }
  }
}
