// Any bytes as a condition: either a tree with its branches or an Error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/condition.hpp"
#include "rules/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    crosscheck::branches_of(crosscheck::parse_condition({reinterpret_cast<const char*>(data), size}));
  } catch (const crosscheck::Error&) {
  }
  return 0;
}
