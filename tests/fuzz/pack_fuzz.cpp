// Any bytes as a pack: either rules or an Error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "rules/error.hpp"
#include "rules/load_pack.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (text.find("extends") != std::string::npos) return 0;  // would look for files
  try {
    crosscheck::load_pack_text(text, "fuzz.toml");
  } catch (const crosscheck::Error&) {
  }
  return 0;
}
