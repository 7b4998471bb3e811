#pragma once
// The quantities of one sentence with the words around them, for checks that reckon.
#include <string>
#include <vector>

#include "checker/checks/words_in_context.hpp"
#include "checker/values/quantity.hpp"

namespace crosscheck {

/// Quantities of one sentence in text order: indices into Analysis::quantities.
struct SentenceFigures {
  SentenceId sentence = 0;
  std::vector<std::size_t> figures;
};

/// The sentences that hold quantities, page furniture left out.
std::vector<SentenceFigures> figures_by_sentence(const Analysis& analysis);

/// Ends of the interval; an open end gives nothing.
struct Range {
  double low = 0;
  double high = 0;
};
std::optional<Range> range_of(const Quantity& quantity);

/// Figures as people write them in workings: "1,130,000,000" is `1.13e9` no more, but `1.13 billion`.
std::string shown(double value);
/// With its unit: "$" is said as USD, percent as `%`.
std::string shown(const Quantity& quantity);

/// One kind and unit, so that the two can be compared.
bool comparable(const Quantity& a, const Quantity& b);

}  // namespace crosscheck
