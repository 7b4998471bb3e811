#pragma once
// What the stages of entities.cpp hand on: mentions before they are clustered.
#include <string>
#include <vector>

#include "checker/claims/entities.hpp"
#include "checker/claims/entities/entity_words.hpp"

namespace crosscheck {

inline constexpr std::uint32_t no_pack_entity = 0xffffffff;

/// What a pronoun's form tells.
struct PronounKind {
  std::uint8_t person = 3;
  bool plural = false;
  bool possessive = false;
  bool reflexive = false;
  bool thing = false;  ///< it, its, itself
  Gender gender = Gender::unknown;
};

/// A mention with what its own words tell of its referent.
struct Draft {
  Mention mention;
  std::string key;      ///< a name's words without titles and endings; a nominal's head lemma
  std::string country;  ///< of "the Chinese giant", "Japan's SoftBank", or empty
  std::string noun;     ///< of a pack's name: what the pack says it is, "carrier"
  std::uint32_t pack_entity = no_pack_entity;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool definite = false;      ///< the, this, these, both; "its business" is none: it is somebody's, not somebody
  std::uint8_t number = 0;    ///< "the two companies": 2; 0 without a number
  PronounKind pronoun;
};

}  // namespace crosscheck
