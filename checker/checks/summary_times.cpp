#include "checker/checks/summary_times.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace crosscheck {
namespace {

/// "Last October", not "last week" or "last Friday".
bool begins_long_ago(std::string_view words) {
  constexpr std::array<std::string_view, 3> recent = {"night", "week", "weekend"};
  if (!words.starts_with("last ") && !words.starts_with("Last ")) return false;
  const std::string_view rest = words.substr(5), word = rest.substr(0, rest.find_first_of(" ,"));
  return !word.ends_with("day") && std::ranges::find(recent, word) == recent.end();
}

}  // namespace

bool is_of_the_past(const Claim& claim) {
  constexpr std::chrono::days recent{120};
  if (claim.predicate.text.starts_with("had ") || begins_long_ago(claim.sentence_text)) return true;
  if (!claim.time) return false;
  const std::string& words = claim.time->text;
  if (begins_long_ago(words)) return true;
  if (words.ends_with("ago") || words.find("earlier") != std::string::npos) return true;
  return claim.document_date && claim.time->days.latest && *claim.document_date - *claim.time->days.latest > recent;
}

bool names_a_point(const Claim& claim) {
  return claim.time && !claim.time->text.empty() && claim.time->days.earliest && claim.time->days.latest && !claim.time->value.starts_with('P') &&
         !claim.time->value.ends_with("_REF");
}

}  // namespace crosscheck
