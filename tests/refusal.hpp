#pragma once
// What loading refuses: the message of the Error that it throws.
#include <string>

#include "rules/error.hpp"

namespace crosscheck {

/// The message of the Error that `load` throws, or "accepted".
template <class Load>
std::string refusal_of(const Load& load) {
  try {
    load();
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

inline bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace crosscheck
