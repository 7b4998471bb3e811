#include "checker/check/ignores.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

#include "checker/check/standing.hpp"

namespace crosscheck {
namespace {

/// A pattern counts from the configuration file's folder or from the working folder.
bool covers(const Ignore& ignore, const std::string& document) {
  if (ignore.paths.empty()) return true;
  const std::string folder = std::filesystem::path(ignore.origin.path).parent_path().string();
  return std::any_of(ignore.paths.begin(), ignore.paths.end(), [&](const std::string& pattern) {
    const std::string beside = folder.empty() ? pattern : folder + "/" + pattern;
    return fnmatch(pattern.c_str(), document.c_str(), 0) == 0 || fnmatch(beside.c_str(), document.c_str(), 0) == 0;
  });
}

bool means(const Ignore& ignore, const Finding& finding) {
  return ignore.rule == finding.rule && (ignore.finding.empty() || ignore.finding == finding.fingerprint) && covers(ignore, finding.location.document);
}

bool is_looked_at(const Ignore& ignore, const Report& report, bool whole) {
  if (ignore.paths.empty()) return whole;
  return std::any_of(report.documents.begin(), report.documents.end(), [&](const ReportedDocument& document) { return covers(ignore, document.name); });
}

Finding unused(const Ignore& ignore, Severity severity, const std::string& why) {
  Finding out;
  out.rule = "suppression-unused";
  out.severity = severity;
  out.message = "this [[ignore]] of `" + ignore.rule + "` " + why + "; remove it";
  out.location.document = ignore.origin.path;
  out.location.line = out.location.end_line = ignore.origin.line;
  out.location.column = out.location.end_column = ignore.origin.column;
  out.location.excerpt = ignore.reason;
  out.fingerprint = "ignore-" + ignore.rule + "-" + std::to_string(ignore.origin.line);
  return out;
}

}  // namespace

void apply_ignores(Report& report, const Config& config, const RuleSet& rules, const std::optional<Day>& today, bool whole) {
  std::vector<Finding> about;
  for (const Ignore& ignore : config.ignores) {
    const bool expired = today && ignore.expires && *ignore.expires < *today;
    bool used = false;
    for (Finding& finding : report.findings) {
      if (expired || !means(ignore, finding)) continue;
      used = true;
      if (!finding.suppressed) finding.suppressed = ignore.reason;
    }
    const std::optional<Severity> severity = standing("suppression-unused", ignore.origin.path, Region::body, rules);
    if (used || !severity || (!expired && !is_looked_at(ignore, report, whole))) continue;
    about.push_back(unused(ignore, *severity, expired ? "expired on " + to_string(*ignore.expires) : "ignores nothing"));
  }
  report.findings.insert(report.findings.end(), about.begin(), about.end());
}

}  // namespace crosscheck
