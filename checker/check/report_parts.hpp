#pragma once
// The parts of a Report beside its findings: documents, claims with verdicts, sources, coverage, packs.
#include <vector>

#include "checker/check.hpp"
#include "checker/check/locate.hpp"
#include "checker/checks/conflicts.hpp"

namespace crosscheck {

using Locators = std::vector<Locator>;

std::vector<ReportedPack> reported_packs(const RuleSet& rules);
ReportedDocument reported_document(const CheckedDocument& document, bool with_text);
/// Claims beside a citation of which the document is not at hand say so, where nothing else was there to check them.
void blame_missing_sources(const CheckedDocument& document, std::vector<ClaimVerdict>& verdicts);
/// What could not be judged in this run as a whole, with the reason.
std::vector<std::string> not_judged(const std::vector<CheckedDocument>& documents, const RuleSet& rules, const std::optional<Day>& today);
/// Counts one document's verdicts.
void add_coverage(Coverage& coverage, const CheckedDocument& document, const std::vector<ClaimVerdict>& verdicts);
/// The document's claims; `document` is its index among all, `reported` among the reported ones.
void add_claims(std::vector<ReportedClaim>& out, const std::vector<CheckedDocument>& documents, const Locators& locators,
                std::uint32_t document, std::uint32_t reported, const std::vector<ClaimVerdict>& verdicts, const RuleSet& rules);
/// Voices and facts with the number of claims that hang on each, most first.
std::vector<ReportedSource> reported_sources(const std::vector<CheckedDocument>& documents,
                                             const std::vector<std::vector<ClaimVerdict>>& verdicts, const RuleSet& rules);
RelatedLocation related_location(const DraftPassage& passage, const Locators& locators, const RuleSet& rules);

/// "SoftBank has already decided to replace gear [generation=4G]".
std::string normal_form(const Claim& claim);
/// "Nikkei (anonymous)"; empty for the paper's own voice.
std::string voice_of(const Claim& claim);

}  // namespace crosscheck
