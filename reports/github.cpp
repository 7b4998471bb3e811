// Workflow commands of GitHub Actions: annotations on the diff, worst first, within the limits that GitHub shows.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <iterator>

#include "reports/formats.hpp"
#include "reports/passages.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// GitHub shows ten annotations of each level a step.
constexpr std::size_t shown_a_level = 10;

std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : text) switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += is_property ? "%3A" : ":"; break;
      case ',': out += is_property ? "%2C" : ","; break;
      default: out += c;
    }
  return out;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "notice";
  }
  return {};
}

std::string body_of(const Finding& finding) {
  std::string out = finding.message;
  for (const Passage& passage : passages_of(finding)) {
    const std::string notes = fmt::format("{}", fmt::join(passage.notes, "; "));
    if (passage.place != &finding.location) out += fmt::format("\n{}{}: {}", notes.empty() ? "" : notes + ", ", place_of(*passage.place), passage.place->excerpt);
    for (const std::string& note : mark_notes(passage)) out += "\n" + note;
  }
  for (const std::string& step : finding.working) out += "\nworking: " + step;
  return out;
}

}  // namespace

std::string render_github(const Report& report, const RenderSettings&) {
  std::string out;
  std::array<std::size_t, 3> shown{};
  std::size_t left_out = 0;
  for (const Finding* finding : in_reading_order(report)) {
    if (!is_open(*finding)) continue;
    if (++shown.at(static_cast<std::size_t>(finding->severity)) > shown_a_level) {
      ++left_out;
      continue;
    }
    const Location& place = finding->location;
    const bool is_record = place.record_line != 0;
    fmt::format_to(std::back_inserter(out), "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n", command_of(finding->severity),
                   escaped(place.file.empty() ? place.document : place.file, true), is_record ? place.record_line : place.line,
                   is_record ? place.record_line : place.end_line, is_record ? 1 : place.column, is_record ? 1 : place.end_column,
                   escaped(finding->rule, true), escaped(body_of(*finding), false));
  }
  if (left_out > 0) fmt::format_to(std::back_inserter(out), "::notice title=crosscheck::{} not shown here; see the full report\n", counted(left_out, "further finding"));
  return out;
}

}  // namespace crosscheck
