#pragma once
// ParsedArticle -> mentions of people, organisations, places … and the clusters of one document that they form.
#include <cstdint>
#include <string>
#include <vector>

#include "checker/language/parsed_article.hpp"
#include "rules/rule_set.hpp"

namespace crosscheck {

class Lexicon;

using ClusterId = std::uint32_t;
inline constexpr ClusterId no_cluster = 0xffffffff;

enum class MentionKind : std::uint8_t { name, nominal, pronoun };
std::string_view to_string(MentionKind kind);

/// Words `[first, last)` that refer to something; `head` is their syntactic head.
struct Mention {
  Span span;
  TokenId first = 0;
  TokenId last = 0;
  TokenId head = no_token;
  NameType type = NameType::other;
  MentionKind kind = MentionKind::name;
  ClusterId cluster = no_cluster;
};

/// What all mentions of a cluster refer to.
struct EntityCluster {
  std::string name;       ///< canonical: the pack's name, else the fullest name in the document; empty: nothing names it
  NameType type = NameType::other;
  std::string pack_type;  ///< the pack's own type (carrier), or empty
  std::uint32_t pack_entity = 0xffffffff;  ///< index into RuleSet::entities, or 0xffffffff
  std::vector<std::string> variants;       ///< other names seen in the document
  std::vector<ClusterId> members;          ///< of a group ("the two companies"); its name lists theirs
};

struct Entities {
  std::vector<Mention> mentions;  ///< in text order
  std::vector<EntityCluster> clusters;
  /// Mention whose head is the token, or 0xffffffff. One entry a token.
  std::vector<std::uint32_t> mention_of_head;
};

/// Names (the model's, the packs' aliases, acronyms in brackets), descriptions and pronouns, clustered.
Entities find_entities(const ParsedArticle& parsed, const Lexicon& lexicon, const RuleSet& rules);

}  // namespace crosscheck
