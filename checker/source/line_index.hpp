#pragma once
// Byte offset of a text -> line and column, 1-based, columns in code points.
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

struct LinePlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const LinePlace&, const LinePlace&) = default;
};

/// Starts of all lines of one text; the text must outlive it. Lines end with LF, CR LF or CR.
class LineIndex {
public:
  explicit LineIndex(std::string_view text);
  /// Offsets beyond the end count as the end.
  LinePlace place(std::uint32_t offset) const;
  /// How many lines there are; an end of line at the very end begins no further one.
  std::uint32_t count() const;
  /// The line's bytes without its end; empty for lines that do not exist.
  std::string_view line(std::uint32_t number) const;

private:
  std::string_view text_;
  /// Code points that begin before the offset.
  std::uint32_t code_points(std::uint32_t offset) const;

  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> counted_;  ///< code_points at every step, so that a long line is not counted anew
};

}  // namespace crosscheck
