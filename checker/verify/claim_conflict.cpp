#include "checker/verify/claim_conflict.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "checker/graph/compare/decision.hpp"
#include "checker/graph/compare/identity.hpp"
#include "checker/graph/compare/words.hpp"

namespace crosscheck {

namespace {

/// Conflicts that hold of near-parallel claims whatever else is said; dates, fillings and figures are told better by facets, which
/// see all fillings of a role ("in 1912 or 1915", "founded by A and B").
bool is_decisive(std::string_view rule) {
  constexpr std::array rules = {"negation-conflict", "antonym-conflict", "rank-conflict", "phase-conflict", "relation-conflict", "disputed"};
  return std::ranges::find(rules, rule) != rules.end();
}

/// Someone or something in particular: two strangers of whom one does and one does not exclude nothing.
bool is_particular(const Argument& subject) { return is_named(subject) || is_pointed_at(subject); }

bool meet(const Argument& first, const Argument& second, const Lexicon& lexicon) {
  if (first.terms.empty() || second.terms.empty()) return false;
  // "is not a musician" of somebody who is a player
  if (first.role == "complement" || second.role == "complement") return first.terms.front().lemma == second.terms.front().lemma;
  const Containment relation = relate_words(first.terms.front().lemma, second.terms.front().lemma, Upos::NOUN, lexicon).kind;
  return relation != Containment::unknown && relation != Containment::disjoint;
}

/// "is not playing the guitar" denies nothing of "is playing with a skull": what the denied deed is done to must be in the other.
bool denies_the_other(const Claim& first, const Claim& second, const Lexicon& lexicon) {
  const Claim& denied = first.polarity == Polarity::negative ? first : second;
  const Claim& told = &denied == &first ? second : first;
  // "had no choice but to go" tells of no choice, too.
  if (told.sentence_text.find(" no ") != std::string::npos) return false;
  return std::ranges::all_of(denied.arguments, [&](const Argument& own) {
    if (own.role == "time") return true;
    return std::ranges::any_of(told.arguments, [&](const Argument& other) { return meet(own, other, lexicon); });
  });
}

/// Short evidence speaks of the claim's subject as "it", "the film", or by a part of its name.
Claim with_subject_of(const Claim& claim, Claim found) {
  const bool described = is_named(claim.subject) && !is_named(found.subject) && is_pointed_at(found.subject);
  const bool named = is_named(claim.subject) && is_named(found.subject) && names_meet(folded_name(claim.subject.text), folded_name(found.subject.text));
  if ((is_bare_pronoun(found.subject) && !is_bare_pronoun(claim.subject)) || described || named) found.subject = claim.subject;
  return found;
}

/// All of a passage's claims; of a monstrous one only so many, as each meets each.
std::span<const Claim> first_of(const std::vector<Claim>& claims) {
  constexpr std::size_t most_claims = 100;
  return std::span(claims).first(std::min(claims.size(), most_claims));
}

}  // namespace

std::optional<FacetConflict> claim_conflict(const std::vector<Claim>& stated, const std::vector<Claim>& found, const Lexicon& lexicon, const RuleSet& rules) {
  constexpr CompareSettings one_situation{.same_document = true, .presume_one_situation = true};
  std::optional<FacetConflict> best;
  for (const Claim& claim : first_of(stated)) {
    if (!is_particular(claim.subject)) continue;
    for (const Claim& other : first_of(found)) {
      const Decision decision = compare_claims(claim, with_subject_of(claim, other), lexicon, rules, one_situation);
      if (decision.rule == "negation-conflict" && !denies_the_other(claim, other, lexicon)) continue;
      const bool surer = !best || decision.confidence > best->confidence;
      if (decision.relation != PairRelation::contradicts || !surer || !is_decisive(decision.rule)) continue;
      best = FacetConflict{decision.rule, decision.message, decision.first_clash, decision.second_clash, decision.confidence};
    }
  }
  return best;
}

}  // namespace crosscheck
