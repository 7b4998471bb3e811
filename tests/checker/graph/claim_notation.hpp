#pragma once
// A claim in one line -> Claim, for tests: "SoftBank | choose | object: Nokia | in: Japan | negative | said: Nikkei claim".
// Words before `|`: subject, predicate lemma (passive: `choose!`); then `role: words` and flags. Capitalised words are names.
// Flags: negative past present future possible condition question headline caption quoted; `time: 2017`, `date: 2019-06-03`,
// `phase: decided`, `said: NAME STANCE`, `relation: chose_vendor`, `qualifier: generation=5G`, `type: role place`, `document: b`.
#include <string_view>

#include "checker/claims/claim.hpp"

namespace crosscheck {

Claim claim_from(std::string_view line);

}  // namespace crosscheck
