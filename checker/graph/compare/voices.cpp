#include "checker/graph/compare/voices.hpp"

namespace crosscheck {

namespace {

std::string name_of(const ClaimVoice& voice) {
  if (!voice.entity.empty()) return voice.entity;
  return voice.source ? voice.source->text : std::string();
}

}  // namespace

Voice voice_of(const Claim& claim) {
  Voice result;
  for (const ClaimVoice& voice : claim.attribution) {
    result.quoted |= voice.quoted;
    if (voice.stance != Stance::confirm) result.paper = false;
    if (voice.stance == Stance::claim || voice.stance == Stance::doubt) result.doubtful = true;
    if (voice.stance == Stance::deny) result.denied = !result.denied;
    const std::string name = name_of(voice);
    if (!name.empty()) result.source = name;
  }
  return result;
}

VoiceOutcome outcome_of(const Voice& first, const Voice& second) {
  if (first.denied || second.denied) return VoiceOutcome::silent;
  if (first.paper && second.paper) return VoiceOutcome::conflict;
  if (first.paper != second.paper) return first.doubtful || second.doubtful ? VoiceOutcome::disputed : VoiceOutcome::conflict;
  const bool one_source = !first.source.empty() && first.source == second.source;
  if (one_source) return VoiceOutcome::conflict;
  return VoiceOutcome::disputed;
}

std::string voice_phrase(const Claim& claim) {
  if (claim.attribution.empty()) return "the paper says";
  const ClaimVoice& voice = claim.attribution.back();
  const std::string name = name_of(voice);
  const std::string cue = voice.cue_text.empty() ? "says" : voice.cue_text;
  return name.empty() ? "an unnamed source, " + cue : name + ", " + cue;
}

}  // namespace crosscheck
