#include <doctest/doctest.h>

#include "checker/checks/article_checks.hpp"
#include "tests/checker/checks/check_bench.hpp"

using namespace crosscheck;

TEST_SUITE("checker/checks") {
  TEST_CASE("notes and references") {
    run_table(check_citations, {
                                   {"It fell.[^1]\n\n[^1]: The minutes of the council, 2019", nullptr, nullptr},
                                   {"It fell.[^1]\n", "fell.", "citation-undefined"},
                                   {"It fell, [the mayor][m] said.", "the mayor", "citation-undefined"},
                                   {"It fell, [the mayor][m] said.\n\n[m]: http://example.org", nullptr, nullptr},
                                   {"It fell.\n\n[^1]: The minutes of the council", "The minutes of the council", "citation-unused"},
                                   {"It fell.[^1] It rose.[^3]\n\n[^1]: One source\n\n[^3]: Another source", "rose.", "footnote-gap"},
                                   {"It fell.[^1] It rose.[^2] It fell.[^1]\n\n[^1]: One source\n\n[^2]: Another source", nullptr, nullptr},
                                   {"It fell.[^a] It rose.[^b]\n\n[^a]: The minutes of May\n\n[^b]: The Minutes of May.", "The Minutes of May.", "citation-duplicate"},
                                   {"It fell.[^a]\n\n[^a]: The minutes of May\n\n[^a]: A letter to the council", "A letter to the council", "citation-duplicate"},
                                   {"Towns grow [1], shrink [2].\n\n## References\n\n[1] Poe, A. Towns. 2010.\n", "[2]", "citation-undefined"},
                                   {"Towns grow (Poe, 2010) or shrink (Ray & Smith 2011).\n\n## References\n\nPoe, A. (2010). Towns.\n\nRay, B. (2011). More towns.\n", nullptr, nullptr},
                                   {"Towns grow (Poe, 2010; Doe, 2012).\n\n## References\n\nPoe, A. (2010). Towns.\n", "(Poe, 2010; Doe, 2012)", "citation-undefined"},
                                   {"Towns grow (Poe, 2010).\n\n## References\n\nPoe, A. (2010). Towns.\n\nRay, B. (2011). More towns.\n", "Ray, B. (2011). More towns.", "citation-unused"},
                                   {"The array[1] (in June 2010) has no list of works.", nullptr, nullptr},
                               });
  }

  TEST_CASE("one utterance in two wordings") {
    run_table(check_quotation_variants,
              {
                  {"“We will never sell the old harbour to anybody at all,” she said.\n\n> We would never sell the old harbour to anybody at all",
                   "We would never sell the old harbour to anybody at all", "quote-variant"},
                  {"“We will never sell the old harbour to anybody at all,” she said.\n\n> never sell the old harbour to anybody at all", nullptr, nullptr},
                  {"“We will never sell the old harbour to anybody at all,” she said.\n\n> We will never sell … to anybody at all", nullptr, nullptr},
                  {"“We will never sell the old harbour to anybody at all,” she said. “We will buy a new bridge for the town this year,” he said.", nullptr, nullptr},
              });
  }
}
