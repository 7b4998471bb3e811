#pragma once
// Coordinated participants -> a clause each ("from Nokia and Ericsson" is two), and every participant's words.
#include <vector>

#include "checker/claims/extract/forms.hpp"

namespace crosscheck {

/// Appends the clause once for every combination of conjuncts that hold one by one; at most six, else it is kept whole.
/// Collective predicates ("merged"), "between … and …", alternatives with "or" and names with "and" inside stay whole.
void distribute(const FormContext& context, const Clause& clause, std::vector<Clause>& out);

}  // namespace crosscheck
