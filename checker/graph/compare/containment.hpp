#pragma once
// How two meanings stand to each other, after MacCartney & Manning's natural logic (2009), reduced to what we can decide.
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

/// `narrower`: the first is a kind or part of the second. `unknown` also covers overlap.
enum class Containment : std::uint8_t { unknown, equal, narrower, wider, disjoint };
std::string_view to_string(Containment containment);
/// The same seen from the other side.
Containment reversed(Containment containment);
/// Of a phrase whose parts relate so: equal is neutral, disjoint wins, narrower and wider together are unknown.
Containment combined(Containment a, Containment b);

/// What makes two words exclude each other, strongest first.
enum class Contrast : std::uint8_t { none, antonym, closed_list, sister };

/// A relation with the words that decide it ("`rose` is the opposite of `fell`").
struct MeaningRelation {
  Containment kind = Containment::unknown;
  Contrast contrast = Contrast::none;
  std::string reason;
};

}  // namespace crosscheck
