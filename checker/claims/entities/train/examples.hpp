#pragma once
// Annotated texts (GAP, OntoGUM; JSON Lines) -> pronouns with their candidates and which of them are right.
#include <string>
#include <vector>

#include "checker/claims/entities/pronoun_features.hpp"
#include "checker/language/language.hpp"

namespace crosscheck::train {

/// One candidate: whether it is what the pronoun means, and whether it is GAP's first or second name.
struct Choice {
  PronounFeatures features{};
  bool right = false;
  bool first = false;
  bool second = false;
};

/// One pronoun. `is_first`, `is_second`: GAP's two answers; not used where `gap` is false.
struct Example {
  std::vector<Choice> choices;
  bool gap = false;
  bool is_first = false;
  bool is_second = false;
};

/// Throws Error where the file can't be read. Candidates are those that the present weights lead to.
std::vector<Example> read_examples(const std::string& path, const Language& language);

}  // namespace crosscheck::train
