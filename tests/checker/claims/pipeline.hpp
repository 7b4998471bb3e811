#pragma once
// Plain sentences through the trained parser, for tests whose point is the stage behind it.
#include <string>
#include <string_view>

#include "checker/data_folder.hpp"
#include "checker/language/language.hpp"
#include "checker/language/parse_article.hpp"

namespace crosscheck::test {

inline const Language& language() {
  static const Language loaded = Language::load(data_folder());
  return loaded;
}

/// Paragraphs are separated by a line break.
inline ParsedArticle parsed(std::string_view text) {
  Article article;
  article.text = text;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    if (to > from) article.blocks.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, Region::body, false});
    from = to + 1;
  }
  return parse_article(std::move(article), language());
}

}  // namespace crosscheck::test
