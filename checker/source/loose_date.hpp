#pragma once
// The date of a document as page furniture and front matter write it -> a day.
#include <optional>
#include <string_view>

#include "rules/date.hpp"

namespace crosscheck {

/// "2019-06-03", "2019-06-03T10:00:00Z", "20190603", "2019/06/03", "3 June 2019", "Jun 3, 2019", "Mon, 03 Jun 2019 10:00:00 GMT".
/// None where the text is no such date; figures alone with the year last ("03/06/2019") are ambiguous and none.
std::optional<Day> loose_date(std::string_view text);

}  // namespace crosscheck
