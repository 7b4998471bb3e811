#pragma once
// The clusters of one document while they grow: what is known of each referent, and how present it is at this point of the text.
#include <string>
#include <vector>

#include "checker/claims/entities/draft.hpp"
#include "checker/claims/entities/syntax.hpp"

namespace crosscheck {

/// What the mentions so far tell of one referent.
struct Referent {
  NameType type = NameType::other;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool named = false;
  std::uint32_t pack_entity = no_pack_entity;
  std::vector<std::string> nouns;      ///< lemmas that described it: giant, president
  std::vector<std::string> countries;  ///< that it belongs to
  bool outlet = false;                 ///< met as the one who was told or who published: "told Reuters"
  bool press = false;                  ///< a paper, a broadcaster: what it says is about others
  std::vector<ClusterId> members;      ///< of a group: "the two companies"
  double salience = 0;                 ///< at `last_sentence`; halves with each sentence
  SentenceId last_sentence = 0;
  SentenceId first_sentence = 0;       ///< of the first mention
  std::uint32_t last_draft = 0xffffffff;
  std::uint32_t name_draft = 0xffffffff;  ///< the latest mention by name
  std::uint32_t mentions = 0;
};

/// Grows in text order. Of the referents only those last mentioned stay candidates: a bounded window.
class Referents {
public:
  explicit Referents(const ParsedArticle& parsed) : parsed_(parsed) {}

  ClusterId create() {
    all_.emplace_back();
    return static_cast<ClusterId>(all_.size() - 1);
  }
  Referent& operator[](ClusterId id) { return all_[id]; }
  const Referent& operator[](ClusterId id) const { return all_[id]; }
  std::size_t size() const { return all_.size(); }

  /// Takes over what the mention tells of its referent.
  void learn(ClusterId id, const Draft& draft);
  /// The text has come to this mention of the referent. Salience after Lappin and Leass (1994).
  void mentioned(ClusterId id, std::uint32_t draft_index, const Draft& draft);
  double salience_at(ClusterId id, SentenceId sentence) const;
  /// Least recent first.
  const std::vector<ClusterId>& recent() const { return recent_; }

private:
  static constexpr std::size_t window = 60;
  const ParsedArticle& parsed_;
  std::vector<Referent> all_;
  std::vector<ClusterId> recent_;
};

}  // namespace crosscheck
