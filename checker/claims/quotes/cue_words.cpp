#include "checker/claims/quotes/cue_words.hpp"

namespace crosscheck {
namespace {

/// Calls `take` with each piece between commas.
template <class Take>
void each_word(std::string_view list, Take take) {
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t to = std::min(list.find(',', from), list.size());
    take(list.substr(from, to - from));
    from = to + 1;
  }
}

std::uint32_t frame_from(std::string_view word) {
  if (word == "clause") return frame::clause;
  if (word == "quote") return frame::quote;
  if (word == "object") return frame::object;
  if (word == "infinitive") return frame::infinitive;
  if (word == "person-infinitive") return frame::person_infinitive;
  if (word == "person-complement") return frame::person_complement;
  if (word == "gerund") return frame::gerund;
  return word == "as" ? frame::as : 0;
}

Stance stance_from(std::string_view word) {
  if (word == "claim") return Stance::claim;
  if (word == "deny") return Stance::deny;
  if (word == "confirm") return Stance::confirm;
  return word == "doubt" ? Stance::doubt : Stance::report;
}

CueKind kind_from(std::string_view word) {
  if (word == "thought") return CueKind::thought;
  if (word == "attitude") return CueKind::attitude;
  return word == "perception" ? CueKind::perception : CueKind::speech;
}

}  // namespace

bool ReportingVerb::takes_preposition(std::string_view preposition) const {
  bool found = false;
  each_word(prepositions, [&](std::string_view word) { found = found || (!word.empty() && word == preposition); });
  return found;
}

CueWords::CueWords(const Lexicon& lexicon)
    : verbs_(lexicon.table("reporting_verbs")),
      nouns_(lexicon.table("reporting_nouns")),
      documents_(lexicon.table("document_nouns")),
      anonymous_(lexicon.table("anonymous_nouns")) {}

std::optional<ReportingVerb> CueWords::verb(std::string_view lemma) const {
  const WordRow* row = verbs_.find(lemma);
  if (row == nullptr) return std::nullopt;
  ReportingVerb verb;
  verb.kind = kind_from((*row)[1]);
  verb.stance = stance_from((*row)[2]);
  each_word((*row)[3], [&](std::string_view word) { verb.frames |= frame_from(word); });
  if ((*row)[4] != "-") verb.prepositions = (*row)[4];
  return verb;
}

std::optional<ReportingNoun> CueWords::noun(std::string_view lemma) const {
  const WordRow* row = nouns_.find(lemma);
  if (row == nullptr) return std::nullopt;
  ReportingNoun noun;
  noun.stance = stance_from((*row)[1]);
  noun.clause = (*row)[2] == "clause" || (*row)[2] == "both";
  noun.topic = (*row)[2] == "topic" || (*row)[2] == "both";
  noun.document = (*row)[3] == "document";
  return noun;
}

}  // namespace crosscheck
