#pragma once
// The words around a clause's predicate -> its polarity, certainty, phase, tense, condition and mood.
#include "checker/claims/extract/forms.hpp"

namespace crosscheck {

/// Negation by scope, modals, adverbs and governing words, outermost first; conditions and questions keep a claim unasserted.
Status status_of(const FormContext& context, const Clause& clause);

}  // namespace crosscheck
