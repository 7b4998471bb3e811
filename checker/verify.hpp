#pragma once
// Evidence and claim as texts -> one of the four verdicts, with the passages and the reason.
#include <optional>
#include <string>
#include <string_view>

#include "reports/report.hpp"
#include "reports/span.hpp"
#include "rules/date.hpp"

namespace crosscheck {

struct Language;
struct RuleSet;

struct VerifyInput {
  std::string_view evidence;
  std::string_view claim;
  std::optional<Day> evidence_date;
  std::optional<Day> claim_date;
};

struct VerifyResult {
  Verdict verdict = Verdict::not_checked;
  double confidence = 0;
  std::string rule;  ///< a catalogue id, or empty
  std::optional<Span> evidence_span;
  std::optional<Span> claim_span;
  std::string explanation;
};

/// Total over any text; deterministic. Near-parallel sentences are taken to speak of one situation.
VerifyResult verify_pair(const VerifyInput& input, const Language& language, const RuleSet& rules);

}  // namespace crosscheck
