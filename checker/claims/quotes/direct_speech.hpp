#pragma once
// Quotations and the cues around them -> which cue introduces which quotation.
#include <vector>

#include "checker/citations/quotation_marks.hpp"
#include "checker/claims/quotes/cues.hpp"

namespace crosscheck {

/// Gives quotations to the cues beside them ("…," he said; he said: "…"; further ones of the paragraph); content that the tree
/// gave a cue inside its quotation is replaced by the whole quotation. Words set off for irony or as a term stay out.
/// Cues within a quoted speech lose their content: it is the speaker's "I think", not the paper's report.
void attach_quotations(const ParsedArticle& parsed, const std::vector<Quotation>& quotations, std::vector<Cue>& cues);

}  // namespace crosscheck
