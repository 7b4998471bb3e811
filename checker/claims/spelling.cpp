#include "checker/claims/spelling.hpp"

#include <array>

namespace crosscheck {
namespace {

/// The spellings of an enumeration, in the order of its enumerators.
template <class Enumeration>
struct Words;

template <class Enumeration>
std::string_view spell(Enumeration value) {
  return Words<Enumeration>::all[static_cast<std::size_t>(value)];
}

}  // namespace

template <class Enumeration>
std::optional<Enumeration> from_word(std::string_view word) {
  const auto& all = Words<Enumeration>::all;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i] == word) return static_cast<Enumeration>(i);
  return std::nullopt;
}

// clang-format off
#define CROSSCHECK_WORDS(type, ...)                                                     \
  namespace {                                                                           \
  template <> struct Words<type> { static constexpr auto all = std::to_array<std::string_view>({__VA_ARGS__}); }; \
  }                                                                                     \
  std::string_view to_string(type value) { return spell(value); }                       \
  template std::optional<type> from_word<type>(std::string_view);
// clang-format on

CROSSCHECK_WORDS(MentionKind, "name", "nominal", "pronoun")
CROSSCHECK_WORDS(Directness, "direct", "indirect", "mixed")
CROSSCHECK_WORDS(SourceKind, "named", "anonymous", "document", "none")
CROSSCHECK_WORDS(Stance, "report", "claim", "deny", "confirm", "doubt")
CROSSCHECK_WORDS(Polarity, "positive", "negative")
CROSSCHECK_WORDS(Certainty, "certain", "probable", "possible")
CROSSCHECK_WORDS(Phase, "none", "denied", "undecided", "considering", "planned", "decided", "ongoing", "completed", "ended")
CROSSCHECK_WORDS(Tense, "none", "past", "present", "future")
CROSSCHECK_WORDS(TermRole, "head", "modifier", "determiner", "numeral", "possessor", "nested", "negation")
CROSSCHECK_WORDS(ClaimMood, "asserted", "question", "imperative", "generic", "opinion")
CROSSCHECK_WORDS(TimeType, "DATE", "TIME", "DURATION", "SET")
CROSSCHECK_WORDS(CitationKind, "link", "footnote", "reference", "author-year", "quote")
CROSSCHECK_WORDS(QuantityKind, "count", "money", "percent", "percent_points", "measure", "rank", "ratio", "age", "score", "plain")

#undef CROSSCHECK_WORDS

}  // namespace crosscheck
