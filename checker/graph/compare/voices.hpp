#pragma once
// Whose voice says a claim, and what two voices do to a conflict (rules.md, "Whose voice decides").
#include <string>

#include "checker/claims/claim.hpp"

namespace crosscheck {

/// A claim's voice, all layers of its attribution taken together.
struct Voice {
  bool paper = true;      ///< the paper's own words, or endorsed by confirm, admit, show …
  bool doubtful = false;  ///< claimed, alleged, doubted
  bool denied = false;    ///< a source denies it: said of the contrary
  bool quoted = false;
  std::string source;     ///< who is to be named, or empty
};

Voice voice_of(const Claim& claim);

enum class VoiceOutcome : std::uint8_t { conflict, disputed, silent };

/// What a contradiction between the two comes to.
VoiceOutcome outcome_of(const Voice& first, const Voice& second);

/// "Nikkei claimed", "the paper says": for messages.
std::string voice_phrase(const Claim& claim);

}  // namespace crosscheck
