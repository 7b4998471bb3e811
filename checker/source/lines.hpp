#pragma once
// Text -> its lines with their places. \n, \r\n, \r, form feed, U+2028 and U+2029 end a line.
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A line without its end, white space at both ends left out. `start` is the offset of `text` in the input.
struct Line {
  std::uint32_t start = 0;
  std::string_view text;
};

/// Every line, empty ones included. The views point into `input`.
std::vector<Line> lines_of(std::string_view input);

/// White space in ASCII, U+00A0, U+FEFF, U+200B at both ends left out.
std::string_view trimmed(std::string_view text);

}  // namespace crosscheck
