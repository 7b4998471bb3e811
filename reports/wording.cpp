#include "reports/wording.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "reports/utf8.hpp"

namespace crosscheck {
namespace {

std::size_t width_of(char32_t c) {
  if (c == malformed) return 1;
  const auto point = static_cast<UChar32>(c);
  const auto type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int wide = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_FULLWIDTH || wide == U_EA_WIDE ? 2 : 1;
}

/// C0, C1, and the marks that turn the direction of text round.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string place_of(const Location& location) {
  if (location.line == 0) return location.document;
  return fmt::format("{}{}:{}:{}", location.document, location.in_title ? "#title" : "", location.line, location.column);
}

std::string_view marked_words(const Location& location) {
  if (location.mark.end > location.excerpt.size() || location.mark.empty()) return {};
  return std::string_view(location.excerpt).substr(location.mark.start, location.mark.length());
}

std::string counted(std::size_t number, std::string_view noun) { return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s"); }

bool is_open(const Finding& finding) { return !finding.suppressed && !finding.in_baseline; }

Tally tally(const Report& report) {
  Tally out;
  for (const Finding& finding : report.findings) {
    if (finding.suppressed) ++out.suppressed;
    else if (finding.in_baseline) ++out.in_baseline;
    else if (finding.severity == Severity::error) ++out.errors;
    else if (finding.severity == Severity::warning) ++out.warnings;
    else ++out.notes;
  }
  return out;
}

std::string findings_line(const Tally& tally) {
  std::string out = "no findings";
  if (tally.open() > 0) {
    std::vector<std::string> parts;
    if (tally.errors > 0) parts.push_back(counted(tally.errors, "error"));
    if (tally.warnings > 0) parts.push_back(counted(tally.warnings, "warning"));
    if (tally.notes > 0) parts.push_back(counted(tally.notes, "note"));
    out = fmt::format("{}: {}", counted(tally.open(), "finding"), fmt::join(parts, ", "));
  }
  std::vector<std::string> others;
  if (tally.suppressed > 0) others.push_back(fmt::format("{} suppressed", tally.suppressed));
  if (tally.in_baseline > 0) others.push_back(fmt::format("{} in baseline", tally.in_baseline));
  if (!others.empty()) out += fmt::format("; {}", fmt::join(others, ", "));
  return out;
}

std::string coverage_line(const Report& report) {
  const Coverage& coverage = report.coverage;
  std::string out = fmt::format("{}: {} supported, {} contradicted, {} unsupported, {} not checked", counted(coverage.claims, "claim"),
                                coverage.supported, coverage.contradicted, coverage.unsupported, coverage.not_checked);
  std::vector<std::pair<std::string, std::uint32_t>> reasons(coverage.not_checked_reasons.begin(), coverage.not_checked_reasons.end());
  std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> parts;
  parts.reserve(reasons.size());
  for (const auto& [reason, count] : reasons) parts.push_back(fmt::format("{} {}", count, reason));
  if (!parts.empty()) out += fmt::format(" ({})", fmt::join(parts, ", "));
  return out;
}

std::string suggestion_line(const Finding& finding) {
  std::vector<std::string> parts;
  for (const Suggestion& suggestion : finding.suggestions) parts.push_back(fmt::format("write `{}`", suggestion.replacement));
  return fmt::format("{}", fmt::join(parts, ", or "));
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'\n' || c == U'\t' || c == U'\r') out += ' ';
    else if (c == malformed || is_control(c)) out += "\xEF\xBF\xBD";
    else out += text.substr(start, at - start);
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
  return width;
}

}  // namespace crosscheck
