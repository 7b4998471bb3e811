// Any bytes as a condition: either a tree with its branches or an Error.
#include "tests/fuzz/targets.hpp"

#include <string_view>

#include "rules/condition.hpp"
#include "rules/error.hpp"

void crosscheck::fuzz::condition(std::string_view bytes) {
  try {
    crosscheck::branches_of(crosscheck::parse_condition(bytes));
  } catch (const crosscheck::Error&) {
  }
}
