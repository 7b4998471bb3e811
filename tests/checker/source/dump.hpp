#pragma once
// An article as one line, for table tests: `region:text` of each block, joined by " | ".
#include <string>

#include "checker/source/article.hpp"

namespace crosscheck {

inline std::string dump_blocks(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks) {
    if (!out.empty()) out += " | ";
    out += std::string(to_string(block.region)) + (block.pull_quote ? "!:" : ":") +
           article.text.substr(block.span.start, block.span.length());
  }
  return out;
}

/// `kind[text]target` of each markup, joined by blanks.
inline std::string dump_markup(const Article& article) {
  constexpr const char* kinds[] = {"link", "note", "definition", "key", "cite", "quotation"};
  std::string out;
  for (const Markup& markup : article.markup) {
    if (!out.empty()) out += ' ';
    out += std::string(kinds[static_cast<std::size_t>(markup.kind)]) + "[" +
           article.text.substr(markup.span.start, markup.span.length()) + "]" + markup.target;
  }
  return out;
}

/// What the input holds where `words` stand in the text.
inline std::string input_of(const Article& article, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(article.text.find(words));
  const Span place = article.map.to_input({at, at + static_cast<std::uint32_t>(words.size())}).span;
  return article.input.substr(place.start, place.length());
}

}  // namespace crosscheck
