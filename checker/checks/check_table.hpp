#pragma once
// The table of checks: each turns analyses into findings of one kind; adding a check is a file and a line.
#include <span>
#include <string_view>
#include <vector>

#include "checker/analysis.hpp"
#include "checker/claims/extract/tree.hpp"
#include "reports/finding.hpp"

namespace crosscheck {

class SourceLibrary;

/// A finding before its places are resolved: spans count in Article::text of the document with that index.
struct DraftPassage {
  std::uint32_t document = 0;
  Span span;
  std::string message;
  std::string fact;  ///< of a pack's fact: its id; then `document` and `span` say nothing (location `pack:fact-id`)
  std::optional<Location> cited = {};  ///< of a cited document: its place there; then `document` and `span` say nothing
};
struct DraftFinding {
  std::string rule;
  std::string message;
  DraftPassage place;
  std::vector<DraftPassage> related;
  std::vector<std::string> working;
  std::vector<std::string> claims;
  double confidence = 1.0;
  std::vector<Suggestion> suggestions;  ///< spans in Article::text
  std::optional<Severity> at_most;      ///< caps the rule's severity: undated articles that clash give a warning
};

/// What a check of a single article may look at.
struct ArticleCheckInput {
  const Analysis& analysis;
  const RuleSet& rules;
  const Tree& tree;  ///< of `analysis`
  std::uint32_t document = 0;  ///< index to put into passages
  std::optional<Day> today;
  const Language* language = nullptr;       ///< for checks that read cited documents; null: those are silent
  const SourceLibrary* sources = nullptr;   ///< cited documents at hand; null: none
};

/// A finding on a passage of the article that is checked.
DraftFinding draft_finding(const ArticleCheckInput& input, std::string_view rule, Span span, std::string message, double confidence = 1.0);

using ArticleCheck = void (*)(const ArticleCheckInput&, std::vector<DraftFinding>&);

/// One line a check: the catalogue's rule ids that it can raise, and its function.
struct ArticleCheckEntry {
  std::string_view name;
  ArticleCheck run;
};

/// All checks that need one article alone, in catalogue order.
std::span<const ArticleCheckEntry> article_checks();

}  // namespace crosscheck
