#pragma once
// The words by which copy names a source -> whether two such names would be taken for one source.
#include <string>
#include <string_view>

#include "checker/citations/citations.hpp"

namespace crosscheck {

/// What a note or reference calls the work: its text without address and page.
std::string name_of(const Reference& reference);

/// "p. 3", "page 12", "chapter 4": two notes that differ in it cite two places of one work.
bool names_page(std::string_view text);

/// True where the names share a word that tells something, one is the other's acronym, or one tells nothing ("the report").
bool alike_names(std::string_view one, std::string_view two);

}  // namespace crosscheck
