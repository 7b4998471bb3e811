#include "checker/graph/compare/roles.hpp"

#include <algorithm>

namespace crosscheck {

namespace {

bool is_given(const Argument& argument) { return !argument.text.empty() || !argument.entity.empty(); }

bool is_place(const Argument& argument) {
  return argument.role == "place" || ((argument.role == "in" || argument.role == "at") && argument.type == "place");
}

}  // namespace

Roles roles_of(const Claim& claim) {
  Roles roles;
  for (const Argument& argument : claim.arguments) {
    if (argument.role == "time") continue;
    const bool core = argument.role == "object" || argument.role == "complement";
    if (core && roles.thing == nullptr) roles.thing = &argument;
    else if (claim.predicate.passive && argument.role == "by" && roles.doer == nullptr) roles.doer = &argument;
    else if (is_place(argument)) roles.places.push_back(&argument);
    else roles.others.push_back(&argument);
  }
  const Argument* subject = is_given(claim.subject) ? &claim.subject : nullptr;
  if (claim.predicate.passive) {
    if (roles.thing == nullptr) roles.thing = subject;
    else if (subject != nullptr) roles.others.push_back(subject);
  } else {
    roles.doer = subject;
  }
  if (claim.predicate.relation_reversed) std::swap(roles.doer, roles.thing);
  return roles;
}

const Argument* other_of(const Roles& roles, std::string_view role) {
  const auto found = std::ranges::find_if(roles.others, [&](const Argument* argument) { return argument->role == role; });
  return found == roles.others.end() ? nullptr : *found;
}

}  // namespace crosscheck
