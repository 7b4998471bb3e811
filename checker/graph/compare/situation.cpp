#include "checker/graph/compare/situation.hpp"

namespace crosscheck {

namespace {

std::string_view name_part(std::string_view qualifier) { return qualifier.substr(0, qualifier.find('=')); }

bool holds(const Claim& claim, std::string_view qualifier) {
  for (const std::string& own : claim.qualifiers) {
    if (own == qualifier) return true;
  }
  return false;
}

bool names_other_value(const Claim& claim, std::string_view qualifier) {
  bool other = false;
  for (const std::string& own : claim.qualifiers) other |= name_part(own) == name_part(qualifier);
  return other && !holds(claim, qualifier);
}

}  // namespace

bool names_a_time(const Claim& claim) {
  return claim.time && !claim.time->text.empty() && (claim.time->days.earliest || claim.time->days.latest);
}

TimeMatch relate_times(const Claim& first, const Claim& second, bool same_document) {
  const bool a = names_a_time(first);
  const bool b = names_a_time(second);
  if (a && b) return overlaps(first.time->days, second.time->days) ? TimeMatch::same : TimeMatch::different;
  if (a != b) return TimeMatch::unknown;
  const bool vague = (first.time && !first.time->text.empty()) != (second.time && !second.time->text.empty());
  if (vague) return TimeMatch::unknown;
  if (same_document || first.document_date == second.document_date) return TimeMatch::both_open;
  return first.document_date && second.document_date ? TimeMatch::later : TimeMatch::both_open;
}

bool qualifiers_agree(const Claim& first, const Claim& second) {
  for (const std::string& qualifier : first.qualifiers) {
    if (names_other_value(second, qualifier) ) return false;
  }
  for (const std::string& qualifier : second.qualifiers) {
    if (names_other_value(first, qualifier)) return false;
  }
  return true;
}

}  // namespace crosscheck
