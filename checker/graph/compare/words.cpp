#include "checker/graph/compare/words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

constexpr unsigned frequent_senses = 2;
/// Of many foods WordNet names the plant and its root before what is eaten: the carrot on the plate is its third sense.
constexpr unsigned everyday_senses = 3;

/// WordNet's synsets of these verbs are so many that synonymy through them says nothing.
constexpr std::array light_verbs = {"be", "have", "do", "make", "get", "take", "give", "go", "come", "put", "set", "keep",
                                    "see", "hold", "run", "say", "tell", "let", "turn", "work", "show", "bring", "call"};

bool is_light(std::string_view verb) { return std::ranges::find(light_verbs, verb) != light_verbs.end(); }

Upos noun_like(Upos upos) { return upos == Upos::PROPN ? Upos::NOUN : upos; }

bool exclusive_members(std::string_view first, std::string_view second, const Lexicon& lexicon) {
  const WordTable& groups = lexicon.table("exclusive_groups");
  for (const WordRow& a : groups.all(first)) {
    for (const WordRow& b : groups.all(second)) {
      const auto shade = [](const WordRow& row) { return row[2].empty() ? row.key() : row[2]; };
      const bool same_shade = shade(a) == shade(b);
      if (a[1] == b[1] && !same_shade) return true;
    }
  }
  return false;
}

/// Both are kinds of one everyday category and neither is a kind of the other.
bool sisters(std::string_view first, std::string_view second, const Lexicon& lexicon) {
  // In a rarer sense one may be a kind of the other ("coke" and "soda").
  if (lexicon.synonyms(first, second, Upos::NOUN) || lexicon.hypernym(first, second, Upos::NOUN) || lexicon.hypernym(second, first, Upos::NOUN)) return false;
  for (const WordRow& category : lexicon.table("exclusive_categories").rows()) {
    const std::string_view root = category.key();
    if (lexicon.hypernym(first, root, Upos::NOUN, everyday_senses) && lexicon.hypernym(second, root, Upos::NOUN, everyday_senses)) {
      return true;
    }
  }
  return false;
}

std::string pair_reason(std::string_view first, std::string_view what, std::string_view second) {
  return "`" + std::string(first) + "` " + std::string(what) + " `" + std::string(second) + "`";
}

MeaningRelation by_wordnet(std::string_view first, std::string_view second, Upos upos, const Lexicon& lexicon) {
  if (lexicon.synonyms(first, second, upos, frequent_senses)) {
    return {Containment::equal, Contrast::none, pair_reason(first, "means the same as", second)};
  }
  if (lexicon.antonyms(first, second, upos, 3)) {
    return {Containment::disjoint, Contrast::antonym, pair_reason(first, "is the opposite of", second)};
  }
  if (upos != Upos::NOUN) return {};
  if (lexicon.hypernym(first, second, upos, frequent_senses)) {
    return {Containment::narrower, Contrast::none, pair_reason(first, "is a kind of", second)};
  }
  if (lexicon.hypernym(second, first, upos, frequent_senses)) {
    return {Containment::wider, Contrast::none, pair_reason(second, "is a kind of", first)};
  }
  if (sisters(first, second, lexicon)) {
    return {Containment::disjoint, Contrast::sister, pair_reason(first, "and", second) + " are different things"};
  }
  return {};
}

}  // namespace

bool listed_pair(std::string_view first, std::string_view second, std::string_view table, const Lexicon& lexicon) {
  const WordTable& list = lexicon.table(table);
  const auto says = [&](std::string_view a, std::string_view b) {
    return std::ranges::any_of(list.all(a), [&](const WordRow& row) { return row[1] == b; });
  };
  return says(first, second) || says(second, first);
}

MeaningRelation relate_words(std::string_view first, std::string_view second, Upos upos, const Lexicon& lexicon) {
  if (first == second) return {Containment::equal, Contrast::none, {}};
  if (listed_pair(first, second, "false_opposites", lexicon)) return {};
  if (listed_pair(first, second, "opposites", lexicon)) {
    return {Containment::disjoint, Contrast::antonym, pair_reason(first, "is the opposite of", second)};
  }
  if (exclusive_members(first, second, lexicon)) {
    return {Containment::disjoint, Contrast::closed_list, pair_reason(first, "excludes", second)};
  }
  if (upos == Upos::VERB || upos == Upos::AUX) {
    if (opposite_verbs(first, second, lexicon)) {
      return {Containment::disjoint, Contrast::antonym, pair_reason(first, "is the opposite of", second)};
    }
    if (same_verbs(first, second, lexicon)) {
      return {Containment::equal, Contrast::none, pair_reason(first, "means the same as", second)};
    }
    if (lexicon.entails(first, second, frequent_senses)) return {Containment::narrower, Contrast::none, pair_reason(first, "entails", second)};
    if (lexicon.entails(second, first, frequent_senses)) return {Containment::wider, Contrast::none, pair_reason(second, "entails", first)};
    return {};
  }
  return by_wordnet(first, second, noun_like(upos), lexicon);
}

bool opposite_verbs(std::string_view first, std::string_view second, const Lexicon& lexicon) {
  if (listed_pair(first, second, "contradictory_verbs", lexicon)) return true;
  if (listed_pair(first, second, "false_opposites", lexicon)) return false;
  return !is_light(first) && !is_light(second) && lexicon.antonyms(first, second, Upos::VERB, frequent_senses);
}

bool same_verbs(std::string_view first, std::string_view second, const Lexicon& lexicon) {
  if (first == second) return true;
  if (listed_pair(first, second, "verb_synonyms", lexicon)) return true;
  return !is_light(first) && !is_light(second) && lexicon.synonyms(first, second, Upos::VERB, 1);
}

}  // namespace crosscheck
