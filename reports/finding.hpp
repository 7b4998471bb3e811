#pragma once
// A finding: what conflicts with what, where, why. All places are resolved; renderers search for nothing.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reports/span.hpp"
#include "rules/severity.hpp"

namespace crosscheck {

/// A passage of an input document, of a fact or of a source. Offsets are bytes of the input file's text as UTF-8.
struct Location {
  std::string document;  ///< path as given, id of a JSON Lines record, or `pack:fact-id`
  Span span;
  std::uint32_t line = 0;    ///< 1-based; 0: the place has no line
  std::uint32_t column = 0;  ///< 1-based, in code points
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;
  std::string excerpt;  ///< the sentence around the span, on one line
  Span mark;            ///< the span's words within `excerpt`
  Span plain;           ///< the span in ReportedDocument::text
  bool in_title = false;            ///< offsets count in the record's title
  std::uint32_t record_line = 0;    ///< line of the JSON Lines record in its file; 0 otherwise
  std::string file;                 ///< the file that holds the document, where that is not `document`
};

/// The other passage(s) of a finding, each with what it contributes.
struct RelatedLocation {
  Location location;
  std::string message;
  std::optional<Span> context;  ///< sentence around it, in the same offsets
};

struct Suggestion {
  Span span;
  std::string replacement;
};

struct Finding {
  std::string rule;
  Severity severity = Severity::warning;
  std::string message;  ///< first sentence stands alone; lower case, no full stop
  Location location;
  std::vector<RelatedLocation> related;
  std::vector<std::string> working;  ///< shown arithmetic or reasoning, a line a step
  std::vector<std::string> claims;   ///< ids
  double confidence = 1.0;
  std::string fingerprint;  ///< of content, not of line numbers; stable over moves
  std::vector<Suggestion> suggestions;
  std::optional<std::string> suppressed;  ///< the reason given
  bool in_baseline = false;
};

}  // namespace crosscheck
