#pragma once
// HTML -> the same HTML, byte for byte in place, that is safe to hand to gumbo: nesting and attributes bounded.
#include <string>
#include <string_view>

namespace crosscheck {

/// Tags nested deeper than this are blanked out: gumbo's time is quadratic in depth, its clean-up recursive.
inline constexpr std::size_t deepest_nesting = 256;

/// Blanks (with spaces) tags beyond the depth and tags with a thousand attributes. Linear.
std::string bounded_html(std::string_view html);

}  // namespace crosscheck
