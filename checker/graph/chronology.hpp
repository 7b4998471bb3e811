#pragma once
// Stated dates and distances between events -> can they all hold? If not, the ring of statements that cannot.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/date.hpp"

namespace crosscheck {

/// A system of difference constraints over days, solved by Bellman-Ford: a negative cycle is an impossible chronology
/// (Cormen et al., Introduction to Algorithms, 24.4), and its edges are the statements that clash.
class Chronology {
public:
  using Event = std::uint32_t;

  Event add_event(std::string name);
  /// `later` comes at least `least` and at most `most` days after `earlier`; an absent bound says nothing.
  void add_distance(Event earlier, Event later, std::optional<int> least, std::optional<int> most, std::string statement);
  /// The event falls within these days.
  void add_date(Event event, const DayInterval& days, std::string statement);
  const std::string& name(Event event) const { return names_[event]; }

  /// The statements of one impossible ring, in its order, each once; empty where all can hold.
  std::vector<std::string> impossible_ring() const;

private:
  struct Bound {
    Event from = 0;
    Event to = 0;
    int days = 0;  ///< to - from <= days
    std::uint32_t statement = 0;
  };
  std::vector<std::string> names_{"calendar"};  ///< event 0 is the calendar's origin
  std::vector<std::string> statements_;
  std::vector<Bound> bounds_;
};

}  // namespace crosscheck
