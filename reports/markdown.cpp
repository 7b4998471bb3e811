// Markdown for pull requests and step summaries: a line of counts, then each finding with both passages.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>

#include "reports/formats.hpp"
#include "reports/passages.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

/// A step summary of GitHub may have 1 MiB.
constexpr std::size_t most_bytes = 900'000;

/// Characters that Markdown or HTML would take for markup, with a backslash before them.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("\\*_[]<>#|~&!`").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// The message keeps its backticks; what they hold cannot break out of them.
std::string message_of(std::string_view text) {
  std::string out;
  bool is_code = false;
  for (const char c : printable(text)) {
    if (c == '`') is_code = !is_code;
    else if (!is_code && std::string_view("\\*_[]<>#|~&!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return is_code ? out + '`' : out;
}

/// Marked words in bold; blanks at the end of a mark stay outside, as Markdown wants it.
std::string excerpt_of(const Passage& passage) {
  const std::string_view excerpt = passage.place->excerpt;
  const bool is_whole = passage.marks.size() == 1 && passage.marks[0].span.length() == excerpt.size();
  if (is_whole) return escaped(excerpt);
  std::string out;
  std::size_t at = 0;
  for (const PassageMark& mark : passage.marks) {
    const std::string_view marked = excerpt.substr(mark.span.start, mark.span.length());
    const std::size_t length = marked.find_last_not_of(' ') + 1;
    out += escaped(excerpt.substr(at, mark.span.start - at));
    if (length > 0) out += "**" + escaped(marked.substr(0, length)) + "**";
    at = mark.span.start + length;
  }
  return out + escaped(excerpt.substr(at));
}

std::string_view sign_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "❌";
    case Severity::warning: return "⚠️";
    case Severity::note: return "ℹ️";
  }
  return {};
}

void add_finding(std::string& out, const Finding& finding) {
  fmt::format_to(std::back_inserter(out), "### {} {}\n\n`{}` · {} · {:.0f} % sure\n\n", sign_of(finding.severity), message_of(finding.message),
                 finding.rule, to_string(finding.severity), finding.confidence * 100);
  for (const Passage& passage : passages_of(finding)) {
    std::vector<std::string> notes = passage.notes;
    for (std::string& note : mark_notes(passage)) notes.push_back(std::move(note));
    fmt::format_to(std::back_inserter(out), "> {}\n>\n> — {}{}{}\n\n", excerpt_of(passage), escaped(place_of(*passage.place)), notes.empty() ? "" : ", ",
                   message_of(fmt::format("{}", fmt::join(notes, "; "))));
  }
  for (const std::string& step : finding.working) fmt::format_to(std::back_inserter(out), "- {}\n", escaped(step));
  if (!finding.suggestions.empty()) fmt::format_to(std::back_inserter(out), "- possible repair: {}\n", message_of(suggestion_line(finding)));
  if (!finding.working.empty() || !finding.suggestions.empty()) out += '\n';
}

}  // namespace

std::string render_markdown(const Report& report, const RenderSettings&) {
  const Coverage& coverage = report.coverage;
  std::string out = "## Crosscheck\n\n| contradicted | unsupported | supported | not checked |\n|---:|---:|---:|---:|\n";
  fmt::format_to(std::back_inserter(out), "| {} | {} | {} | {} |\n\n{}: {}.\n\n", coverage.contradicted, coverage.unsupported, coverage.supported,
                 coverage.not_checked, counted(report.documents.size(), "document"), findings_line(tally(report)));
  std::size_t left_out = 0;
  for (const Finding* finding : in_reading_order(report)) {
    if (!is_open(*finding)) continue;
    if (out.size() < most_bytes) add_finding(out, *finding);
    else ++left_out;
  }
  if (left_out > 0) fmt::format_to(std::back_inserter(out), "{} not shown here; see the full report.\n\n", counted(left_out, "further finding"));
  std::string packs;
  for (const ReportedPack& pack : report.packs) packs += fmt::format("{}{} {} ({})", packs.empty() ? "" : ", ", pack.name, pack.version, pack.hash);
  for (const std::string& what : report.coverage.not_judged) fmt::format_to(std::back_inserter(out), "- not judged: {}\n", escaped(what));
  if (!report.coverage.not_judged.empty()) out += '\n';
  fmt::format_to(std::back_inserter(out), "<sub>{}. Crosscheck {}{}{}.</sub>\n", escaped(coverage_line(report)), report.version,
                 packs.empty() ? "" : "; packs: ", escaped(packs));
  return out;
}

}  // namespace crosscheck
