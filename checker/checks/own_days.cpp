#include "checker/checks/own_days.hpp"

namespace crosscheck {

bool is_among_own_days(const TimeValue& time, const std::optional<Day>& date) {
  if (time.value.find("-WXX-") != std::string::npos || time.type == TimeType::time) return true;
  if (!date || !time.days.earliest || !time.days.latest) return false;
  constexpr std::chrono::days reach{12};
  return *time.days.latest >= *date - reach && *time.days.earliest <= *date + reach && *time.days.latest - *time.days.earliest <= reach;
}

}  // namespace crosscheck
