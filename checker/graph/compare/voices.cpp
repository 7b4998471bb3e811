#include "checker/graph/compare/voices.hpp"

namespace crosscheck {

namespace {

std::string name_of(const ClaimVoice& voice) {
  if (!voice.entity.empty()) return voice.entity;
  return voice.source ? voice.source->text : std::string();
}

/// One name, or in one article one description: "the national disaster agency", "the disaster agency".
bool is_one_source(const std::string& first, const std::string& second) {
  if (first.empty() || second.empty()) return false;
  const auto is_description = [](const std::string& source) { return source.starts_with("the ") || source.starts_with("The "); };
  const auto last_word = [](const std::string& source) { return source.substr(source.rfind(' ') + 1); };
  return first == second || (is_description(first) && is_description(second) && last_word(first) == last_word(second));
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
  if (is_one_source(first.source, second.source)) return VoiceOutcome::conflict;
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
