#pragma once
// Two arguments -> how what they name stands to each other: entities first, then terms head by head, modifier by modifier.
#include <string>
#include <vector>

#include "checker/claims/claim.hpp"
#include "checker/graph/compare/containment.hpp"

namespace crosscheck {

class Lexicon;

/// The thing that the head word names; null for an argument without terms.
const Term* head_term(const Argument& argument);
/// Content words other than the head and numerals.
std::vector<const Term*> modifiers(const Argument& argument);
/// Names something that a reader could point at: an entity, or a noun with content modifiers.
bool is_specific(const Argument& argument);
/// Words are the same in the same order, entities by canonical name; numerals and determiners do not count.
bool same_terms(const Argument& first, const Argument& second);

/// Numerals do not count here (quantities are compared apart). Names of different things of one type are disjoint;
/// where one name may be a form of the other ("Bank of England" / "the Bank") the answer is unknown.
MeaningRelation relate_arguments(const Argument& first, const Argument& second, const Lexicon& lexicon);

/// Two names that may well be one: one's words are among the other's, or its initials.
bool may_be_one_name(std::string_view first, std::string_view second);

}  // namespace crosscheck
