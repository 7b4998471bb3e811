#pragma once
// Runs one check on a text of one article, through the whole pipeline with the shipped model.
#include <optional>
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

/// One line of a table: `words` is what must be marked, or null where the check must stay silent.
struct CheckCase {
  const char* text;
  const char* words = nullptr;
  const char* rule = nullptr;
};

/// Runs a table through the check and reports each case that differs.
void run_table(ArticleCheck check, const std::vector<CheckCase>& cases, std::string_view date = {});

}  // namespace crosscheck
