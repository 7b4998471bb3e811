#pragma once
// A bibliography file's text, BibTeX or CSL-JSON -> its records.
#include <string_view>
#include <vector>

#include "checker/citations/citations.hpp"

namespace crosscheck {

/// CSL-JSON where the text starts with `[` or `{`, else BibTeX. Total: records that cannot be read are left out, as are those
/// without a key; of a BibTeX file everything outside records is comment, as BibTeX itself has it.
std::vector<Reference> read_bibliography(std::string_view text);

}  // namespace crosscheck
