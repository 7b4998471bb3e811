#pragma once
// A claim -> who takes part in it, arranged so that a headline's short form and the text's full one can be laid side by side.
#include <string_view>
#include <vector>

#include "checker/claims/claim.hpp"

namespace crosscheck {

class Lexicon;

/// Pointers into the claim; null where it names none.
struct Cast {
  const Argument* doer = nullptr;
  const Argument* patient = nullptr;    ///< what it is done to
  const Argument* extent = nullptr;     ///< "rose 12 per cent", "fell by $3m": how far
  std::vector<const Argument*> others;  ///< complements, places and what prepositions lead; no times
};

Cast cast_of(const Claim& claim);
/// Where a figure of this role stands: `doer`, `patient`, `extent` or a preposition.
std::string_view slot_of(const Claim& claim, const Cast& cast, std::string_view role);
/// All names of places that the claim puts something at: "in Spain", "a crash in Spain".
std::vector<std::string_view> places_of(const Cast& cast);
/// The verb of a change that a noun tells: "fall" of "profits suffer a fall"; empty for other claims.
std::string_view change_of(const Claim& claim);
/// The patient of "kills" is the doer of "die": rearranges a claim of dying as one of killing.
Cast as_done_to(Cast cast);

/// Both name one participant, as far as the shorter tells: one entity, one name's parts, one noun or a wider one ("court" / "an appeal
/// court"), a post and its holder.
bool same_participant(const Argument* summary, const Argument* told, const Lexicon& lexicon);
/// Both are names, of different persons, bodies or places.
bool different_names(const Argument& summary, const Argument& told);
/// The argument is a figure and no more: "12", "$40m", "12 per cent".
bool is_mere_figure(const Claim& claim, const Argument& argument);
/// The canonical name, else the words.
std::string_view name_of(const Argument& argument);
/// A name's word, or the word itself, stands in the text; inflected forms count ("Portugal" / "Portuguese").
bool stands_in(std::string_view lemma, std::string_view text);

}  // namespace crosscheck
