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

/// What checks that reckon with an article's quantities have in common.
class FigureCheck {
protected:
  FigureCheck(const ArticleCheckInput& input, std::vector<DraftFinding>& findings)
      : input_(input), parsed_(input.analysis.parsed), words_(parsed_), quantities_(input.analysis.quantities), findings_(findings) {}

  const Quantity& value(std::size_t at) const { return quantities_[at].quantity; }
  /// Tokens of the figure, the last exclusive.
  TokenId first(std::size_t at) const { return quantities_[at].first_token; }
  TokenId last(std::size_t at) const { return quantities_[at].last_token; }
  static bool is_count(const Quantity& q) { return q.kind == QuantityKind::count || q.kind == QuantityKind::plain; }

  const ArticleCheckInput& input_;
  const ParsedArticle& parsed_;
  WordsInContext words_;
  const std::vector<QuantityMention>& quantities_;
  std::vector<DraftFinding>& findings_;
};

}  // namespace crosscheck
