#include "checker/claims/claim.hpp"

namespace crosscheck {

const Argument* argument(const Claim& claim, std::string_view role) {
  for (const Argument& candidate : claim.arguments)
    if (candidate.role == role) return &candidate;
  return nullptr;
}

}  // namespace crosscheck
