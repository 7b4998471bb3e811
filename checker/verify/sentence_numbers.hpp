#pragma once
// A number's word with the words before it -> value, ordinal or not, and how it is bounded ("at least 5").
#include <optional>
#include <string_view>

#include "checker/verify/sentence_view.hpp"

namespace crosscheck {

struct NumberWord {
  double value = 0;
  bool ordinal = false;
};

/// "5", "5,200", "1.5", "five", "fifth", "5th"; the form in lower case.
std::optional<NumberWord> number_word(std::string_view form);

/// From the two or three words that precede the figure, in lower case, joined by blanks.
Bound bound_from(std::string_view before, std::string_view after);

}  // namespace crosscheck
