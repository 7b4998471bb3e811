#pragma once
// `-o FORMAT=PATH` arguments -> where a report is to be written, and the writing.
#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "checker/cli/common_options.hpp"
#include "reports/formats.hpp"

namespace crosscheck {

struct ReportTarget {
  const Format* format = nullptr;
  std::string path;  ///< `-` is standard output
};

struct OutputOptions {
  std::vector<std::string> outputs;  ///< `FORMAT=PATH`
  std::string sarif = "open";        ///< or `full`
};

/// Declares `-o` and how the formats are to be written.
void add_output_options(CLI::App& verb, OutputOptions& options);
/// A name alone, an unknown one (with the nearest), or data beside another report on standard output is an Error. Nothing given is `text=-`.
std::vector<ReportTarget> report_targets(const OutputOptions& options);
/// True where a format wants the report's claims and the documents' texts.
bool need_claims(const std::vector<ReportTarget>& targets, const OutputOptions& options);
/// Writes all that can be written, then throws the first Error of those that could not.
void write_report(const Report& report, const std::vector<ReportTarget>& targets, const OutputOptions& options, const CommonOptions& common);

}  // namespace crosscheck
