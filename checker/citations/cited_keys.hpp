#pragma once
// Keys as Pandoc writes them, "[@poe2010]", "[see @poe2010, p. 3; @ray2011]", and the bibliography records they lead to.
#include <string>
#include <string_view>
#include <vector>

#include "checker/citations/citations.hpp"

namespace crosscheck {

struct CitedKey {
  std::string key;
  Span span;  ///< of `@key`
};

/// In text order.
std::vector<CitedKey> cited_keys(std::string_view text);

/// Adds the text's keys as citations of kind `reference`, and the records that they lead to as targets. A citation that has no
/// target yet and whose key is a record's gets that record.
void join_bibliography(Citations& citations, std::string_view text, const std::vector<Reference>& records);

}  // namespace crosscheck
