#pragma once
// Where words hang in the trees of plain sentences, as tables of cases.
#include <initializer_list>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/checker/claims/pipeline.hpp"

namespace crosscheck::test {

/// With `nsubj:pass`, or `nsubj` for it.
enum class Subtypes { kept, dropped };

/// "head relation" of the first word with the form, "root root" where nothing is above it.
inline std::string place_of(std::string_view text, std::string_view form, Subtypes subtypes) {
  const ParsedArticle article = parsed(text);
  for (TokenId id = 0; id < article.tokens.size(); ++id) {
    if (article.form(id) != form) continue;
    const Token& token = article.tokens[id];
    const Deprel relation = subtypes == Subtypes::kept ? token.deprel : base(token.deprel);
    return std::string(token.head == no_token ? "root" : article.form(token.head)) + ' ' + std::string(to_string(relation));
  }
  return "none";
}

struct TreePlace {
  const char *text, *form, *expected;
};

inline void check_places(std::initializer_list<TreePlace> cases, Subtypes subtypes = Subtypes::kept) {
  for (const TreePlace& item : cases) {
    CAPTURE(item.text);
    CHECK(place_of(item.text, item.form, subtypes) == item.expected);
  }
}

}  // namespace crosscheck::test
