#include "checker/verify/story_conflict.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/verify/story_stance.hpp"

namespace crosscheck {

namespace {

/// A text's lead: what it has to say of a story it says here.
constexpr SentenceId lead_sentences = 6;
/// A text that denies the story anywhere in this many sentences does not tell it as a fact.
constexpr SentenceId sentences_read = 60;
/// Share of the claim's content words that the lead must have for both to be on one story.
constexpr double one_story = 0.25;
/// Share that a sentence must have that denies what stands in it.
constexpr double denies_it = 0.25;
/// Share that one sentence must have to tell the claim's story.
constexpr double tells_it = 0.25;

std::set<std::string> stems_of(const ParsedArticle& parsed, SentenceId first, SentenceId last, const Lexicon& lexicon) {
  std::set<std::string> stems;
  for (const Token& token : parsed.tokens) {
    if (token.sentence < first || token.sentence >= last) continue;
    const bool content = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::VERB || token.upos == Upos::ADJ || token.upos == Upos::NUM;
    const bool about_telling = lexicon.table("falsity_words").contains(token.lemma) || lexicon.table("story_nouns").contains(token.lemma);
    if (content && token.lemma.size() > 2 && !about_telling) stems.insert(word_stem(token.lemma));
  }
  return stems;
}

/// Share of the smaller set that the other has too (overlap coefficient).
double overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  constexpr std::size_t fewest = 2;
  const std::size_t smaller = std::min(a.size(), b.size());
  if (smaller < fewest) return 0;
  const auto found = std::ranges::count_if(a, [&](const std::string& word) { return b.contains(word); });
  return static_cast<double>(found) / static_cast<double>(smaller);
}

FacetConflict conflict(std::string reason, Span claim, Span evidence) { return {"negation-conflict", std::move(reason), claim, evidence, 0.8}; }

std::string quoted(const ParsedArticle& parsed, Span span) { return "`" + std::string(parsed.text(span)) + "`"; }

}  // namespace

std::optional<FacetConflict> story_conflict(const ParsedArticle& claim, const ParsedArticle& evidence, const Lexicon& lexicon) {
  const Stance stance = stance_of_claim(claim, lexicon);
  if (stance.telling == Telling::open || claim.sentences.empty()) return std::nullopt;
  const auto end = static_cast<SentenceId>(evidence.sentences.size());
  const SentenceId lead = std::min(end, lead_sentences);
  const std::set<std::string> told = stems_of(claim, 0, static_cast<SentenceId>(claim.sentences.size()), lexicon);
  if (overlap(told, stems_of(evidence, 0, lead, lexicon)) < one_story) return std::nullopt;
  if (stance.telling == Telling::told) {
    for (SentenceId id = 0; id < lead; ++id) {
      const std::optional<Denial> denial = denial_in(evidence, id, lexicon);
      if (!denial || (denial->by_content && overlap(told, stems_of(evidence, id, id + 1, lexicon)) < denies_it)) continue;
      return conflict("told as a fact by the claim, " + quoted(evidence, denial->span) + " in the evidence", claim.sentences.front().span, evidence.sentences[id].span);
    }
    return std::nullopt;
  }
  for (SentenceId id = 0; id < std::min(end, sentences_read); ++id) {
    if (denial_in(evidence, id, lexicon)) return std::nullopt;
  }
  for (SentenceId id = 0; id < lead; ++id) {
    const std::set<std::string> here = stems_of(evidence, id, id + 1, lexicon);
    if (overlap(told, here) < tells_it || (!stance.denied_deed.empty() && !here.contains(stance.denied_deed)) || !is_own_statement(evidence, id, lexicon)) continue;
    return conflict("told as a fact by the evidence, " + quoted(claim, stance.denial->span) + " in the claim", stance.denial->span, evidence.sentences[id].span);
  }
  return std::nullopt;
}

}  // namespace crosscheck
