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

namespace {

/// "XXXX-WXX-5" is 5: a weekday of an article without a date; 0 for other times.
char open_weekday(const Claim& claim) {
  constexpr std::string_view start = "XXXX-WXX-";
  const bool named = claim.time && claim.time->value.size() > start.size() && claim.time->value.starts_with(start);
  return named ? claim.time->value[start.size()] : '\0';
}

}  // namespace

bool is_news_of_the_day(const Claim& claim) {
  if (!claim.time || claim.time->text.empty() || claim.time->value.starts_with('P')) return false;
  if (claim.time->value.find("-WXX-") != std::string::npos) return true;
  const DayInterval& days = claim.time->days;
  constexpr std::chrono::days reach{8};
  return claim.document_date && days.earliest && days.latest && *days.latest - *days.earliest <= std::chrono::days(1) &&
         *days.latest + reach >= *claim.document_date && *days.earliest <= *claim.document_date + reach;
}

TimeMatch relate_times(const Claim& first, const Claim& second, bool same_document) {
  const bool a = names_a_time(first);
  const bool b = names_a_time(second);
  if (a && b) return overlaps(first.time->days, second.time->days) ? TimeMatch::same : TimeMatch::different;
  if (a != b) return TimeMatch::unknown;
  if (same_document && open_weekday(first) != 0 && open_weekday(second) != 0) return open_weekday(first) == open_weekday(second) ? TimeMatch::same : TimeMatch::different;
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
