#pragma once
// A document's reading text cut into segments, each with the claims and findings that cover it.
#include <cstdint>
#include <string>
#include <vector>

#include "reports/report.hpp"

namespace crosscheck {

/// Words of the text that one claim or finding covers; `link` is empty for plain text.
struct Segment {
  Span span;
  std::string link;     ///< anchor on the page, without `#`
  std::string classes;  ///< for the style sheet: `seg supported found`
  std::string hint;
  std::string_view icon;  ///< after the last word of a claim with a verdict; else empty
};

/// What covers the text: claims and findings of one document.
struct Covering {
  Span span;
  const ReportedClaim* claim = nullptr;
  const Finding* finding = nullptr;
};

/// The segments of a block, in order and without gaps. `coverings` must be those that overlap it, in any order.
std::vector<Segment> segments_of(Span block, const std::vector<Covering>& coverings);

}  // namespace crosscheck
