#pragma once
// The word lists that entities need, looked up once: what a noun, a title or a first name tells of its bearer.
#include <string_view>

#include "checker/language/lexicon/lexicon.hpp"
#include "checker/language/parsed_article.hpp"

namespace crosscheck {

enum class Gender : std::uint8_t { unknown, masculine, feminine };

/// Views into a Lexicon, which must outlive it.
class EntityWords {
public:
  explicit EntityWords(const Lexicon& lexicon);

  /// person, organisation, place of a noun's lemma ("firm": organisation); other where no list has it.
  NameType type_of_noun(std::string_view lemma) const;
  /// "spokeswoman": feminine.
  /// "Airways" or "airline", "carrier": a name with the word, or what the noun describes, may be called so.
  bool is_kind(std::string_view word, std::string_view noun) const;
  Gender gender_of_noun(std::string_view lemma) const;
  Gender gender_of_first_name(std::string_view name) const;
  bool is_first_name(std::string_view name) const { return first_names_.contains(name); }
  /// "marry": only people do it.
  bool is_personal_verb(std::string_view lemma) const { return has_sign(lemma, "verb"); }
  /// "husband": only people have one.
  bool is_kin(std::string_view lemma) const { return has_sign(lemma, "kin"); }
  /// In WordNet, as it stands in lower case.
  bool is_common_word(std::string_view lower) const { return lexicon_.is_known(lower); }
  bool is_title(std::string_view word) const { return titles_.contains(word); }
  bool is_honorific(std::string_view word) const;
  Gender gender_of_title(std::string_view word) const;
  /// "Inc", "GmbH".
  bool is_legal_form(std::string_view word) const;
  /// "Inc", "Group", "Technologies": what a short form of a company's name leaves out.
  bool is_company_ending(std::string_view word) const { return company_endings_.contains(word); }
  /// "Chinese" -> "China", also of people ("Briton"); empty for other words.
  std::string_view country_of_demonym(std::string_view word) const;
  /// "UK" -> "United Kingdom", by a country's names only; empty for other words.
  std::string_view country_of_name(std::string_view name) const;
  /// "Tokyo" -> "Japan"; empty for other words.
  std::string_view country_of_capital(std::string_view name) const;

private:
  bool has_sign(std::string_view lemma, std::string_view kind) const;
  std::string_view country(std::string_view word, std::string_view kind) const;

  const Lexicon& lexicon_;
  const WordTable& person_signs_;
  const WordTable& first_names_;
  const WordTable& titles_;
  const WordTable& persons_;
  const WordTable& organisations_;
  const WordTable& kinds_;
  const WordTable& places_;
  const WordTable& company_endings_;
  const WordTable& countries_;
};

}  // namespace crosscheck
