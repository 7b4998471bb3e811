#include <algorithm>

#include "checker/claims/entities/resolve.hpp"

namespace crosscheck {
namespace {

constexpr double unfit = -1e9;
constexpr SentenceId farthest = 4;  // sentences between a pronoun and its antecedent's last mention

/// What agreement costs: 0 for a good fit, `unfit` for a clash.
double agreement(const Draft& pronoun, const Referent& referent) {
  const bool person = referent.type == NameType::person;
  if (pronoun.pronoun.thing) {
    if (person || referent.plural || referent.gender != Gender::unknown) return unfit;
    return referent.named || referent.type != NameType::other ? 0 : -20;
  }
  if (pronoun.gender != Gender::unknown) {
    if (referent.plural) return unfit;
    if (referent.gender != Gender::unknown) return referent.gender == pronoun.gender ? (person ? 30 : 10) : unfit;
    if (person) return 0;
    return referent.named && referent.type == NameType::other ? -60 : unfit;
  }
  if (referent.plural) return 40;
  if (referent.type == NameType::organisation) return 0;
  return person && referent.gender == Gender::unknown ? -60 : unfit;
}

bool clashes(const ParsedArticle& parsed, const Draft& pronoun, const Draft& antecedent) {
  const TokenId head = pronoun.mention.head;
  const TokenId other = antecedent.mention.head;
  if (holds_as_modifier(parsed, head, other)) return true;
  return !pronoun.pronoun.reflexive && !pronoun.pronoun.possessive && share_clause(parsed, head, other);
}

double place_bonus(const ParsedArticle& parsed, const Draft& pronoun, const Draft& antecedent) {
  const TokenId head = pronoun.mention.head;
  const TokenId other = antecedent.mention.head;
  const Role role = role_of(parsed, head);
  double bonus = 0;
  if (role == role_of(parsed, other)) bonus += 35;
  const bool same_clause = clause_of(parsed, head) == clause_of(parsed, other);
  if (same_clause && (pronoun.pronoun.possessive || pronoun.pronoun.reflexive)) bonus += pronoun.pronoun.reflexive ? 300 : 60;
  return bonus;
}

}  // namespace

ClusterId resolve_pronoun(const Context& context, const Draft& pronoun) {
  const SentenceId sentence = context.parsed.tokens[pronoun.mention.head].sentence;
  const std::vector<ClusterId>& recent = context.referents.recent();
  ClusterId best = no_cluster;
  double best_score = unfit / 2;
  for (auto id = recent.rbegin(); id != recent.rend(); ++id) {
    const Referent& referent = context.referents[*id];
    if (sentence - referent.last_sentence > farthest) break;
    const Draft& antecedent = context.drafts[referent.last_draft];
    const double fit = agreement(pronoun, referent);
    if (fit <= unfit || clashes(context.parsed, pronoun, antecedent)) continue;
    const double score = fit + context.referents.salience_at(*id, sentence) + place_bonus(context.parsed, pronoun, antecedent);
    if (score > best_score) {
      best_score = score;
      best = *id;
    }
  }
  return best;
}

}  // namespace crosscheck
