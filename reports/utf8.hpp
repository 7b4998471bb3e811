#pragma once
// UTF-8 bytes -> code points, one by one.
#include <cstddef>
#include <string_view>

namespace crosscheck {

inline constexpr char32_t malformed = 0xFFFFFFFF;

/// The code point at `at`, which moves behind it. Bytes that are no UTF-8 give `malformed` one by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace crosscheck
