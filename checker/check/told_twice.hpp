#pragma once
// Findings of two checks that see one thing -> one of them: "500 people" against "600" is told once, by whoever is surer.
#include <functional>
#include <vector>

#include "checker/checks/check_table.hpp"

namespace crosscheck {

/// Drops a conflict whose two passages lie in the same two sentences of one document as those of another, where their rule is the same or
/// their words overlap; the surer stays, of equals the earlier. `sentences` of each document, in text order. Linear but for sorting.
void drop_told_twice(std::vector<DraftFinding>& drafts, const std::vector<std::vector<Span>>& sentences);

/// "According to sources" is one note: `anonymous-only` yields to a `weasel-attribution` on the same words and hands it what hangs on
/// them. `stands`: the draft's rule is in force where it stands.
void fold_unnamed_sources(std::vector<DraftFinding>& drafts, const std::function<bool(const DraftFinding&)>& stands);

}  // namespace crosscheck
