#pragma once
// What `inspect --stage claims` printed -> the claims again, with the lines and columns of their places.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.hpp"
#include "checker/source/line_index.hpp"

namespace crosscheck {

/// Spans of claims of a record's text count from here; those of its title from 0, so that both keep their order.
inline constexpr std::uint32_t body_offset = 1U << 24;

/// The claims of one document. Their spans count in the input, shifted by body_offset outside the title.
struct ClaimDocument {
  std::string name;
  std::string file;               ///< of a JSON Lines record, else empty
  std::uint32_t record_line = 0;  ///< of a JSON Lines record, else 0
  std::vector<Claim> claims;
  std::map<std::uint32_t, LinePlace> places;  ///< by (shifted) offset
};

/// Documents in the order of their first claim; blank lines are skipped.
/// Throws Error{message, path, line} for a line that is no claim.
std::vector<ClaimDocument> read_claims(std::string_view jsonl, const std::string& path);

}  // namespace crosscheck
