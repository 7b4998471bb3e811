#pragma once
// Claim -> the keys of the candidate index, and its stable id.
#include <vector>

#include "checker/claims/claim.hpp"

namespace crosscheck {

/// `e:NAME` an entity, `n:lemma` another head, `p:lemma` a predicate, `r:NAME` a pack's relation, `a:KIND` an attribute;
/// a key joins two of them with `|`. At most twelve a claim, in a fixed order.
void set_keys(Claim& claim);
/// Ids of all claims of one document: content alone, not place, so that an edit elsewhere keeps them; repeats are numbered.
void set_ids(std::vector<Claim>& claims);

}  // namespace crosscheck
