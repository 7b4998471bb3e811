#pragma once
// Runs one check on a text of one article, through the whole pipeline with the shipped model.
#include <string>
#include <string_view>
#include <vector>

#include "checker/checks/check_table.hpp"

namespace crosscheck {

/// What a finding says and marks.
struct Flag {
  std::string rule;
  std::string words;
  std::string message;
};

/// The findings of the check on Markdown copy; `date` as YYYY-MM-DD or empty.
std::vector<Flag> flags_of(ArticleCheck check, std::string_view markdown, std::string_view date = {});

}  // namespace crosscheck
