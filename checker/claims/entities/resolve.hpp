#pragma once
// One pronoun or description -> the referent, among those mentioned before, that it most likely means.
#include <functional>

#include "checker/claims/entities/referents.hpp"

namespace crosscheck {

struct PronounCandidate;
struct Context;
using PronounObserver = std::function<void(const Context&, const Draft&, const std::vector<PronounCandidate>&)>;

/// What resolving looks at: the text, the mentions so far, the referents so far.
struct Context {
  const ParsedArticle& parsed;
  const EntityWords& words;
  const std::vector<Draft>& drafts;
  const Referents& referents;
  const std::vector<std::uint32_t>& draft_of_head;  ///< of each token: the mention that it heads, or 0xffffffff
  const PronounObserver* observer = nullptr;        ///< for the fitting program: sees every pronoun with its candidates
};

/// `find_entities` with an observer.
Entities find_entities(const ParsedArticle& parsed, const Lexicon& lexicon, const RuleSet& rules, const PronounObserver* observer);

/// The antecedent of a third-person pronoun: agreement, then salience, role and clause; no_cluster where none fits.
ClusterId resolve_pronoun(const Context& context, const Draft& pronoun);

/// What "the firm", "the Chinese giant", "the president" means; no_cluster where nothing before fits.
ClusterId resolve_description(const Context& context, const Draft& nominal);

/// The latest `number` companies (people, countries) that "the two companies" may mean; empty where there are fewer.
std::vector<ClusterId> resolve_group(const Context& context, const Draft& nominal);

}  // namespace crosscheck
