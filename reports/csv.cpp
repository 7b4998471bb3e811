// CSV after RFC 4180, a row a finding; cells that a spreadsheet would run as a formula are kept from it.
#include <fmt/format.h>

#include <initializer_list>

#include "reports/formats.hpp"
#include "reports/wording.hpp"

namespace crosscheck {
namespace {

std::string cell(std::string_view text) {
  std::string clean = printable(text);
  if (!clean.empty() && std::string_view("=+-@").find(clean.front()) != std::string_view::npos) clean.insert(0, "'");
  if (clean.find_first_of(",\"\r\n") == std::string::npos) return clean;
  std::string out = "\"";
  for (const char c : clean) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void add_row(std::string& out, std::initializer_list<std::string> cells) {
  std::string_view separator;
  for (const std::string& text : cells) {
    out += separator;
    out += cell(text);
    separator = ",";
  }
  out += "\r\n";
}

std::string joined(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "; ")); }

}  // namespace

std::string render_csv(const Report& report, const RenderSettings&) {
  std::string out;
  add_row(out, {"severity", "rule", "message", "document", "line", "column", "excerpt", "related document", "related line", "related excerpt",
                "related message", "working", "confidence", "fingerprint", "accepted"});
  for (const Finding& finding : report.findings) {
    const RelatedLocation none;
    const RelatedLocation& related = finding.related.empty() ? none : finding.related.front();
    const auto number = [](std::uint32_t value) { return value == 0 ? std::string() : std::to_string(value); };
    const std::string accepted = finding.suppressed ? *finding.suppressed : finding.in_baseline ? "in the baseline" : "";
    add_row(out, {std::string(to_string(finding.severity)), finding.rule, finding.message, finding.location.document, number(finding.location.line),
                  number(finding.location.column), finding.location.excerpt, related.location.document, number(related.location.line),
                  related.location.excerpt, related.message, joined(finding.working), fmt::format("{}", finding.confidence), finding.fingerprint, accepted});
  }
  return out;
}

}  // namespace crosscheck
