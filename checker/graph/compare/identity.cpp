#include "checker/graph/compare/identity.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "checker/graph/compare/arguments.hpp"
#include "checker/language/lexicon/lexicon.hpp"
#include "reports/ascii.hpp"

namespace crosscheck {

namespace {

constexpr std::array new_things = {"a", "an", "another", "other", "some", "several", "many", "such", "further"};
constexpr std::array pronouns = {"he", "she", "it", "they", "him", "her", "them", "this", "that", "these", "those", "who", "which"};

bool has_name_letters(const std::string& name) {
  return std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "the three-month bills" and "the six-month bills" are two things.
std::set<std::string> numerals_of(const Argument& argument) {
  std::set<std::string> found;
  for (const Term& term : argument.terms)
    if (term.upos == Upos::NUM || term.role == TermRole::numeral) found.insert(lowered(term.form));
  return found;
}

}  // namespace

bool is_named(const Argument& argument) {
  if (argument.is_name || !argument.entity.empty()) return true;
  return std::ranges::any_of(argument.terms, [](const Term& term) { return term.upos == Upos::PROPN; });
}

bool is_indefinite(const Argument& argument) {
  if (argument.is_name) return false;
  if (argument.text.starts_with("a ") || argument.text.starts_with("an ")) return true;
  return std::ranges::any_of(argument.terms, [](const Term& term) {
    return term.preposition.empty() && std::ranges::find(new_things, term.lemma) != new_things.end();
  });
}

bool is_pointed_at(const Argument& argument) {
  constexpr std::array<std::string_view, 7> pointing = {"the ", "this ", "that ", "its ", "his ", "her ", "their "};
  const std::string start = lowered(argument.text.substr(0, 6));
  return std::ranges::any_of(pointing, [&](std::string_view word) { return start.starts_with(word); });
}

bool is_of_kind(const Argument& argument, std::span<const std::string_view> kinds, const Lexicon& lexicon) {
  if (argument.terms.empty()) return false;
  const std::string& noun = argument.terms.front().lemma;
  constexpr unsigned senses = 2;
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return noun == kind || lexicon.hypernym(noun, kind, Upos::NOUN, senses).has_value(); });
}

bool is_nobody(const Argument& argument) {
  constexpr std::array nobody = {"no one", "nobody", "no-one", "none"};
  return argument.text.size() <= 6 && std::ranges::find(nobody, lowered(argument.text)) != nobody.end();
}

bool is_bare_pronoun(const Argument& argument) {
  return argument.is_pronoun || std::ranges::find(pronouns, lowered(argument.text)) != pronouns.end();
}

namespace {

/// "another plan": not the plan that the other one names.
bool is_another(const Argument& argument) {
  return std::ranges::any_of(argument.terms, [](const Term& term) { return term.preposition.empty() && (term.lemma == "another" || term.lemma == "other"); });
}

}  // namespace

namespace {

/// "The issue price", "the tranche's coupon": a bond or sale comes in several, each with its own.
bool is_of_a_series(const Argument& argument) {
  return std::ranges::any_of(argument.terms, [](const Term& term) {
    return term.role == TermRole::modifier && (term.lemma == "issue" || term.lemma == "tranche" || term.lemma == "lot");
  });
}

}  // namespace

bool is_one_thing(const Argument& first, const Argument& second, const CompareSettings& settings) {
  if (is_another(first) != is_another(second)) return false;
  if (!settings.same_document) return is_named(first) && is_named(second);
  if (!settings.presume_one_situation) {
    if (is_indefinite(first) && is_indefinite(second)) return false;
    if (first.entity.empty() != second.entity.empty() && !(is_specific(first) && is_specific(second))) return false;
  }
  return (is_specific(first) && is_specific(second)) || same_terms(first, second);
}

bool is_one_measured_thing(const Argument& first, const Argument& second, const CompareSettings& settings) {
  if (!is_one_thing(first, second, settings)) return false;
  if (settings.presume_one_situation) return true;
  if (is_bare_pronoun(first) && is_bare_pronoun(second)) return false;
  if (numerals_of(first) != numerals_of(second) || is_of_a_series(first)) return false;
  // "the index", "the area sown" of two paragraphs may be two; a name, or a noun with its qualities, is one.
  return (first.entity == second.entity && has_name_letters(first.entity)) || (is_specific(first) && same_terms(first, second));
}

}  // namespace crosscheck
