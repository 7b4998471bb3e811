#pragma once
// Two words -> how their meanings stand: our lists of opposites and exclusive groups first, then WordNet.
#include <string_view>

#include "checker/graph/compare/containment.hpp"
#include "checker/language/tagset.hpp"

namespace crosscheck {

class Lexicon;

/// Lemmas in lower case. `closed_list`: two colours, two countries' nationalities, two ordinals; `sister`: two different
/// things of one everyday category (piano / guitar), which exclude each other only where a role takes one value.
MeaningRelation relate_words(std::string_view first, std::string_view second, Upos upos, const Lexicon& lexicon);

/// Verbs that cannot both be true of the same doer and thing ("accept" / "reject"): our list, then WordNet's first senses.
bool opposite_verbs(std::string_view first, std::string_view second, const Lexicon& lexicon);

/// Verbs that say the same in news copy ("buy" / "purchase"): WordNet's most frequent senses, less the light verbs.
bool same_verbs(std::string_view first, std::string_view second, const Lexicon& lexicon);

/// Listed in `table` (word, tab, word), in either order.
bool listed_pair(std::string_view first, std::string_view second, std::string_view table, const Lexicon& lexicon);

}  // namespace crosscheck
