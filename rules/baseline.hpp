#pragma once
// A baseline file (TOML) -> the findings that a desk accepted as they stood, each with its reason; and back to text.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule_set.hpp"

namespace crosscheck {

/// One [[finding]] of a baseline. It is known by its fingerprint; rule, document and message are for people.
struct AcceptedFinding {
  std::string fingerprint;
  std::string rule;
  std::string document;
  std::string message;
  std::string reason;
  std::string owner;
  std::optional<Day> expires;  ///< last day on which it counts (needs --today)
  Origin origin;
};

struct Baseline {
  std::vector<AcceptedFinding> findings;
};

/// Throws Error that lists every fault: an unknown key, a missing reason, a fingerprint given twice.
Baseline load_baseline(const std::filesystem::path& path);
/// The file's text, findings by document, rule and fingerprint: the same findings give the same bytes.
std::string baseline_text(const Baseline& baseline);
/// JSON Schema of the file, from the table that reads it.
std::string baseline_json_schema();

}  // namespace crosscheck
