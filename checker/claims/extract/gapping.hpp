#pragma once
// Statements without a verb of their own, "the Haldane Centre chose the Petrel and the Coast Guard the Tern" -> a clause each.
#include <vector>

#include "checker/claims/extract/forms.hpp"

namespace crosscheck {

/// Two noun phrases that touch, behind the object of a clause: the verb is that clause's.
struct Gap {
  TokenId verb = no_token;
  TokenId subject = no_token;
  TokenId object = no_token;
};

/// Told by shape: after the object a comma or "and", a noun phrase, and at once another with an article or number of its own.
/// In text order.
std::vector<Gap> find_gaps(const FormContext& context);

/// True for what a parser makes of a gap's words otherwise: an apposition of its subject or object.
bool misreads_gap(const Clause& clause, const std::vector<Gap>& gaps);

/// `distribute`, but a gap's words are no conjuncts of the clause's object: each gap of its verb becomes a clause beside it.
void distribute_with_gaps(const FormContext& context, const Clause& clause, const std::vector<Gap>& gaps, std::vector<Clause>& out);

}  // namespace crosscheck
