#pragma once
// What a grammar read at the start of a text, and how many bytes of it.
#include <cstddef>
#include <optional>
#include <string_view>

#include "reports/ascii.hpp"

namespace crosscheck {

/// A value read from the first `length` bytes of a text. Grammars read lower-cased text; see `lowered`.
template <class T>
struct Prefix {
  T value;
  std::size_t length = 0;
};

/// The value where the whole text was read.
template <class T>
std::optional<T> whole(const std::optional<Prefix<T>>& prefix, std::string_view text) {
  if (!prefix || prefix->length != text.size()) return std::nullopt;
  return prefix->value;
}

}  // namespace crosscheck
