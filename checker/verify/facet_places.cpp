#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/values/quantities.hpp"

namespace crosscheck {

namespace {

bool is_place_preposition(std::string_view preposition) { return preposition == "in" || preposition == "at" || preposition == "within" || preposition == "inside"; }

/// What being there says: "born in", "located in", "is a country in".
std::string place_role(const FacetReader& reader, TokenId word) {
  const std::string lemma = reader.lemma(word);
  if (lemma == "bear" || lemma == "born") return "birth";
  if (lemma == "die") return "death";
  constexpr std::array standing = {"locate", "situate", "base", "headquarter", "lie"};
  if (std::ranges::find(standing, lemma) != standing.end()) return "location";
  const Token& token = reader.token(word);
  return token.upos == Upos::NOUN && reader.child(word, Deprel::cop) != no_token ? "location" : std::string();
}

/// What WordNet or the list of countries knows as a place; of other names nobody can say where they lie.
bool is_place(std::string_view written, const Lexicon& lexicon) {
  if (lexicon.table("countries").contains(written)) return true;
  constexpr std::array kinds = {"location", "continent", "land", "body of water"};
  const std::string name = folded_name(written);
  return lexicon.is_capitalised(name, Upos::NOUN) && std::ranges::any_of(kinds, [&](const char* kind) { return lexicon.hypernym(name, kind, Upos::NOUN, 2).has_value(); });
}

void add_places(const FacetReader& reader, const std::string& role, const std::string& holder, TokenId place, bool denied, std::vector<Facet>& facets) {
  for (const NamePlace* name : reader.names_below(place, true)) {
    if (!is_place(reader.parsed().text(reader.span_of(*name)), reader.lexicon())) continue;
    Facet facet;
    facet.kind = FacetKind::place;
    facet.role = role;
    facet.holder = holder;
    facet.value = reader.folded(*name);
    facet.span = reader.span_of(*name);
    facet.sentence = reader.token(place).sentence;
    facet.denied = denied;
    facets.push_back(std::move(facet));
  }
}

/// "second biggest" and "third-largest" are places in one ranking.
std::string ranking(std::string_view superlative, const Lexicon& lexicon) {
  const WordRow* row = lexicon.table("rank_words").find(superlative);
  return row == nullptr || (*row)[1] != "scale" ? std::string() : "place by " + std::string((*row)[2]);
}

}  // namespace

void read_place_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  for (TokenId id = 0; id < reader.parsed().tokens.size(); ++id) {
    const Token& token = reader.token(id);
    if (!is_place_preposition(reader.preposition(id))) continue;
    // "Riga is in Latvia": the place itself is the root.
    if (reader.child(id, Deprel::cop) != no_token && reader.name_at(id) != nullptr) {
      add_places(reader, "location", reader.holder(reader.subject_of(id), reader.token(id).sentence), id, reader.is_negative(id), facets);
      continue;
    }
    const Deprel relation = base(token.deprel);
    if (token.head == no_token || (relation != Deprel::nmod && relation != Deprel::obl)) continue;
    const std::string role = place_role(reader, token.head);
    if (role.empty()) continue;
    add_places(reader, role, reader.holder(reader.subject_of(token.head), token.sentence), id, reader.is_negative(token.head), facets);
  }
}

void read_count_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  for (const QuantityMention& mention : find_quantities(reader.parsed())) {
    if (mention.noun == no_token || mention.noun >= reader.parsed().tokens.size()) continue;
    const QuantityKind kind = mention.quantity.kind;
    if (kind != QuantityKind::count && kind != QuantityKind::measure && kind != QuantityKind::rank) continue;
    Facet facet;
    facet.kind = FacetKind::count;
    facet.role = kind == QuantityKind::rank ? ranking(mention.quantity.unit, reader.lexicon()) : folded_name(mention.quantity.unit);
    if (facet.role.empty()) continue;
    facet.quantity = mention.quantity;
    facet.span = mention.span;
    facet.sentence = reader.token(mention.noun).sentence;
    facet.denied = reader.is_negative(mention.noun);
    TokenId up = mention.noun;
    for (int steps = 0; steps < 3 && up != no_token && reader.token(up).upos != Upos::VERB; ++steps) up = reader.token(up).head;
    if (kind == QuantityKind::rank) {
      facet.holder = reader.holder(reader.subject_of(mention.noun), facet.sentence);
    } else if (up != no_token && reader.token(up).upos == Upos::VERB) {
      facet.value = reader.lemma(up);
      facet.holder = reader.holder(reader.subject_of(up), facet.sentence);
    }
    facets.push_back(std::move(facet));
  }
}

}  // namespace crosscheck
