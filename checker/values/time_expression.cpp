#include "checker/values/time_expression.hpp"

#include <array>
#include <utility>

namespace crosscheck {
namespace {

struct PartWords {
  std::string_view words;
  PeriodPart part;
  bool before_any = true;  ///< false: only before names of the calendar ("early May", never "early yesterday")
};

constexpr std::array<PartWords, 24> part_words{{
    {"the very beginning of the ", PeriodPart::start}, {"the beginning of the ", PeriodPart::start}, {"the start of the ", PeriodPart::start},
    {"the end of the ", PeriodPart::end}, {"the middle of the ", PeriodPart::middle}, {"the beginning of ", PeriodPart::start},
    {"the start of ", PeriodPart::start}, {"the end of ", PeriodPart::end}, {"the middle of ", PeriodPart::middle},
    {"the close of ", PeriodPart::end}, {"the latter part of ", PeriodPart::end}, {"the early part of ", PeriodPart::start},
    {"the early ", PeriodPart::start, false}, {"the mid-", PeriodPart::middle, false}, {"the mid ", PeriodPart::middle, false},
    {"the late ", PeriodPart::end, false}, {"early in ", PeriodPart::start}, {"late in ", PeriodPart::end}, {"early ", PeriodPart::start},
    {"late ", PeriodPart::end}, {"mid-", PeriodPart::middle, false}, {"mid ", PeriodPart::middle, false}, {"mid - ", PeriodPart::middle, false},
    {"year-end ", PeriodPart::end, false},
}};

std::optional<Prefix<TimeExpression>> longest_kind(std::string_view lower) {
  std::optional<Prefix<TimeExpression>> best;
  for (const auto match : {match_calendar, match_relative, match_duration, match_set, match_clock}) {
    const auto found = match(lower);
    if (found && (!best || found->length > best->length)) best = found;
  }
  return best;
}

/// "the year" in "the beginning of the year".
std::optional<Prefix<TimeExpression>> bare_period(std::string_view lower) {
  constexpr std::array<std::pair<std::string_view, TimeUnit>, 7> periods{{{"year", TimeUnit::year}, {"month", TimeUnit::month}, {"week", TimeUnit::week},
                                                                          {"decade", TimeUnit::decade}, {"century", TimeUnit::century},
                                                                          {"quarter", TimeUnit::quarter}, {"financial year", TimeUnit::year}}};
  for (const auto& [word, unit] : periods) {
    if (!lower.starts_with(word) || (lower.size() > word.size() && lower[word.size()] >= 'a' && lower[word.size()] <= 'z')) continue;
    TimeExpression time;
    time.shape = TimeShape::shift;
    time.unit = unit;
    time.count = 0;
    time.fiscal = word.starts_with("fin");
    return Prefix<TimeExpression>{time, word.size()};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Prefix<TimeExpression>> match_time(std::string_view lower) {
  auto best = longest_kind(lower);
  if (lower.empty() || std::string_view("tmely").find(lower[0]) == std::string_view::npos) return best;
  for (const PartWords& entry : part_words) {
    if (!lower.starts_with(entry.words)) continue;
    const std::string_view after = lower.substr(entry.words.size());
    auto inner = entry.before_any ? longest_kind(after) : match_calendar(after);
    if (!inner && entry.words.ends_with("the ")) inner = bare_period(after);
    if (!inner || inner->value.shape == TimeShape::duration || inner->value.shape == TimeShape::set || inner->value.day_part != DayPart::none) continue;
    const std::size_t length = entry.words.size() + inner->length;
    if (best && best->length >= length) continue;
    inner->value.part = entry.part;
    best = Prefix<TimeExpression>{inner->value, length};
  }
  return best;
}

std::optional<TimeExpression> parse_time(std::string_view text) { return whole(match_time(lowered(text)), text); }

}  // namespace crosscheck
