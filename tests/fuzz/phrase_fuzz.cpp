// Any bytes as a phrase: either a pattern or an Error.
#include "tests/fuzz/targets.hpp"

#include <string_view>

#include "rules/error.hpp"
#include "rules/phrase_pattern.hpp"

void crosscheck::fuzz::phrase(std::string_view bytes) {
  try {
    crosscheck::compile_phrase(crosscheck::parse_phrase(bytes), 0);
  } catch (const crosscheck::Error&) {
  }
}
