#include "checker/claims/entities/extents.hpp"

#include <algorithm>

namespace crosscheck {

Extents subtree_extents(const ParsedArticle& parsed) {
  const std::size_t count = parsed.tokens.size();
  Extents extents;
  extents.first.resize(count);
  extents.last.resize(count);
  std::vector<std::uint32_t> waiting(count);
  std::vector<TokenId> ready;
  for (TokenId token = 0; token < count; ++token) {
    extents.first[token] = token;
    extents.last[token] = token + 1;
    waiting[token] = static_cast<std::uint32_t>(parsed.children(token).size());
    if (waiting[token] == 0) ready.push_back(token);
  }
  while (!ready.empty()) {
    const TokenId token = ready.back();
    ready.pop_back();
    const TokenId head = parsed.tokens[token].head;
    if (head == no_token) continue;
    extents.first[head] = std::min(extents.first[head], extents.first[token]);
    extents.last[head] = std::max(extents.last[head], extents.last[token]);
    if (--waiting[head] == 0) ready.push_back(head);
  }
  return extents;
}

}  // namespace crosscheck
