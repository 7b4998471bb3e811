#pragma once
// The YAML between `---` lines at the start of a Markdown file -> what it says of the article.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/source/article.hpp"

namespace crosscheck {

/// A value with the place in the input where it is written; `exact`: the input holds it just so there.
struct PlacedText {
  std::string text;
  Span place;
  bool exact = false;
};

struct FrontMatter {
  std::uint32_t end = 0;  ///< where the article begins; 0: there is no front matter
  PlacedText title;
  PlacedText standfirst;  ///< `standfirst`, `subtitle` or `description`
  std::string publisher;
  std::string url;
  std::optional<Day> date;
  std::vector<Suppression> suppressions;  ///< `crosscheck-ignore: ["RULE -- reason"]` or a list of {rule, reason}
};

/// Throws Error with line and column where the YAML is damaged, no mapping, or has a date that is none.
FrontMatter read_front_matter(std::string_view input);

}  // namespace crosscheck
