#pragma once
// Do two claims speak of the same situation? Times, places and the packs' qualifiers.
#include "checker/claims/claim.hpp"

namespace crosscheck {

enum class TimeMatch : std::uint8_t {
  unknown,    ///< one names a time, the other none
  both_open,  ///< neither names a time; the documents' dates are equal or unknown
  same,       ///< both name times that overlap
  different,  ///< both name times that share no day
  later       ///< neither names a time, the documents' dates differ
};

TimeMatch relate_times(const Claim& first, const Claim& second, bool same_document);

/// False where a qualifier of the packs differs: 4G and 5G claims are different claims.
bool qualifiers_agree(const Claim& first, const Claim& second);

/// The claim's time is a day of the week or one within days of its article: what news is about, whether its sentence says so or not.
bool is_news_of_the_day(const Claim& claim);

/// The claim names a day, month, year … itself.
bool names_a_time(const Claim& claim);

}  // namespace crosscheck
