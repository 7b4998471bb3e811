#pragma once
// A half-open range of bytes. Every token, mention, claim and finding carries one from birth.
#include <cstdint>

namespace crosscheck {

/// Byte offsets `[start, end)` into the text that the owner names.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  std::uint32_t length() const { return end - start; }
  bool empty() const { return start >= end; }
  bool contains(const Span& other) const { return start <= other.start && other.end <= end; }
  bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace crosscheck
