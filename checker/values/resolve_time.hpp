#pragma once
// TimeExpression + the article's date and what was spoken of last -> TIMEX3 value and days.
#include <optional>

#include "checker/values/time_expression.hpp"
#include "checker/values/time_value.hpp"

namespace crosscheck {

/// Which way a verb points: a weekday beside "will" is the next one.
enum class TimeDirection : std::uint8_t { unknown, past, future };

struct TimeContext {
  std::optional<Day> document;   ///< the article's date
  std::optional<Day> narrative;  ///< the last date that the text spoke of
  TimeUnit narrative_unit = TimeUnit::day;  ///< how fine that was
  TimeDirection direction = TimeDirection::unknown;
};

/// Values follow TimeML's TIMEX3 (Saurí et al. 2006): what is not known is X. Weekdays and months without a year are
/// the last ones by default, the next ones in a future clause.
TimeValue resolve_time(const TimeExpression& expression, const TimeContext& context);

}  // namespace crosscheck
