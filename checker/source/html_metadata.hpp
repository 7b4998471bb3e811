#pragma once
// A parsed HTML page -> what its head and structure say of the article: title, date, publisher, address, where the copy is.
#include <gumbo.h>

#include <optional>
#include <string>

#include "checker/source/front_matter.hpp"

namespace crosscheck {

struct HtmlPage {
  const GumboNode* headline = nullptr;  ///< the h1 that names the article; null where there is none
  const GumboNode* copy = nullptr;      ///< the article's element (article, main, articleBody); null: the whole body
  PlacedText title;                     ///< og:title, else title; for pages without h1
  std::optional<Day> date;
  std::string publisher;
  std::string url;
};

/// `html` is what was parsed; places count in it.
HtmlPage look_over(const GumboNode* root, std::string_view html);

}  // namespace crosscheck
