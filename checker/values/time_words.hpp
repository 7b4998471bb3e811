#pragma once
// The words of the calendar, for the grammars of times: each grammar builds its own symbol tables from these lists.
#include <string_view>
#include <utility>

#include "checker/values/time_expression.hpp"

namespace crosscheck::time_words {

template <class Value>
using Entry = std::pair<const char*, Value>;

/// A grammar's table of one list. `Symbols` is the grammar's own type of tables, so that this header needs no grammar.
template <class Symbols, class Value>
struct Table : Symbols {
  template <std::size_t count>
  explicit Table(const Entry<Value> (&entries)[count]) {
    for (const auto& [word, value] : entries) this->add(word, value);
  }
};

inline constexpr Entry<int> months[] = {{"january", 1}, {"february", 2}, {"march", 3},     {"april", 4},    {"may", 5},       {"june", 6},
                                        {"july", 7},    {"august", 8},   {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}};
/// Followed by a full stop or a day.
inline constexpr Entry<int> short_months[] = {{"jan", 1}, {"feb", 2}, {"mar", 3}, {"apr", 4}, {"jun", 6}, {"jul", 7},
                                              {"aug", 8}, {"sept", 9}, {"sep", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12}};
inline constexpr Entry<int> weekdays[] = {{"monday", 1}, {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5}, {"saturday", 6}, {"sunday", 7}};
inline constexpr Entry<int> short_weekdays[] = {{"mon", 1}, {"tue", 2}, {"tues", 2}, {"wed", 3}, {"thu", 4}, {"thur", 4}, {"thurs", 4}, {"fri", 5}, {"sat", 6}, {"sun", 7}};
inline constexpr Entry<Season> seasons[] = {{"spring", Season::spring}, {"springtime", Season::spring}, {"summer", Season::summer},
                                            {"summertime", Season::summer}, {"autumn", Season::autumn}, {"fall", Season::autumn},
                                            {"winter", Season::winter}, {"wintertime", Season::winter}};
inline constexpr Entry<TimeUnit> periods[] = {{"day", TimeUnit::day}, {"week", TimeUnit::week}, {"weekend", TimeUnit::weekend},
                                              {"month", TimeUnit::month}, {"quarter", TimeUnit::quarter}, {"season", TimeUnit::season},
                                              {"year", TimeUnit::year}, {"decade", TimeUnit::decade}, {"century", TimeUnit::century}};
inline constexpr Entry<TimeUnit> units[] = {
    {"second", TimeUnit::second}, {"seconds", TimeUnit::second}, {"minute", TimeUnit::minute}, {"minutes", TimeUnit::minute}, {"mins", TimeUnit::minute},
    {"hour", TimeUnit::hour}, {"hours", TimeUnit::hour}, {"day", TimeUnit::day}, {"days", TimeUnit::day}, {"week", TimeUnit::week},
    {"weeks", TimeUnit::week}, {"weekend", TimeUnit::weekend}, {"weekends", TimeUnit::weekend}, {"month", TimeUnit::month}, {"months", TimeUnit::month},
    {"mths", TimeUnit::month}, {"year", TimeUnit::year}, {"years", TimeUnit::year}, {"yrs", TimeUnit::year}, {"yr", TimeUnit::year},
    {"decade", TimeUnit::decade}, {"decades", TimeUnit::decade}, {"century", TimeUnit::century}, {"centuries", TimeUnit::century}};
inline constexpr Entry<DayPart> day_parts[] = {{"morning", DayPart::morning}, {"afternoon", DayPart::afternoon}, {"evening", DayPart::evening},
                                               {"night", DayPart::night}, {"midday", DayPart::midday}, {"noon", DayPart::midday},
                                               {"lunchtime", DayPart::midday}};

}  // namespace crosscheck::time_words
