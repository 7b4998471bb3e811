#pragma once
// A name -> what its words and its description say about its type, and the types of all names of a document.
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

/// Evidence for each type of name, in votes.
class NameVotes {
public:
  int& operator[](NameType type) { return counts_[static_cast<std::size_t>(type)]; }
  int operator[](NameType type) const { return counts_[static_cast<std::size_t>(type)]; }
  void add(const NameVotes& other);
  /// The type of most votes; of equal ones the preferred one, then the earlier.
  NameType best(NameType preferred) const;

private:
  std::array<int, 6> counts_{};
};

/// A public body's word or a company's: "Herald", "Authority", "Airways" end an organisation's name.
bool is_organisation_ending(std::string_view word, const Lexicon& lexicon);
/// "River", "Station" end a place's name.
bool is_place_ending(std::string_view word);
/// "Inc.", "plc": the form of law, which is no name alone.
bool is_legal_suffix(std::string_view word, const Lexicon& lexicon);

/// Holds on to the document and the lexicon. Needs tags and heads.
class NameTyping {
public:
  NameTyping(const ParsedArticle& parsed, const Lexicon& lexicon);

  /// What the words of a name and its description say; the model's own vote is not in it.
  NameVotes evidence(const Name& name) const;
  /// Names written alike share their votes and the model's; a short form is of the longer name's kind: "Marlin" beside
  /// "Marlin Corporation", "Poe" beside "Ann Poe".
  void decide(std::vector<Name>& names) const;

private:
  const Token& token(TokenId id) const { return parsed_.tokens[id]; }
  std::string_view form(TokenId id) const { return parsed_.form(id); }
  std::string words(TokenId first, TokenId last) const;
  TokenId head_of(const Name& name) const;
  const WordRow* find_country(std::string_view name) const;
  bool is_owner_of_shares(const Name& name) const;
  void add_ending(const Name& name, NameVotes& votes) const;
  void add_word_net(const std::string& whole, NameVotes& votes) const;
  void add_description(const Name& name, NameVotes& votes) const;
  void add_noun(TokenId id, const Name& name, NameVotes& votes) const;
  bool is_acronym(const Name& name) const;
  /// "Poe" of "Ann Poe", "Marlin" of "Marlin Corp." and "Marlin Games", "NST" of "Norvik Steel Trust".
  std::vector<std::string> short_forms(const Name& name) const;
  std::string initials(TokenId first, TokenId last) const;
  /// By the votes of the names' words, which get those of the longer names.
  void take_types_of_longer(std::vector<Name>& names, const std::vector<std::string>& keys, std::map<std::string, NameVotes>& votes) const;

  const ParsedArticle& parsed_;
  const Lexicon& lexicon_;
  const WordTable &countries_, &first_names_, &titles_, &organisation_nouns_, &person_nouns_, &place_nouns_, &organisations_;
};

}  // namespace crosscheck
