#include "checker/citations/match_quotation.hpp"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

constexpr const char* source =
    "The mayor spoke for an hour on Monday. “We don’t intend to sell the harbour to anybody,” she said, “and we never will, whatever they offer us.” "
    "Her deputy praised the plan. He said 3,500 people work there, and that the docks are not for sale either. The council will vote on 3 May.";

struct Told {
  const char* kind;
  std::string detail;
};

Told told(std::string_view quotation) {
  const QuotationSource from(source);
  const QuotationMatch match = match_quotation(quotation, from);
  constexpr const char* kinds[] = {"verbatim", "altered", "elision", "absent"};
  Told out{kinds[static_cast<int>(match.kind)], {}};
  if (match.kind == QuotationMatch::Kind::verbatim) out.detail = to_string(match.fold);
  if (match.kind == QuotationMatch::Kind::elision) out.detail = match.reason;
  for (const WordChange& change : match.changes)
    out.detail += "[" + std::string(quotation.substr(change.quoted.start, change.quoted.length())) + "/" +
                  std::string(from.text().substr(change.original.start, change.original.length())) + "]";
  if (match.negation_lost) out.detail += "-";
  if (match.negation_added) out.detail += "+";
  return out;
}

}  // namespace

TEST_SUITE("checker/citations") {
  TEST_CASE("quotations against their source") {
    struct Case {
      const char *quotation, *kind, *detail;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"We don’t intend to sell the harbour", "verbatim", "exact"},
             {"We don't intend to  sell the harbour to anybody,", "verbatim", "typographic"},
             {"we don’t intend to sell the harbour", "verbatim", "case"},
             {"We don't intend to sell the harbour to anybody and we never will", "verbatim", "elided"},
             {"We don't intend to sell … to anybody", "verbatim", "elided"},
             {"[They] don't intend to sell the harbour [of Ayr] to anybody", "verbatim", "elided"},
             {"We intend to sell the harbour to anybody", "altered", "[/don’t]-"},
             {"We don't intend to sell the castle to anybody", "altered", "[castle/harbour]"},
             {"We don't intend to sell to anybody", "altered", "[/the harbour]"},
             {"3,600 people work there", "altered", "[3,600/3,500]"},
             {"people who work there, and that the docks are for sale either", "altered", "[who/][/not]-"},
             {"the docks ... for sale either", "elision", "drops `not`-"},
             {"The council will vote ... Her deputy praised the plan", "elision", "joins parts that stand in another order"},
             {"Nobody has ever seen such a flood in this town before", "absent", ""},
             {"", "absent", ""},
             {"!", "absent", ""},
         }) {
      CAPTURE(c.quotation);
      const Told said = told(c.quotation);
      CHECK(std::string(said.kind) == c.kind);
      CHECK(said.detail == c.detail);
    }
  }

  TEST_CASE("words are folded") {
    std::string all;
    for (const StreamWord& word : word_stream("“It’s 3,500.50 — U.S. co-op’s $5, [the] end… CAFÉ"))
      all += word.folded + (word.bracketed ? "] " : word.ellipsis_before ? "~ " : " ");
    CHECK(all == "it's 3500.50 us co op's $ 5 the] end café~ ");
  }
}
