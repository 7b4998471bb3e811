#pragma once
// A parsed text -> its facets: what fills a role that a person, thing or event has one filling of (born on, directed by, is a).
// Facets of a claim that find another filling of their role in the evidence conflict with it (facet_conflict.hpp).
#include <optional>
#include <string>
#include <vector>

#include "checker/language/parsed_article.hpp"
#include "checker/values/quantity.hpp"

namespace crosscheck {

class Lexicon;

enum class FacetKind : std::uint8_t { date, maker, kind, occupation, genre, nationality, place, count, order };

/// A date with the parts that the text gives: "in December" has a month alone, "the fifties" ten years.
struct PartialDate {
  std::optional<int> first_year;
  std::optional<int> last_year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
};

/// True unless a part that both give differs.
bool compatible(const PartialDate& a, const PartialDate& b);

struct Facet {
  FacetKind kind = FacetKind::kind;
  std::string role;    ///< `birth`, `direct`, a counted noun …; of genres `screen`, `music` or `sport`; empty: a date of nothing in particular
  std::string holder;  ///< folded words of the name that it is said of; empty where a pronoun or description stands
  std::string value;   ///< folded; empty for dates and counts
  PartialDate date;
  Quantity quantity;
  Span span;           ///< of the filling
  SentenceId sentence = 0;
  bool denied = false;
  bool is_listed = false;  ///< one of several ("a poet and painter")
};

/// In text order within each kind. Linear in the text.
std::vector<Facet> find_facets(const ParsedArticle& parsed, const Lexicon& lexicon);

/// Lower case, no accents and no punctuation, words joined by one blank: "Noël Coward's" is `noel coward`.
std::string folded_name(std::string_view text);
/// Two folded names share a word, or one has a short form of the other's ("chris" / "christopher").
bool names_meet(std::string_view a, std::string_view b);

}  // namespace crosscheck
