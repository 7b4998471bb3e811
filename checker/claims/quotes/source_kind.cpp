#include "checker/claims/quotes/source_kind.hpp"

#include <array>

namespace crosscheck {
namespace {

constexpr std::uint32_t no_mention = 0xffffffff;

bool is_vague_pronoun(std::string_view lemma) {
  constexpr std::array<std::string_view, 14> vague = {"some", "many",   "other",   "others", "several", "one",    "most",
                                                      "few",  "anyone", "someone", "nobody", "they",    "people", "everyone"};
  for (const std::string_view word : vague)
    if (word == lemma) return true;
  return false;
}

bool has_name(const ParsedArticle& parsed, TokenId head) {
  for (const TokenId child : parsed.children(head)) {
    const Token& word = parsed.tokens[child];
    const bool beside = base(word.deprel) == Deprel::appos || base(word.deprel) == Deprel::flat || word.deprel == Deprel::nmod_desc;
    if (beside && word.upos == Upos::PROPN) return true;
  }
  return false;
}

}  // namespace

SourceKind source_kind(const ParsedArticle& parsed, const Entities& entities, const CueWords& words, TokenId source) {
  if (source == no_token) return SourceKind::none;
  const Token& word = parsed.tokens[source];
  if (word.upos == Upos::PROPN || has_name(parsed, source)) return SourceKind::named;
  const std::uint32_t mention = entities.mention_of_head[source];
  const bool known = mention != no_mention && !entities.clusters[entities.mentions[mention].cluster].name.empty();
  if (known) return SourceKind::named;
  if (word.upos == Upos::PRON || word.upos == Upos::DET || word.upos == Upos::NUM)
    return is_vague_pronoun(word.lemma) || word.upos == Upos::NUM ? SourceKind::anonymous : SourceKind::named;
  if (words.is_document(word.lemma)) return SourceKind::document;
  if (words.is_anonymous(word.lemma)) return SourceKind::anonymous;
  const bool person = mention != no_mention && entities.mentions[mention].type == NameType::person;
  const bool determined = parsed.child(source, Deprel::det) != no_token || parsed.child(source, Deprel::nmod) != no_token;
  return person && (word.xpos == Xpos::NNS || !determined) ? SourceKind::anonymous : SourceKind::named;
}

}  // namespace crosscheck
