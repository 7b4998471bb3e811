#pragma once
// Spans of a document's plain text -> places in its input with line, column and the sentence around them.
#include <memory>

#include "checker/check.hpp"
#include "checker/source/line_index.hpp"

namespace crosscheck {

/// For one document; which must outlive it.
class Locator {
public:
  explicit Locator(const CheckedDocument& document);
  Location locate(Span span) const;
  /// The sentences that the span touches, from the first's start to the last's end; the span itself where there is none.
  Span sentence_around(Span span) const;
  /// The plain words of the span.
  std::string_view words(Span span) const;

private:
  Location locate_in_article(Span span) const;
  Location locate_in_claims(Span span) const;

  const CheckedDocument& document_;
  LineIndex input_;
  LineIndex title_;
};

/// The sentence on one line, cut to about 400 bytes around the mark, which is moved along.
std::string excerpt_of(std::string_view sentence, Span& mark);

/// `pack:fact-id` with the fact told in words.
Location locate_fact(const std::string& id, const RuleSet& rules);

}  // namespace crosscheck
