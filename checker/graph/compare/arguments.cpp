#include "checker/graph/compare/arguments.hpp"

#include <algorithm>

#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (!letter) flush();
    else word += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  flush();
  return words;
}

bool among(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::ranges::all_of(few, [&](const std::string& word) { return std::ranges::find(many, word) != many.end(); });
}

bool share_a_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& word) { return word.size() > 2 && std::ranges::find(b, word) != b.end(); });
}

std::string initials(const std::vector<std::string>& words) {
  std::string letters;
  for (const std::string& word : words) letters += word.front();
  return letters;
}

bool initials_of(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() != 1 || longer.size() < 2) return false;
  const std::string letters = initials(longer);
  return shorter.front() == letters || (shorter.front().size() >= 2 && letters.find(shorter.front()) != std::string::npos);
}

Upos compared_as(const Term& a, const Term& b) {
  const auto noun = [](Upos upos) { return upos == Upos::NOUN || upos == Upos::PROPN; };
  if (noun(a.upos) && noun(b.upos)) return Upos::NOUN;
  return a.upos == b.upos ? a.upos : Upos::X;
}

MeaningRelation relate_terms(const Term& a, const Term& b, const Lexicon& lexicon) {
  if (a.lemma == b.lemma) return {Containment::equal, Contrast::none, {}};
  return relate_words(a.lemma, b.lemma, compared_as(a, b), lexicon);
}

/// Modifiers matched one to one; what is left over makes its side the narrower one.
struct ModifierMatch {
  std::size_t first_left = 0;
  std::size_t second_left = 0;
  MeaningRelation clash;
};

ModifierMatch match_modifiers(const Argument& first, const Argument& second, const Lexicon& lexicon) {
  std::vector<const Term*> left = modifiers(first);
  std::vector<const Term*> right = modifiers(second);
  ModifierMatch match;
  const auto take_partners = [&](auto&& fits) {
    std::erase_if(left, [&](const Term* a) {
      const auto found = std::ranges::find_if(right, [&](const Term* b) { return fits(*a, *b); });
      if (found == right.end()) return false;
      right.erase(found);
      return true;
    });
  };
  take_partners([](const Term& a, const Term& b) { return a.lemma == b.lemma; });
  take_partners([&](const Term& a, const Term& b) { return relate_terms(a, b, lexicon).kind == Containment::equal; });
  for (const Term* a : left) {
    for (const Term* b : right) {
      const MeaningRelation relation = relate_terms(*a, *b, lexicon);
      const bool same_place = a->role == b->role && a->preposition == b->preposition;
      if (same_place && relation.kind == Containment::disjoint) match.clash = relation;
    }
  }
  match.first_left = left.size();
  match.second_left = right.size();
  return match;
}

MeaningRelation relate_names(const Argument& first, const Argument& second, const Lexicon& lexicon) {
  const std::string& a = first.entity.empty() ? first.text : first.entity;
  const std::string& b = second.entity.empty() ? second.text : second.entity;
  if (a == b) return {Containment::equal, Contrast::none, {}};
  if (may_be_one_name(a, b) || first.type.empty() || first.type != second.type) return {};
  if (first.type == "other" || first.type == "event" || first.type == "product") return {};
  if (first.type == "place" && lexicon.hypernym(a, b, Upos::NOUN)) return {};
  return {Containment::disjoint, Contrast::closed_list, "`" + a + "` is not `" + b + "`"};
}

}  // namespace

const Term* head_term(const Argument& argument) {
  for (const Term& term : argument.terms) {
    if (term.role == TermRole::head) return &term;
  }
  return argument.terms.empty() ? nullptr : &argument.terms.front();
}

namespace {

/// "Mobile" beside "Merrow Mobile": a word of a name that stands there whole.
bool is_part_of_a_name(const Term& term, const Argument& argument) {
  if (term.upos != Upos::PROPN || term.lemma.find(' ') != std::string::npos) return false;
  const std::vector<std::string> word = lower_words(term.lemma);
  return std::ranges::any_of(argument.terms, [&](const Term& other) {
    return &other != &term && other.upos == Upos::PROPN && other.lemma.find(' ') != std::string::npos && among(word, lower_words(other.lemma));
  });
}

}  // namespace

std::vector<const Term*> modifiers(const Argument& argument) {
  const Term* head = head_term(argument);
  std::vector<const Term*> found;
  for (const Term& term : argument.terms) {
    const bool counts = term.role == TermRole::modifier || term.role == TermRole::possessor || term.role == TermRole::nested;
    if (&term != head && counts && term.upos != Upos::NUM && !is_part_of_a_name(term, argument)) found.push_back(&term);
  }
  return found;
}

bool is_specific(const Argument& argument) {
  if (argument.is_pronoun) return false;
  if (!argument.entity.empty() || argument.is_name) return true;
  return head_term(argument) != nullptr && !modifiers(argument).empty();
}

bool same_terms(const Argument& first, const Argument& second) {
  const auto words = [](const Argument& argument) {
    std::vector<std::string_view> lemmas;
    for (const Term& term : argument.terms) {
      if (term.upos != Upos::NUM && term.role != TermRole::determiner) lemmas.push_back(term.lemma);
    }
    return lemmas;
  };
  const std::vector<std::string_view> own = words(first);
  return !own.empty() && own == words(second);
}

bool may_be_one_name(std::string_view first, std::string_view second) {
  const std::vector<std::string> a = lower_words(first);
  const std::vector<std::string> b = lower_words(second);
  if (a.empty() || b.empty()) return true;
  return among(a, b) || among(b, a) || share_a_word(a, b) || initials_of(a, b) || initials_of(b, a);
}

MeaningRelation relate_arguments(const Argument& first, const Argument& second, const Lexicon& lexicon) {
  if (first.is_pronoun || second.is_pronoun) return {};
  if (!first.entity.empty() && first.entity == second.entity) return {Containment::equal, Contrast::none, {}};
  const bool named = (first.is_name || !first.entity.empty()) && (second.is_name || !second.entity.empty());
  if (named) return relate_names(first, second, lexicon);
  const Term* a = head_term(first);
  const Term* b = head_term(second);
  if (a == nullptr || b == nullptr) return {};
  MeaningRelation heads = relate_terms(*a, *b, lexicon);
  if (heads.kind == Containment::unknown) return heads;  // whatever the modifiers are
  const ModifierMatch match = match_modifiers(first, second, lexicon);
  if (heads.kind == Containment::equal && match.clash.kind == Containment::disjoint) return match.clash;
  if (heads.kind == Containment::disjoint && (match.first_left != 0 || match.second_left != 0)) return {};
  Containment by_modifiers = Containment::equal;
  if (match.first_left != 0) by_modifiers = Containment::narrower;
  if (match.second_left != 0) by_modifiers = match.first_left != 0 ? Containment::unknown : Containment::wider;
  MeaningRelation result = heads;
  if (by_modifiers == Containment::unknown) result.kind = Containment::unknown;
  else result.kind = combined(heads.kind, by_modifiers);
  return result;
}

}  // namespace crosscheck
