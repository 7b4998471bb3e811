// Markdown for pull requests and step summaries: a line of counts, then each finding with both passages.
#include <fmt/format.h>

#include <iterator>

#include "reports/formats.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

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

std::string excerpt_of(const Location& place) {
  const std::string_view excerpt = place.excerpt;
  const std::string_view marked = marked_words(place);
  if (marked.empty() || marked.size() == excerpt.size()) return escaped(excerpt);
  const std::string_view before = excerpt.substr(0, place.mark.start);
  const std::string_view after = excerpt.substr(place.mark.end);
  const std::size_t spaces = marked.size() - marked.find_last_not_of(' ') - 1;
  return escaped(before) + "**" + escaped(marked.substr(0, marked.size() - spaces)) + "**" + std::string(spaces, ' ') + escaped(after);
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
  fmt::format_to(std::back_inserter(out), "> {}\n>\n> — {}\n\n", excerpt_of(finding.location), escaped(place_of(finding.location)));
  for (const RelatedLocation& related : finding.related)
    fmt::format_to(std::back_inserter(out), "> {}\n>\n> — {}{}{}\n\n", excerpt_of(related.location), escaped(place_of(related.location)),
                   related.message.empty() ? "" : ", ", escaped(related.message));
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
  for (const Finding* finding : in_reading_order(report))
    if (is_open(*finding)) add_finding(out, *finding);
  std::string packs;
  for (const ReportedPack& pack : report.packs) packs += fmt::format("{}{} {} ({})", packs.empty() ? "" : ", ", pack.name, pack.version, pack.hash);
  for (const std::string& what : report.coverage.not_judged) fmt::format_to(std::back_inserter(out), "- not judged: {}\n", escaped(what));
  if (!report.coverage.not_judged.empty()) out += '\n';
  fmt::format_to(std::back_inserter(out), "<sub>{}. Crosscheck {}{}{}.</sub>\n", escaped(coverage_line(report)), report.version,
                 packs.empty() ? "" : "; packs: ", escaped(packs));
  return out;
}

}  // namespace crosscheck
