#pragma once
// A word -> its syntactic words: "don't" -> "do" "n't", "Huawei's" -> "Huawei" "'s", "cannot" -> "can" "not".
#include <string_view>
#include <vector>

#include "reports/span.hpp"

namespace crosscheck {

/// The parts of `text` at `word`, at least one, adding up to it. Conventions of UD English EWT.
std::vector<Span> split_clitics(std::string_view text, Span word);

}  // namespace crosscheck
