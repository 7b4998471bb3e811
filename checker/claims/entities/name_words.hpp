#pragma once
// The words of one name: its head, the form that variants share, the gender and country that it tells.
#include <string>

#include "checker/claims/entities/draft.hpp"

namespace crosscheck {

/// The word of `[first, last)` whose head lies outside; the last word where a damaged tree has none.
TokenId head_of(const ParsedArticle& parsed, TokenId first, TokenId last);

bool is_possessive_ending(const ParsedArticle& parsed, TokenId token);

/// "Monday", "January": proper nouns that name nothing but time.
bool is_calendar_word(std::string_view form);

/// The words joined by blanks, without titles, "the", generational suffixes and, of companies, their endings:
/// "Huawei Technologies Co., Ltd." -> "Huawei". Never empty.
std::string name_key(const ParsedArticle& parsed, const EntityWords& words, TokenId first, TokenId last, NameType type);

/// From a title before the name, a describing noun ("actress Maria Lund") or the first name.
Gender gender_of_name(const ParsedArticle& parsed, const EntityWords& words, const Mention& mention);

/// "Chinese" in "Chinese vendor Huawei", "Japan's SoftBank", "the Chinese giant"; empty where nothing tells.
std::string country_beside(const ParsedArticle& parsed, const EntityWords& words, const Mention& mention);

}  // namespace crosscheck
