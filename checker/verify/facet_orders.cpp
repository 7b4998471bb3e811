#include "checker/verify/facet_reader.hpp"

#include <algorithm>
#include <array>

#include "checker/verify/sentence_numbers.hpp"

namespace crosscheck {

namespace {

/// "34th" is 34, "debut" is 1; none of other words.
std::optional<double> order_of(const std::string& form) {
  if (form == "debut") return 1;
  const std::optional<NumberWord> number = number_word(form);
  return number && number->ordinal ? std::optional(number->value) : std::nullopt;
}

/// "was the 34th president", "Krag, the 34th president", "served as the 34th president": whose place it is.
bool says_what_one_is(const FacetReader& reader, TokenId noun) {
  if (reader.token(noun).upos != Upos::NOUN) return false;
  if (reader.child(noun, Deprel::cop) != no_token || base(reader.token(noun).deprel) == Deprel::appos) return true;
  if (base(reader.token(noun).deprel) == Deprel::conj) return reader.token(noun).head != no_token && reader.child(reader.token(noun).head, Deprel::cop) != no_token;
  return reader.preposition(noun) == "as";
}

/// "the first umpire to retire" counts among those alone who did so: " to retire"; `?` of one "that …". "Written by" restricts nothing.
std::string restriction(const FacetReader& reader, TokenId noun) {
  for (const TokenId clause : reader.parsed().children(noun)) {
    if (base(reader.token(clause).deprel) != Deprel::acl) continue;
    if (reader.token(clause).deprel == Deprel::acl_relcl) return "?";
    const TokenId mark = reader.child(clause, Deprel::mark);
    if (mark != no_token && reader.form(mark) == "to") return " to " + reader.lemma(clause);
  }
  return {};
}

/// "is the second of four adaptations".
TokenId noun_behind(const FacetReader& reader, TokenId order) {
  if (reader.child(order, Deprel::cop) == no_token) return no_token;
  for (const TokenId below : reader.parsed().children(order)) {
    if (base(reader.token(below).deprel) == Deprel::nmod && reader.preposition(below) == "of" && reader.token(below).upos == Upos::NOUN) return below;
  }
  return no_token;
}

/// The noun with what narrows it down: "studio album".
std::string ordered_thing(const FacetReader& reader, TokenId noun, TokenId order) {
  std::string words;
  for (const TokenId below : reader.parsed().children(noun)) {
    const Deprel relation = base(reader.token(below).deprel);
    const bool narrows = below != order && below < noun && (relation == Deprel::amod || relation == Deprel::compound);
    if (narrows && reader.name_at(below) == nullptr && reader.token(below).upos != Upos::PROPN) words += reader.lemma(below) + " ";
  }
  return words + reader.lemma(noun);
}

TokenId whose(const FacetReader& reader, TokenId noun) {
  const Token& token = reader.token(noun);
  if (base(token.deprel) == Deprel::appos) return token.head;
  if (base(token.deprel) == Deprel::conj && token.head != no_token) return reader.subject_of(token.head);
  return reader.preposition(noun) == "as" && token.head != no_token ? reader.subject_of(token.head) : reader.subject_of(noun);
}

}  // namespace

void read_order_facets(const FacetReader& reader, std::vector<Facet>& facets) {
  for (TokenId id = 0; id < reader.parsed().tokens.size(); ++id) {
    const std::optional<double> place = order_of(reader.form(id));
    if (!place) continue;
    const TokenId behind = noun_behind(reader, id);
    const TokenId noun = behind != no_token ? behind : reader.token(id).head;
    if (noun == no_token || (behind == no_token && !says_what_one_is(reader, noun))) continue;
    const std::string restricted = restriction(reader, noun);
    if (restricted == "?") continue;
    Facet facet;
    facet.kind = FacetKind::order;
    facet.role = ordered_thing(reader, noun, id) + restricted;
    facet.holder = reader.holder(behind != no_token ? reader.subject_of(id) : whose(reader, noun), reader.token(noun).sentence);
    facet.quantity.stated = *place;
    facet.span = reader.token(id).span;
    facet.sentence = reader.token(noun).sentence;
    facet.denied = reader.is_negative(noun);
    facets.push_back(std::move(facet));
  }
}

}  // namespace crosscheck
