#pragma once
// The sentences that all formats for people share: places, counts, summary, help lines.
#include <string>
#include <string_view>

#include "reports/report.hpp"

namespace crosscheck {

/// `story.md:12:18`; without line where the place has none; `#title` for a record's title.
std::string place_of(const Location& location);
/// The marked words of the excerpt.
std::string_view marked_words(const Location& location);
/// "1 error", "2 errors".
std::string counted(std::size_t number, std::string_view noun);

/// How many findings there are at each level, suppressed and baseline ones apart.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t suppressed = 0;
  std::size_t in_baseline = 0;
  std::size_t open() const { return errors + warnings + notes; }
};
Tally tally(const Report& report);
/// Counts towards the exit status: neither suppressed nor in the baseline.
bool is_open(const Finding& finding);

/// "5 findings: 2 errors, 1 warning, 2 notes; 1 suppressed, 5 in baseline".
std::string findings_line(const Tally& tally);
/// "31 claims: 22 supported, 2 contradicted, 3 unsupported, 4 not checked (2 forecast, 1 opinion, 1 no source file)".
std::string coverage_line(const Report& report);
/// "replace `Monday` by `Tuesday`, or `3 May` by `4 May`"; empty without suggestions.
std::string suggestion_line(const Finding& finding);
/// Control characters, which could drive a terminal, as U+FFFD; line ends and tabs as spaces.
std::string printable(std::string_view text);
/// Columns that the text takes on a terminal: wide characters two, combining ones none.
std::size_t display_width(std::string_view text);

}  // namespace crosscheck
