#pragma once
// An HTML element -> what its text is to a reader of the article: which region, or none at all.
#include <gumbo.h>

#include <optional>
#include <string_view>

#include "checker/source/article.hpp"

namespace crosscheck {

/// skip: its text is not shown as text (script, form control). inherit: like what it stands in.
struct ElementRole {
  bool skip = false;
  bool is_block = false;  ///< begins and ends a block
  std::optional<Region> region;
  bool pull_quote = false;
};

ElementRole role_of(const GumboElement& element);

/// Value of the attribute, empty where it is not there.
std::string_view attribute(const GumboElement& element, const char* name);

}  // namespace crosscheck
