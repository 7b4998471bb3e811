#pragma once
// Report -> text of one of the output formats. One line a format in the table; one .cpp each.
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "reports/report.hpp"

namespace crosscheck {

struct RenderSettings {
  bool colour = false;
  bool is_quiet = false;     ///< findings only, no summary
  bool is_verbose = false;   ///< counts of each rule
  bool is_full = false;      ///< sarif: also what is suppressed, in the baseline, or in order
};

using Renderer = std::string (*)(const Report& report, const RenderSettings& settings);

struct Format {
  std::string_view name;
  Renderer render = nullptr;
  bool needs_claims = false;  ///< Report::claims and the documents' texts
};

std::span<const Format> formats();
/// The format, or null.
const Format* find_format(std::string_view name);

std::string render_text(const Report& report, const RenderSettings& settings);
std::string render_concise(const Report& report, const RenderSettings& settings);
std::string render_json(const Report& report, const RenderSettings& settings);
std::string render_jsonl(const Report& report, const RenderSettings& settings);
std::string render_html(const Report& report, const RenderSettings& settings);
std::string render_sarif(const Report& report, const RenderSettings& settings);
std::string render_junit(const Report& report, const RenderSettings& settings);
std::string render_github(const Report& report, const RenderSettings& settings);
std::string render_markdown(const Report& report, const RenderSettings& settings);
std::string render_csv(const Report& report, const RenderSettings& settings);

}  // namespace crosscheck
