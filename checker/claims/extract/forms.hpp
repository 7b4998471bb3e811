#pragma once
// The clause forms, a file each: a tree's word -> the clauses that it heads, with participants by their head words.
#include <vector>

#include "checker/claims/extract.hpp"
#include "checker/claims/extract/clause.hpp"

namespace crosscheck {

class Lexicon;

/// What every form looks at. `time_at[t]`: index + 1 of the time mention that covers word t, else 0.
struct FormContext {
  const Tree& tree;
  const ClaimSources& sources;
  const Lexicon& lexicon;
  std::vector<std::uint32_t> time_at;
  std::vector<bool> is_named_cluster;     ///< some mention of the cluster is a name
  std::vector<std::uint32_t> mention_at;  ///< index + 1 of the innermost mention that covers word t, else 0

  bool is_time(TokenId token) const { return time_at[token] != 0; }
  /// The mention whose head is the word, or null.
  const Mention* mention(TokenId head) const;
  NameType name_type(TokenId head) const;  ///< other where it is no mention
  bool is_name(TokenId head) const;
};
FormContext form_context(const Tree& tree, const ClaimSources& sources, const Lexicon& lexicon);

/// Finite, infinitival, participial and relative clauses: "bought", "to buy", "buying", "which bought".
void add_verbal(const FormContext& context, TokenId verb, std::vector<Clause>& out);
/// "is the biggest", "in talks with" (headlines), "there is".
void add_copular(const FormContext& context, TokenId predicate, std::vector<Clause>& out);
void add_existential(const FormContext& context, TokenId verb, std::vector<Clause>& out);
void add_verbless(const FormContext& context, TokenId root, std::vector<Clause>& out);
/// "MTS, Russia's biggest operator"; "chief executive Tim Cook"; "SoftBank's client"; "the world's biggest maker".
void add_apposition(const FormContext& context, TokenId noun, std::vector<Clause>& out);
void add_title(const FormContext& context, TokenId noun, std::vector<Clause>& out);
void add_possession(const FormContext& context, TokenId noun, std::vector<Clause>& out);
/// "Henry Wood Hall in Glasgow".
void add_location(const FormContext& context, TokenId noun, std::vector<Clause>& out);
void add_description(const FormContext& context, TokenId noun, std::vector<Clause>& out);
/// "the arrest of its CFO", "SoftBank's choice of Nokia", "has started negotiations".
void add_nominal(const FormContext& context, TokenId noun, std::vector<Clause>& out);

/// "the planned sale", "suppliers including Nokia".
void add_participial(const FormContext& context, TokenId word, std::vector<Clause>& out);

/// All clauses, in text order of their words.
std::vector<Clause> find_clauses(const FormContext& context);

/// Participants of a predicate other than its subject.
void collect_slots(const FormContext& context, TokenId predicate, const Clause& clause, std::vector<Slot>& out);
/// "in", "instead of", "time", "place", …: the role of an oblique or nominal modifier.
Slot oblique_slot(const FormContext& context, TokenId word);
/// Auxiliaries, negation and adverbs before the word, the word, its particle: contiguous words.
TokenRange verb_range(const Tree& tree, TokenId predicate, bool with_complement);
/// "backed out", "backed away": the word is part of the verb before it.
bool is_verb_particle(const Tree& tree, TokenId word);
/// The range, extended to the left over the governing words of the chain that stand directly before it.
TokenRange joined_range(const Tree& tree, TokenRange range, const std::vector<Link>& chain);
/// Whether a governing word's own clause is part of the governed one: "is considering" in "is considering replacing".
bool is_joined_governor(const Tree& tree, TokenId word);

}  // namespace crosscheck
