#include "checker/language/parsed_article.hpp"

#include <numeric>

namespace crosscheck {

std::string_view to_string(NameType type) {
  switch (type) {
    case NameType::person: return "person";
    case NameType::organisation: return "organisation";
    case NameType::place: return "place";
    case NameType::product: return "product";
    case NameType::event: return "event";
    case NameType::other: return "other";
  }
  return {};
}

TokenId ParsedArticle::child(TokenId token, Deprel relation) const {
  for (const TokenId child : children(token))
    if (tokens[child].deprel == relation || base(tokens[child].deprel) == relation) return child;
  return no_token;
}

void index_children(ParsedArticle& parsed) {
  const std::size_t count = parsed.tokens.size();
  parsed.child_begin.assign(count + 1, 0);
  for (const Token& token : parsed.tokens)
    if (token.head != no_token) ++parsed.child_begin[token.head + 1];
  std::partial_sum(parsed.child_begin.begin(), parsed.child_begin.end(), parsed.child_begin.begin());
  parsed.child_list.resize(parsed.child_begin[count]);
  std::vector<std::uint32_t> next(parsed.child_begin.begin(), parsed.child_begin.end());
  for (TokenId id = 0; id < count; ++id)
    if (const TokenId head = parsed.tokens[id].head; head != no_token) parsed.child_list[next[head]++] = id;
}

}  // namespace crosscheck
