#pragma once
// What the readers of facets share: a text with its names and negations, and whom a word's clause speaks of.
#include <string>
#include <vector>

#include "checker/verify/facet.hpp"

namespace crosscheck {

/// A name's words `[first, last)`.
struct NamePlace {
  TokenId first = 0;
  TokenId last = 0;
  NameType type = NameType::other;
};

class FacetReader {
public:
  FacetReader(const ParsedArticle& parsed, const Lexicon& lexicon);

  const ParsedArticle& parsed() const { return parsed_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Token& token(TokenId id) const { return parsed_.tokens[id]; }
  std::string form(TokenId id) const;   ///< lower case
  std::string lemma(TokenId id) const;  ///< lower case
  bool is_negative(TokenId id) const { return negative_[id]; }
  Span span_of(const NamePlace& name) const { return {token(name.first).span.start, token(name.last - 1).span.end}; }
  std::string folded(const NamePlace& name) const { return folded_name(parsed_.text(span_of(name))); }
  /// The word that opens what is said of the sentence's opening, or the sentence's end.
  TokenId lead_end(SentenceId sentence) const { return lead_ends_[sentence]; }

  /// The name that holds the word, or null.
  const NamePlace* name_at(TokenId id) const;
  /// Names in what hangs below the word, itself included, in text order; at most `most` words are looked at.
  std::vector<const NamePlace*> names_below(TokenId id, bool with_conjuncts, std::size_t most = 40) const;
  /// The preposition that the word hangs by, in lower case, or empty.
  std::string preposition(TokenId id) const;
  /// The word's child of a relation (its subtypes included), or no_token.
  TokenId child(TokenId id, Deprel relation) const { return parsed_.child(id, relation); }
  /// The word that the verb or noun is predicated of, through conjunctions, relative and participle clauses; or no_token.
  TokenId subject_of(TokenId id) const;
  /// A name as `folded_name`, a whole title where the sentence opens with it; empty for a pronoun or a plain description;
  /// `another` where it is of somebody ("his father"). Without a subject the sentence's own opening stands in.
  std::string holder(TokenId subject, SentenceId sentence) const;

private:
  void read_lead(const Sentence& sentence);

  const ParsedArticle& parsed_;
  const Lexicon& lexicon_;
  std::vector<NamePlace> names_;
  std::vector<std::uint32_t> name_of_;
  std::vector<bool> negative_;
  std::vector<std::string> leads_;    ///< one a sentence: its words before the first verb, folded, brackets left out
  std::vector<TokenId> lead_ends_;
};

/// What a facet says besides its filling: of whom, and under which word.
struct FacetFrame {
  FacetKind kind = FacetKind::kind;
  std::string role;
  std::string holder;
  TokenId word = 0;  ///< under a negation it makes the facet denied
};

/// The facet that a name fills.
Facet name_facet(const FacetReader& reader, const FacetFrame& frame, const NamePlace& name);

/// A holder that no name equals.
inline constexpr std::string_view another = "?";

void read_date_facets(const FacetReader& reader, std::vector<Facet>& facets);
void read_maker_facets(const FacetReader& reader, std::vector<Facet>& facets);
void read_kind_facets(const FacetReader& reader, std::vector<Facet>& facets);
void read_place_facets(const FacetReader& reader, std::vector<Facet>& facets);
void read_count_facets(const FacetReader& reader, std::vector<Facet>& facets);
void read_order_facets(const FacetReader& reader, std::vector<Facet>& facets);

/// The kind that the noun names ("film", "person"), or empty.
std::string kind_of_noun(std::string_view lemma, const Lexicon& lexicon);

}  // namespace crosscheck
