#include "checker/language/tokens.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

namespace {

/// Tokens joined by blanks; words of one token joined by `+`.
std::string split(std::string_view text) {
  std::string out;
  for (const SurfaceToken& token : tokenise(text)) {
    if (!out.empty()) out += ' ';
    for (std::size_t i = 0; i < token.words.size(); ++i) {
      if (i > 0) out += '+';
      out += text.substr(token.words[i].start, token.words[i].length());
    }
  }
  return out;
}

}  // namespace

TEST_SUITE("checker/language") {
  TEST_CASE("tokens by the conventions of EWT") {
    struct Case {
      std::string_view text, expected;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"", ""},
             {"They don't agree.", "They do+n't agree ."},
             {"Huawei's third-largest market", "Huawei+'s third - largest market"},
             {"the co-founder sent an e-mail", "the co-founder sent an e-mail"},
             {"It cost $10.5m (£7m), up 12%.", "It cost $ 10.5 m ( £ 7 m ) , up 12 % ."},
             {"a 15-year term, 1990s, 5G, 3,000", "a 15 - year term , 1990s , 5G , 3,000"},
             {"At 7:30pm the U.S. team left.", "At 7:30 pm the U.S. team left ."},
             {"Mr. Poe of Acme Inc. said", "Mr. Poe of Acme Inc. said"},
             {"workers' rights and/or pay", "workers+' rights and / or pay"},
             {"wait... what?!", "wait ... what ?!"},
             {"He said: \"I can't.\"", "He said : \" I ca+n't . \""},
             {"“We won’t,” she said—twice.", "“ We wo+n’t , ” she said — twice ."},
             {"see http://example.com/a-b?c=1, or a.b@example.org.", "see http://example.com/a-b?c=1 , or a.b@example.org ."},
             {"call 555-123-4567 on 11/28/2000", "call 555-123-4567 on 11/28/2000"},
             {"“[N]o deal,” he [Lund] said", "“ [N]o deal , ” he [ Lund ] said"},
             {"AT&T cannot win", "AT&T can+not win"},
             {"a -5 degree day", "a -5 degree day"},
         })
      CHECK(split(c.text) == c.expected);
  }
}
