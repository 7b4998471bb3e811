#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "reports/formats.hpp"
#include "reports/passages.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t line_width = 96;

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view blue = "\x1b[1;34m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "\x1b[1;31m";
    case Severity::warning: return "\x1b[1;33m";
    case Severity::note: return "\x1b[1;36m";
  }
  return {};
}

/// A piece of an excerpt that fits a line.
struct Row {
  std::string_view text;
  std::size_t start = 0;  ///< byte offset in the excerpt
};

/// Breaks at spaces so that no row is wider than a line; a longer word gets a row of its own.
std::vector<Row> rows_of(std::string_view excerpt) {
  std::vector<Row> rows;
  std::size_t start = 0;
  std::size_t width = 0;
  std::size_t at = 0;
  while (at < excerpt.size()) {
    const std::size_t end = std::min(excerpt.find(' ', at), excerpt.size() - 1) + 1;
    const std::size_t added = display_width(excerpt.substr(at, end - at));
    if (width + added > line_width && at > start) {
      rows.push_back({excerpt.substr(start, at - start), start});
      start = at;
      width = 0;
    }
    width += added;
    at = end;
  }
  if (start < excerpt.size()) rows.push_back({excerpt.substr(start), start});
  return rows;
}

class TextReport {
public:
  explicit TextReport(const RenderSettings& settings) : settings_(settings) {}
  void add(const Finding& finding);
  void summarise(const Report& report);
  std::string take() { return std::move(out_); }

private:
  std::string painted(std::string_view text, std::string_view colour) const {
    return settings_.colour ? fmt::format("{}{}{}", colour, text, reset) : std::string(text);
  }
  template <class... Arguments>
  void line(fmt::format_string<Arguments...> pattern, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Arguments>(arguments)...);
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
  }
  void passage(const Passage& passage, std::size_t gutter, std::string_view colour);
  std::string carets(const Passage& passage, const Row& row, std::string_view colour) const;
  void remark(std::size_t gutter, std::string_view label, std::string_view text);

  const RenderSettings& settings_;
  std::string out_;
};

/// Under each mark of the row `^`, or `-` where it is not the finding's own; empty where the row has none.
std::string TextReport::carets(const Passage& passage, const Row& row, std::string_view colour) const {
  std::string out;
  std::size_t width = 0;
  for (const PassageMark& mark : passage.marks) {
    const std::size_t from = std::max<std::size_t>(mark.span.start, row.start);
    const std::size_t to = std::min<std::size_t>(mark.span.end, row.start + row.text.size());
    if (from >= to) continue;
    std::string marked = printable(row.text.substr(from - row.start, to - from));
    while (!marked.empty() && marked.back() == ' ') marked.pop_back();
    const std::size_t before = display_width(printable(row.text.substr(0, from - row.start)));
    const std::size_t length = std::max<std::size_t>(1, display_width(marked));
    out.append(before > width ? before - width : 0, ' ');
    out += painted(std::string(length, mark.is_first ? '^' : '-'), mark.is_first ? colour : blue);
    width = before + length;
  }
  return out;
}

void TextReport::passage(const Passage& passage, std::size_t gutter, std::string_view colour) {
  std::string number = passage.place->line == 0 ? std::string() : std::to_string(passage.place->line);
  const std::string bar = painted("|", blue);
  for (const Row& row : rows_of(passage.place->excerpt)) {
    line("{:>{}} {} {}", painted(number, blue), gutter + (settings_.colour ? painted("", blue).size() : 0), bar, printable(row.text));
    number.clear();
    if (const std::string under = carets(passage, row, colour); !under.empty()) line("{:{}} {} {}", "", gutter, bar, under);
  }
  for (const std::string& note : mark_notes(passage)) line("{:{}} {} {}", "", gutter, painted("=", blue), printable(note));
}

void TextReport::remark(std::size_t gutter, std::string_view label, std::string_view text) {
  line("{:{}} {} {}: {}", "", gutter, painted("=", blue), painted(label, bold), printable(text));
}

std::size_t gutter_of(const Finding& finding) {
  std::uint32_t largest = finding.location.line;
  for (const RelatedLocation& related : finding.related) largest = std::max(largest, related.location.line);
  return std::to_string(largest).size();
}

void TextReport::add(const Finding& finding) {
  const std::size_t gutter = gutter_of(finding);
  const std::string_view colour = colour_of(finding.severity);
  line("{}: {}", painted(fmt::format("{}[{}]", to_string(finding.severity), finding.rule), colour), painted(printable(finding.message), bold));
  for (const Passage& shown : passages_of(finding)) {
    const bool is_first = shown.place == &finding.location;
    const std::string notes = fmt::format("{}", fmt::join(shown.notes, "; "));
    line("{:{}}{} {}{}{}", "", gutter, painted(is_first ? "-->" : ":::", blue), printable(place_of(*shown.place)), notes.empty() ? "" : "  ", printable(notes));
    passage(shown, gutter, colour);
  }
  for (const std::string& step : finding.working) remark(gutter, "working", step);
  if (!finding.suggestions.empty()) remark(gutter, "help", suggestion_line(finding));
  out_ += '\n';
}

void TextReport::summarise(const Report& report) {
  const Coverage& coverage = report.coverage;
  const Tally counts = tally(report);
  const std::string read = fmt::format("{}, {}, {}", counted(report.documents.size(), "document"), counted(coverage.sentences, "sentence"), coverage_line(report));
  const std::string& reason = report.outcome.reason;
  const std::string found = findings_line(counts) + (reason.empty() ? std::string() : " - " + reason);
  const bool is_calm = counts.open() == 0;
  if (is_calm) line("{}; {}", read, painted(found, bold));
  else line("{}", read);
  if (report.compared_with > 0) line("compared with {} of --against", counted(report.compared_with, "document"));
  if (settings_.is_verbose) {
    std::map<std::string, std::size_t> rules;
    for (const Finding& finding : report.findings) ++rules[finding.rule];
    for (const auto& [rule, count] : rules) line("  {:>5} {}", count, rule);
  }
  for (const std::string& what : coverage.not_judged) line("not judged: {}", printable(what));
  if (!is_calm) line("{}", painted(found, bold));
}

}  // namespace

std::string render_text(const Report& report, const RenderSettings& settings) {
  TextReport out(settings);
  for (const Finding* finding : in_reading_order(report))
    if (is_open(*finding)) out.add(*finding);
  if (!settings.is_quiet) out.summarise(report);
  return out.take();
}

std::string render_concise(const Report& report, const RenderSettings&) {
  std::string out;
  for (const Finding& finding : report.findings)
    if (is_open(finding))
      fmt::format_to(std::back_inserter(out), "{}: {}: {} [{}]\n", printable(place_of(finding.location)), to_string(finding.severity),
                     printable(finding.message), finding.rule);
  return out;
}

}  // namespace crosscheck
