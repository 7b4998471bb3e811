#pragma once
// A quotation and the text that it is cited from -> whether the words are the same, by which fold, and what differs.
// Word by word; alignment is edit distance (Wagner and Fischer, 1974) inside the source's best window.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checker/citations/word_stream.hpp"

namespace crosscheck {

/// A text that quotations are looked up in. Immutable once built.
class QuotationSource {
public:
  explicit QuotationSource(std::string_view text);
  std::string_view text() const { return text_; }
  const std::vector<StreamWord>& words() const { return words_; }
  /// Places of the folded word, in text order.
  const std::vector<std::uint32_t>& places(const std::string& folded) const;

private:
  std::string_view text_;
  std::vector<StreamWord> words_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> index_;
};

/// What the quotation and the source have in common at least.
enum class Fold : std::uint8_t { exact, typographic, letter_case, elided };
std::string_view to_string(Fold fold);

/// A run of words that differ. Spans count in the quotation's text and in the source's; either may be empty.
struct WordChange {
  Span quoted;
  Span original;
};

struct QuotationMatch {
  enum class Kind : std::uint8_t { verbatim, altered, elision, absent };
  Kind kind = Kind::absent;
  Fold fold = Fold::exact;          ///< of a verbatim quotation
  Span place;                       ///< in the source
  std::vector<WordChange> changes;  ///< of an altered one, in text order
  std::string reason;               ///< of an elision: what it does to the sense
  bool negation_lost = false;
  bool negation_added = false;
  double similarity = 0;            ///< share of the quotation's words that the source has there, in order
};

/// `quotation` without its marks; spans of the result count in it. Linear in the source, bounded in the quotation.
QuotationMatch match_quotation(std::string_view quotation, const QuotationSource& source);

}  // namespace crosscheck
