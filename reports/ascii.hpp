#pragma once
// Letters of ASCII, whatever the locale.
#include <string>
#include <string_view>

namespace crosscheck {

/// ASCII letters in lower case, all other bytes as they are; so offsets stay.
inline std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

}  // namespace crosscheck
