#pragma once
// The finished value that renderers print: findings in order, documents, claims with verdicts, coverage, packs.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reports/finding.hpp"

namespace crosscheck {

/// Four verdicts, never merged.
enum class Verdict : std::uint8_t { supported, contradicted, unsupported, not_checked };
std::string_view to_string(Verdict verdict);

/// A claim as a reader of the report sees it.
struct ReportedClaim {
  std::string id;
  Location location;
  std::uint32_t document = 0;  ///< index into Report::documents
  std::string text;    ///< normal form, "SoftBank chose Nokia [4G]"
  std::string voice;   ///< who says it; empty: the paper itself
  Verdict verdict = Verdict::not_checked;
  std::string reason;  ///< why not checked, or by what supported
  std::vector<RelatedLocation> evidence;
};

/// A paragraph, heading … of a document's reading text, for the annotated article.
struct ReportedBlock {
  Span span;
  std::string region;
};

struct ReportedDocument {
  std::string name;  ///< path as given or id
  std::string file;  ///< that holds it, where that is not `name`
  std::string title;
  std::string publisher;
  std::string date;
  std::string hash;  ///< of the input bytes
  std::string text;  ///< the plain reading text, which blocks and Location::plain count in; empty of claims input
  std::vector<ReportedBlock> blocks;
  std::uint32_t sentences = 0;
  std::uint32_t words = 0;
  std::uint32_t claims = 0;
};

struct ReportedSource {
  std::string name;
  std::string kind;  ///< named, anonymous, document, fact
  std::string detail;
  std::uint32_t claims = 0;  ///< how many hang on it
};

struct ReportedPack {
  std::string name;
  std::string version;
  std::string hash;
};

struct Coverage {
  std::uint32_t sentences = 0;
  std::uint32_t claims = 0;
  std::uint32_t supported = 0;
  std::uint32_t contradicted = 0;
  std::uint32_t unsupported = 0;
  std::uint32_t not_checked = 0;
  std::map<std::string, std::uint32_t> not_checked_reasons;
  std::vector<std::string> not_judged;  ///< whole rules that could not be judged in this run, with the reason
};

/// How the run ended: the exit status and why.
struct Outcome {
  int status = 0;
  std::string reason;                                    ///< empty where nothing is to be said
  std::optional<Severity> fail_on = Severity::error;     ///< findings from here on fail the run; none: never
};

struct Report {
  std::string version;  ///< of the program
  std::vector<ReportedPack> packs;
  std::vector<ReportedDocument> documents;
  std::vector<ReportedClaim> claims;
  std::vector<ReportedSource> sources;
  std::vector<Finding> findings;  ///< in document order; see in_reading_order
  Coverage coverage;
  std::uint32_t compared_with = 0;  ///< documents of --against, which are not reported
  bool has_baseline = false;        ///< findings were held against a baseline
  Outcome outcome;
};

/// The findings by severity, then confidence, then place: what to look at first.
std::vector<const Finding*> in_reading_order(const Report& report);

}  // namespace crosscheck
