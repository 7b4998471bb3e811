#include "checker/checks/words_in_context.hpp"

#include "checker/values/prefix.hpp"

namespace crosscheck {

WordsInContext::WordsInContext(const ParsedArticle& parsed) : parsed_(parsed), lower_(lowered(parsed.article.text)) {}

std::string_view WordsInContext::word(TokenId token) const {
  if (token >= parsed_.tokens.size()) return {};
  const Span span = parsed_.tokens[token].span;
  return std::string_view(lower_).substr(span.start, span.length());
}

bool WordsInContext::same_sentence(TokenId a, TokenId b) const {
  return a < parsed_.tokens.size() && b < parsed_.tokens.size() && parsed_.tokens[a].sentence == parsed_.tokens[b].sentence;
}

std::string_view WordsInContext::before(TokenId token) const {
  return token > 0 && same_sentence(token - 1, token) ? word(token - 1) : std::string_view();
}

std::string_view WordsInContext::after(TokenId token) const { return same_sentence(token, token + 1) ? word(token + 1) : std::string_view(); }

std::string WordsInContext::quoted(Span span) const {
  constexpr std::size_t longest = 120;
  std::string out = "`";
  const std::string_view text = parsed_.text(span);
  for (const char c : text.substr(0, longest)) out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c == '`' ? '\'' : c;
  if (text.size() > longest) {
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xc0U) == 0x80U) out.pop_back();
    if (static_cast<unsigned char>(out.back()) >= 0xc0U) out.pop_back();
    out += "\xe2\x80\xa6";
  }
  return out + "`";
}

}  // namespace crosscheck
