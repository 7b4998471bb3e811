#pragma once
// The figures of an article and the words that each hangs on: its noun, its verb, the measure that it is the amount of.
#include <vector>

#include "checker/checks/measurements/measurement.hpp"

namespace crosscheck {

/// Any figure: a quantity, a length of time, "the eight" of "the eight victims", "nobody".
struct Figure {
  Span span;
  TokenId first = 0;
  TokenId last = 0;
  TokenId noun = no_token;  ///< counted or measured
  Quantity quantity;        ///< lengths of time in days or years
};
/// Sorted by their first word, one each; the unit of a count is its noun.
std::vector<Figure> find_figures(const Analysis& analysis, const Tree& tree);

/// One kind, and one unit or counted noun: the two can be compared.
bool are_of_one_kind(const Figure& a, const Figure& b, const Tree& tree);

/// A word that a figure hangs on. `place` as in the list of measured concepts: n d m s p o v a.
struct FigureCue {
  char place = 'n';
  TokenId word = no_token;
};
/// Nearest first.
std::vector<FigureCue> cues_of(const Figure& figure, const Tree& tree);
/// The noun, else the word of the figure that hangs on another.
TokenId head_of(const Figure& figure, const Tree& tree);

}  // namespace crosscheck
