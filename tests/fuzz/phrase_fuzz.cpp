// Any bytes as a phrase: either a pattern or an Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/error.hpp"
#include "rules/phrase_pattern.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    crosscheck::compile_phrase(crosscheck::parse_phrase({reinterpret_cast<const char*>(data), size}), 0);
  } catch (const crosscheck::Error&) {
  }
  return 0;
}
