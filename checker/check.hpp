#pragma once
// The library's facade: articles in, a Report out. One call a step; everything else is behind it.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "checker/analysis.hpp"
#include "checker/checks/check_table.hpp"
#include "checker/checks/citation_sources.hpp"
#include "checker/inspect/read_claims.hpp"
#include "reports/report.hpp"
#include "rules/config.hpp"

namespace crosscheck {

struct CheckSettings {
  std::optional<Day> today;   ///< expired facts and stale sources are judged only with it
  bool list_claims = true;    ///< fill Report::claims and texts; only some formats print them
  std::string version;        ///< of the program, for the report
  std::vector<Ignore> ignores;  ///< findings that the configuration accepts, with the reason
  const SourceLibrary* sources = nullptr;  ///< cited documents at hand
};

/// What is kept of one document: its text and claims without the parse, and the findings that it raises alone.
struct CheckedDocument {
  Article article;            ///< without text where only claims were read
  std::vector<Span> sentences;
  std::vector<Claim> claims;
  std::vector<DraftFinding> findings;
  std::shared_ptr<const ClaimDocument> read_back;  ///< of claims input: the places
  std::vector<MissingSource> missing_sources;  ///< cited documents that are not at hand
  std::uint32_t word_count = 0;
  bool reported = true;       ///< false: only there to compare with
};

/// Analyses one article and checks it by itself. Total; thread-safe.
CheckedDocument check_article(Article article, const Language& language, const RuleSet& rules, const CheckSettings& settings = {},
                              const AnalysisSettings& analysis = {});

/// A document of which only the claims are known.
CheckedDocument checked_claims(ClaimDocument claims);

/// Compares all documents with each other and with the facts, and tells everything that was found.
/// The order of the documents is that of the report. Throws Error for a suppression of an unknown rule.
Report report_on(std::vector<CheckedDocument> documents, const Language& language, const RuleSet& rules, const CheckSettings& settings = {});

/// All of it: check_article for each, then report_on.
Report check(std::vector<Article> articles, const Language& language, const RuleSet& rules, const CheckSettings& settings = {});

}  // namespace crosscheck
