#pragma once
// A quantity as an interval with a canonical unit: "about 360,000 tablets" -> [342000, 378000] tablet, approximate.
#include <cstdint>
#include <optional>
#include <string>

#include "reports/span.hpp"

namespace crosscheck {

enum class QuantityKind : std::uint8_t { count, money, percent, percent_points, measure, rank, ratio, age, score, plain };

/// `min`/`max` are inclusive; absent is unbounded ("more than 5": min 5 exclusive is written as min 5, open_min).
struct Quantity {
  std::optional<double> min;
  std::optional<double> max;
  bool open_min = false;     ///< the bound itself is excluded
  bool open_max = false;
  double stated = 0;         ///< the figure as written, in the canonical unit
  std::string unit;          ///< canonical: USD, percent, km, tablet (a counted noun's lemma), or empty
  bool approximate = false;  ///< "about", "nearly", "some"
  QuantityKind kind = QuantityKind::plain;
  int significant_digits = 0;  ///< digits that the words give: "3.4 million" 2
};

/// A quantity where it stands in Article::text.
struct QuantityMention {
  Span span;
  Quantity quantity;
  std::uint32_t first_token = 0;  ///< words [first_token, last_token)
  std::uint32_t last_token = 0;
  std::uint32_t noun = 0xffffffff;  ///< the counted or measured noun's token, or no_token
};

}  // namespace crosscheck
