#pragma once
// A check from options to a Report: articles are read, checked in parallel, compared, and held against the baseline.
#include <memory>

#include "checker/cli/check_options.hpp"
#include "checker/cli/stage_clock.hpp"
#include "reports/report.hpp"

namespace crosscheck {

struct CheckRun {
  Report report;  ///< its outcome is not settled yet
  Config config;
  std::unique_ptr<StageClock> clock;
};

/// `list_claims`: the report's claims and texts are wanted. `baseline`: the file of accepted findings; empty: none.
/// Throws Error for whatever cannot be read.
CheckRun run_check(const CheckOptions& options, Config config, bool list_claims, const std::string& baseline);

}  // namespace crosscheck
