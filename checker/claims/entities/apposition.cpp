#include "checker/claims/entities/apposition.hpp"

namespace crosscheck {

bool is_apposition(const ParsedArticle& parsed, TokenId head, TokenId child) {
  const Deprel relation = parsed.tokens[child].deprel;
  if (base(relation) == Deprel::appos || relation == Deprel::nmod_desc) return true;
  const bool beside = relation == Deprel::flat || relation == Deprel::compound;
  return beside && parsed.tokens[head].upos == Upos::PROPN && parsed.tokens[child].upos == Upos::NOUN;
}

bool may_be_same(const ParsedArticle&, const Draft& a, const Draft& b) {
  if (a.mention.kind == MentionKind::pronoun || b.mention.kind == MentionKind::pronoun) return false;
  if (a.mention.type == NameType::place && b.mention.type == NameType::place && a.mention.kind == b.mention.kind) return false;
  const bool types = a.mention.type == b.mention.type || a.mention.type == NameType::other || b.mention.type == NameType::other;
  const bool genders = a.gender == Gender::unknown || b.gender == Gender::unknown || a.gender == b.gender;
  return types && genders && a.plural == b.plural;
}

}  // namespace crosscheck
