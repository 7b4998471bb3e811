#pragma once
// A time expression with its TIMEX3 type and value and the days that it can mean.
#include <cstdint>
#include <string>

#include "reports/span.hpp"
#include "rules/date.hpp"

namespace crosscheck {

enum class TimeType : std::uint8_t { date, time, duration, set };
std::string_view to_string(TimeType type);  ///< DATE TIME DURATION SET

/// `value` as in TIMEX3: 2018-12-13, P3D, 2018-Q4, PRESENT_REF. `days` is empty on both sides where unknown.
struct TimeValue {
  TimeType type = TimeType::date;
  std::string value;
  DayInterval days;
};

struct TimeMention {
  Span span;
  TimeValue time;
  std::uint32_t first_token = 0;  ///< words [first_token, last_token)
  std::uint32_t last_token = 0;
};

}  // namespace crosscheck
