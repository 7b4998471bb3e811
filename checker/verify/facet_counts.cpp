#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/quantities.hpp"

namespace crosscheck {

namespace {

/// "second biggest" and "third-largest" are places in one ranking.
std::string ranking(std::string_view superlative, const Lexicon& lexicon) {
  const WordRow* row = lexicon.table("rank_words").find(superlative);
  return row == nullptr || (*row)[1] != "scale" ? std::string() : "place by " + std::string((*row)[2]);
}

/// "a capacity of 20,000": what a bare figure measures.
std::string measured_noun(const FacetReader& reader, TokenId figure) {
  constexpr std::array measures = {"capacity", "population", "circulation", "enrolment", "enrollment", "attendance",
                                   "length",   "height",     "width",       "depth",     "area",       "elevation"};
  TokenId up = figure;
  for (int steps = 0; steps < 3 && up != no_token; ++steps) {
    if (std::ranges::find(measures, reader.lemma(up)) != measures.end()) return reader.lemma(up);
    up = reader.token(up).head;
  }
  return {};
}

/// What is counted or measured, or empty.
std::string counted(const FacetReader& reader, const QuantityMention& mention) {
  const QuantityKind kind = mention.quantity.kind;
  std::string measured = measured_noun(reader, mention.first_token);
  if (!measured.empty() && kind != QuantityKind::rank) return measured;
  if (kind == QuantityKind::rank) return ranking(mention.quantity.unit, reader.lexicon());
  if (kind != QuantityKind::count && kind != QuantityKind::measure) return {};
  return folded_name(mention.quantity.unit);
}

}  // namespace

void read_count_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  const std::size_t end = reader.parsed().tokens.size();
  for (const QuantityMention& mention : find_quantities(reader.parsed())) {
    const TokenId word = mention.noun != no_token ? mention.noun : mention.first_token;
    if (word >= end || mention.first_token >= end) continue;
    Facet facet;
    facet.kind = FacetKind::count;
    facet.role = counted(reader, mention);
    if (facet.role.empty()) continue;
    facet.quantity = mention.quantity;
    facet.span = mention.span;
    facet.sentence = reader.token(word).sentence;
    facet.denied = reader.is_negative(word);
    TokenId up = word;
    for (int steps = 0; steps < 4 && up != no_token && reader.token(up).upos != Upos::VERB; ++steps) up = reader.token(up).head;
    if (mention.quantity.kind == QuantityKind::rank) {
      facet.holder = reader.holder(reader.subject_of(word), facet.sentence);
    } else if (up != no_token && reader.token(up).upos == Upos::VERB) {
      facet.value = reader.lemma(up);
      facet.holder = reader.holder(reader.subject_of(up), facet.sentence);
    }
    facets.push_back(std::move(facet));
  }
}

}  // namespace crosscheck
