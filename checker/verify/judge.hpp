#pragma once
// Two aligned near-parallel sentences -> supported, contradicted or neither, with the words that decide.
#include <string>
#include <vector>

#include "checker/verify/alignment.hpp"

namespace crosscheck {

enum class JudgementKind : std::uint8_t { neither, supported, contradicted };

struct Judgement {
  JudgementKind kind = JudgementKind::neither;
  double confidence = 0;
  std::string rule;         ///< of a contradiction
  std::string explanation;
  Span claim_clash;
  Span evidence_clash;
  double coverage = 0;      ///< share of the claim's content that the evidence has
};

/// Presumes that both sentences speak of one situation where most of the claim's words are in the evidence. `is_passage`: the
/// evidence is short, so that its one sentence may be taken for the claim's counterpart.
Judgement judge_sentences(const SentenceView& claim, const SentenceView& evidence, const Alignment& alignment, bool is_passage);

}  // namespace crosscheck
