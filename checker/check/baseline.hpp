#pragma once
// A report held against a baseline: what the desk accepted counts no longer; and a baseline made from a report.
#include <cstddef>
#include <optional>

#include "reports/report.hpp"
#include "rules/baseline.hpp"

namespace crosscheck {

/// Marks the report's findings that the baseline accepts; entries past their last day accept nothing. Without `today`
/// last days are not judged, which the coverage says. Returns how many entries fit no finding.
std::size_t mark_baseline(Report& report, const Baseline& baseline, const std::optional<Day>& today);

/// What a new entry says beside the finding.
struct Acceptance {
  std::string reason;
  std::string owner;
  std::optional<Day> expires;
};

/// A baseline after an update, and what became of the old one's entries.
struct BaselineUpdate {
  Baseline baseline;
  std::size_t kept = 0;
  std::size_t added = 0;
  std::size_t dropped = 0;
};

/// Entries whose finding is still there stay with their reasons; those gone are dropped; findings that are new, neither
/// suppressed nor accepted, are added where `adds` says so.
BaselineUpdate updated_baseline(const Baseline& old, const Report& report, const Acceptance& acceptance, bool adds);

}  // namespace crosscheck
