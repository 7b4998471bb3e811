#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>

#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

/// "in Riga", "at Riga"; "from Riga" for where one comes from.
bool leads_to(std::string_view role, std::string_view preposition) {
  if (role == "origin") return preposition == "from" || preposition == "in";
  return preposition == "in" || preposition == "at" || preposition == "within" || preposition == "inside" || preposition == "near";
}

/// "a city in Latvia" of a noun that something is, or that is joined to one.
bool defines(const FacetReader& reader, TokenId noun) {
  if (reader.token(noun).upos != Upos::NOUN) return false;
  const TokenId head = base(reader.token(noun).deprel) == Deprel::conj ? reader.token(noun).head : noun;
  return head != no_token && reader.child(head, Deprel::cop) != no_token;
}

/// What being there says: "born in", "originated in", "is a country in".
std::string place_role(const FacetReader& reader, TokenId word) {
  std::string lemma = reader.lemma(word);
  const TokenId particle = reader.child(word, Deprel::compound_prt);
  if (particle != no_token) lemma += "_" + reader.form(particle);
  const TokenId object = reader.child(word, Deprel::obj);
  if (object != no_token && reader.lemma(object) == "place") lemma += "_place";
  if (lemma == "find" && reader.child(word, Deprel::nsubj_pass) != no_token) return "location";
  if (const WordRow* row = reader.lexicon().table("place_roles").find(lemma)) return std::string((*row)[1]);
  return defines(reader, word) ? "location" : std::string();
}

/// What WordNet or the list of countries knows as a place; of other names nobody can say where they lie.
bool is_place(std::string_view written, const Lexicon& lexicon) {
  if (lexicon.table("countries").contains(written)) return true;
  constexpr std::array kinds = {"location", "continent", "land", "body of water"};
  const std::string name = folded_name(written);
  return lexicon.is_capitalised(name, Upos::NOUN) && std::ranges::any_of(kinds, [&](const char* kind) { return lexicon.hypernym(name, kind, Upos::NOUN, 2).has_value(); });
}

void add_places(const FacetReader& reader, const FacetFrame& frame, TokenId place, std::vector<Facet>& facets) {
  for (const NamePlace* name : reader.names_below(place, true)) {
    if (is_place(reader.parsed().text(reader.span_of(*name)), reader.lexicon())) facets.push_back(name_facet(reader, frame, *name));
  }
}

}  // namespace

void read_place_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  for (TokenId id = 0; id < reader.parsed().tokens.size(); ++id) {
    const Token& token = reader.token(id);
    const std::string preposition = reader.preposition(id);
    if (preposition.empty()) continue;
    // "Riga is in Latvia", "she is from Latvia": the place itself is the root.
    if (reader.child(id, Deprel::cop) != no_token && reader.name_at(id) != nullptr) {
      const std::string role = preposition == "from" ? "origin" : "location";
      if (leads_to(role, preposition)) add_places(reader, {FacetKind::place, role, reader.holder(reader.subject_of(id), token.sentence), id}, id, facets);
      continue;
    }
    const Deprel relation = base(token.deprel);
    if (token.head == no_token || (relation != Deprel::nmod && relation != Deprel::obl)) continue;
    const std::string role = place_role(reader, token.head);
    if (role.empty() || !leads_to(role, preposition)) continue;
    add_places(reader, {FacetKind::place, role, reader.holder(reader.subject_of(token.head), token.sentence), token.head}, id, facets);
  }
}

}  // namespace crosscheck
