#include "checker/claims/entities/entity_words.hpp"

#include "checker/language/lexicon/word_list.hpp"

namespace crosscheck {
namespace {

Gender gender_from(const WordRow* row) {
  if (row == nullptr) return Gender::unknown;
  if ((*row)[1] == "m") return Gender::masculine;
  return (*row)[1] == "f" ? Gender::feminine : Gender::unknown;
}

}  // namespace

EntityWords::EntityWords(const Lexicon& lexicon)
    : lexicon_(lexicon),
      person_signs_(lexicon.table("person_signs")),
      first_names_(lexicon.table("first_names")),
      titles_(lexicon.table("titles")),
      persons_(lexicon.table("person_nouns")),
      organisations_(lexicon.table("organisation_nouns")),
      kinds_(lexicon.table("organisation_kinds")),
      places_(lexicon.table("place_nouns")),
      company_endings_(lexicon.table("company_suffixes")),
      countries_(lexicon.table("countries")) {}

bool EntityWords::has_sign(std::string_view lemma, std::string_view kind) const {
  const WordRow* row = person_signs_.find(lemma);
  return row != nullptr && (*row)[1] == kind;
}

NameType EntityWords::type_of_noun(std::string_view lemma) const {
  if (persons_.contains(lemma)) return NameType::person;
  if (organisations_.contains(lemma)) return NameType::organisation;
  return places_.contains(lemma) ? NameType::place : NameType::other;
}

bool EntityWords::is_kind(std::string_view word, std::string_view noun) const {
  const WordRow* row = kinds_.find(word);
  return row != nullptr && is_listed(noun, (*row)[1]);
}

Gender EntityWords::gender_of_noun(std::string_view lemma) const { return gender_from(persons_.find(lemma)); }

Gender EntityWords::gender_of_first_name(std::string_view name) const { return gender_from(first_names_.find(name)); }

bool EntityWords::is_honorific(std::string_view word) const {
  const WordRow* row = titles_.find(word);
  return row != nullptr && (*row)[2] == "honorific";
}

Gender EntityWords::gender_of_title(std::string_view word) const { return gender_from(titles_.find(word)); }

bool EntityWords::is_legal_form(std::string_view word) const {
  const WordRow* row = company_endings_.find(word);
  return row != nullptr && (*row)[1] == "legal";
}

std::string_view EntityWords::country(std::string_view word, std::string_view kind) const {
  for (const WordRow& row : countries_.all(word))
    if (row[2] == kind) return row[1];
  return {};
}

std::string_view EntityWords::country_of_demonym(std::string_view word) const {
  if (const std::string_view found = country(word, "demonym"); !found.empty()) return found;
  if (word.size() > 3 && word.back() == 's') return country(word.substr(0, word.size() - 1), "demonym");
  return {};
}

std::string_view EntityWords::country_of_name(std::string_view name) const { return country(name, "name"); }

std::string_view EntityWords::country_of_capital(std::string_view name) const { return country(name, "capital"); }

}  // namespace crosscheck
