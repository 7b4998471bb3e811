#pragma once
// A claim -> who does, what it is done to, and the rest: the same for active, passive and reversed forms.
#include <string_view>
#include <vector>

#include "checker/claims/claim.hpp"

namespace crosscheck {

/// Pointers into the claim; null where it names none.
struct Roles {
  const Argument* doer = nullptr;
  const Argument* thing = nullptr;       ///< object, complement, or subject of a passive
  std::vector<const Argument*> others;   ///< by preposition; times and places left out
  std::vector<const Argument*> places;
};

Roles roles_of(const Claim& claim);
/// Empty or null-safe: the first other argument of this preposition.
const Argument* other_of(const Roles& roles, std::string_view role);

}  // namespace crosscheck
