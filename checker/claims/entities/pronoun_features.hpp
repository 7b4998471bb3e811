#pragma once
// A pronoun -> the referents that it may mean, each with what the text says for and against it, as numbers.
#include <array>
#include <vector>

#include "checker/claims/entities/resolve.hpp"

namespace crosscheck {

/// Single observations; then one for every pronoun's role, antecedent's role and distance together.
enum PronounFeature : std::uint8_t {
  same_sentence, one_back, two_back, three_back,
  name, pronoun_mention, nominal,
  same_clause_possessive, subject_same_clause_possessive, same_clause_other,
  governs, rank, token_distance, mentions, never_named, most_mentioned, named_at_start, full_name,
  gender_known, type_unsure, salience, comes_later, embedded, conjunct, in_brackets, opens_text, after_reporting,
  parallel_clause, both_say, said_before, same_form,
  thing_organisation, thing_place, thing_nominal, thing_other, plural_organisation, plural_person, plural_group, taken_for_place,
  agent_organisation, agent_other,
  role_pairs
};
inline constexpr std::size_t pronoun_roles = 3, antecedent_roles = 5, role_distances = 3;
inline constexpr std::size_t pronoun_feature_count = role_pairs + pronoun_roles * antecedent_roles * role_distances;
using PronounFeatures = std::array<float, pronoun_feature_count>;

struct PronounCandidate {
  ClusterId cluster = no_cluster;
  PronounFeatures features{};
  bool reported_topic = false;  ///< what the reported clause of the sentence before is about, for a pronoun in a reported clause
};

/// Those that agree in person, number and gender and that the syntax does not exclude, most recent first.
std::vector<PronounCandidate> pronoun_candidates(const Context& context, const Draft& pronoun);

/// Fitted by the program in train/.
extern const PronounFeatures pronoun_weights;

}  // namespace crosscheck
