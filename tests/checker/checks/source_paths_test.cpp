#include "checker/checks/source_paths.hpp"

#include <doctest/doctest.h>

#include "tests/checker/graph/claim_notation.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks/source_paths") {
  TEST_CASE("a source's key leaves out the article and what follows a comma") {
    CHECK(source_key("The Herald, citing the Post") == "herald");
    CHECK(source_key("Reuters") == "reuters");
    CHECK(source_key("") == "");
  }

  TEST_CASE("who cites whom becomes an edge, once, with the claim that says so") {
    const Claim cites = claim_from("Herald | cite | object: Gazette | present");
    const Claim denied = claim_from("Gazette | cite | object: Herald | negative | present");
    SourcePaths paths;
    paths.add_carriers(cites);
    paths.add_carriers(cites);
    paths.add_carriers(denied);
    const SourcePaths::Node herald = paths.node("herald", "Herald");
    const SourcePaths::Node gazette = paths.node("gazette", "Gazette");
    CHECK(paths.below(herald) == std::vector{gazette});
    CHECK(paths.below(gazette).empty());
    CHECK(paths.reason(herald, gazette) == &cites);
    CHECK(paths.graph().rings().empty());
  }
}
