#pragma once
// A clause with its participants' words -> a claim: texts, entities, terms, times, quantities.
#include "checker/claims/extract/forms.hpp"

namespace crosscheck {

Claim render(const FormContext& context, const Clause& clause);

}  // namespace crosscheck
