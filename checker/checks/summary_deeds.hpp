#pragma once
// The deeds of two claims, of a headline or caption and of the text that it sums up -> one deed, or two of which only one can be.
#include <cstdint>

#include "checker/checks/summary_cast.hpp"

namespace crosscheck {

/// `excluded_state`: "to close" / "will stay open".
enum class DeedRelation : std::uint8_t { unrelated, same, opposite, excluded_state };

/// "Kills 12" and "nine died" are one deed, once the dead stand in one place: rearranges the casts so that their participants meet.
DeedRelation relate_deeds(const Claim& summary, Cast& brief, const Claim& told, Cast& full, const Lexicon& lexicon);

}  // namespace crosscheck
