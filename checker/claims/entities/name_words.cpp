#include "checker/claims/entities/name_words.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 48> calendar_words = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mondays", "Tuesdays", "Wednesdays",
    "Thursdays", "Fridays", "Saturdays", "Sundays", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December", "Jan.", "Feb.", "Mar.", "Apr.",
    "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Mon", "Tue",
    "Wed", "Thu", "Fri", "Sat", "GMT", "AM", "PM", "Q1"};

bool is_generational(std::string_view form) {
  return form == "Jr" || form == "Jr." || form == "Sr" || form == "Sr." || form == "II" || form == "III" || form == "IV";
}

bool is_left_out(const EntityWords& words, std::string_view form, NameType type, bool at_start, bool at_end) {
  if (form == "," || form == "'s" || form == "’s") return true;
  if (at_start && (form == "the" || form == "The")) return true;
  if (type == NameType::person) return (at_start && words.is_title(form)) || (at_end && is_generational(form));
  return type == NameType::organisation && at_end && words.is_company_ending(form);
}

}  // namespace

TokenId head_of(const ParsedArticle& parsed, TokenId first, TokenId last) {
  for (TokenId token = first; token < last; ++token) {
    const TokenId head = parsed.tokens[token].head;
    if ((head == no_token || head < first || head >= last) && parsed.tokens[token].upos != Upos::PUNCT) return token;
  }
  return last - 1;
}

bool is_possessive_ending(const ParsedArticle& parsed, TokenId token) { return parsed.tokens[token].xpos == Xpos::POS; }

bool is_calendar_word(std::string_view form) { return std::ranges::find(calendar_words, form) != calendar_words.end(); }

std::string name_key(const ParsedArticle& parsed, const EntityWords& words, TokenId first, TokenId last, NameType type) {
  const TokenId whole_first = first;
  const TokenId whole_last = last;
  while (first + 1 < last && is_left_out(words, parsed.form(first), type, true, false)) ++first;
  while (last > first + 1 && is_left_out(words, parsed.form(last - 1), type, false, true)) --last;
  if (first >= last) {
    first = whole_first;
    last = whole_last;
  }
  std::string key;
  for (TokenId token = first; token < last; ++token) {
    if (token > first && parsed.tokens[token - 1].space_after) key += ' ';
    key += parsed.form(token);
  }
  return key;
}

Gender gender_of_name(const ParsedArticle& parsed, const EntityWords& words, const Mention& mention) {
  const TokenId sentence_first = parsed.sentences[parsed.tokens[mention.first].sentence].first;
  for (TokenId token = mention.first; token > sentence_first && mention.first - token < 3; --token)
    if (const Gender gender = words.gender_of_title(parsed.form(token - 1)); gender != Gender::unknown) return gender;
  for (const TokenId child : parsed.children(mention.head))
    if (parsed.tokens[child].upos == Upos::NOUN)
      if (const Gender gender = words.gender_of_noun(parsed.tokens[child].lemma); gender != Gender::unknown) return gender;
  TokenId first = mention.first;
  while (first + 1 < mention.last && words.is_title(parsed.form(first))) {
    if (const Gender gender = words.gender_of_title(parsed.form(first)); gender != Gender::unknown) return gender;
    ++first;
  }
  return words.gender_of_first_name(parsed.form(first));
}

std::string country_beside(const ParsedArticle& parsed, const EntityWords& words, const Mention& mention) {
  for (const TokenId child : parsed.children(mention.head)) {
    const Deprel relation = base(parsed.tokens[child].deprel);
    if (relation != Deprel::amod && relation != Deprel::compound && relation != Deprel::nmod) continue;
    if (const std::string_view country = words.country_of_demonym(parsed.form(child)); !country.empty()) return std::string(country);
    if (parsed.tokens[child].deprel == Deprel::nmod_poss)
      if (const std::string_view country = words.country_of_name(parsed.form(child)); !country.empty()) return std::string(country);
  }
  return {};
}

}  // namespace crosscheck
