#pragma once
// A claim and a text on its story -> a conflict where one tells the story as a fact and the other denies it.
#include <optional>

#include "checker/verify/facet_conflict.hpp"

namespace crosscheck {

/// The text's lead decides: what it denies (or tells without naming a source) must be what the claim is about, by their words.
std::optional<FacetConflict> story_conflict(const ParsedArticle& claim, const ParsedArticle& evidence, const Lexicon& lexicon);

}  // namespace crosscheck
