#include "checker/language/lemmas.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "checker/language/lexicon/sorted_lines.hpp"

namespace crosscheck {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (is_capital(c)) c = static_cast<char>(c + 32);
  return out;
}

/// Letters, all of them capitals: "TEHRAN".
bool is_shouted(std::string_view form) { return form.size() >= 5 && std::all_of(form.begin(), form.end(), is_capital); }

bool is_small(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_figures(std::string_view form) {
  return form.front() >= '0' && form.front() <= '9' &&
         std::all_of(form.begin(), form.end(), [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

bool is_inflected(Xpos xpos) {
  using enum Xpos;
  switch (xpos) {
    case NNS: case NNPS: case VBD: case VBN: case VBZ: case VBG: case JJR: case JJS: case RBR: case RBS: return true;
    default: return false;
  }
}

/// Word class whose inflections the tag speaks of; a proper noun that is used as a verb or adjective stays a name.
Upos class_of(const TaggedWord& word) {
  using enum Xpos;
  switch (word.xpos) {
    case NNS: case NNPS: return Upos::NOUN;
    case VBD: case VBN: case VBZ: case VBG: case VB: case VBP: return Upos::VERB;
    case JJR: case JJS: return Upos::ADJ;
    case RBR: case RBS: return Upos::ADV;
    default: return word.upos;
  }
}

std::optional<std::string_view> look_up(std::string_view table, std::string_view form, Xpos xpos) {
  std::string key(form);
  key += '|';
  key += to_string(xpos);
  const auto line = find_line(table, key, '\t');
  if (!line) return std::nullopt;
  return line->substr(key.size() + 1);
}

/// WordNet's base form; one that differs from the form where the tag says that it is inflected.
std::optional<std::string> base_form(const std::string& lower, const TaggedWord& word, const Lexicon& lexicon) {
  const auto bases = lexicon.base_forms(lower, class_of(word));
  const auto base = std::find_if(bases.begin(), bases.end(), [&](const std::string& b) { return b != lower; });
  if (base != bases.end()) return *base;
  return std::nullopt;
}

/// "unchanged", "wrongdoing": in WordNet an adjective or noun, and of no verb.
bool is_no_participle(const std::string& lower, const TaggedWord& word, const Lexicon& lexicon) {
  if (word.xpos != Xpos::VBN && word.xpos != Xpos::VBG) return false;
  return !base_form(lower, word, lexicon) && (lexicon.is_known(lower, Upos::ADJ) || lexicon.is_known(lower, Upos::NOUN));
}

/// The learned change of the longest ending that is known.
std::optional<std::string> by_ending(std::string_view table, const std::string& lower, Xpos xpos) {
  for (std::size_t length = std::min<std::size_t>(5, lower.size() < 3 ? 0 : lower.size() - 2); length > 0; --length) {
    const auto rule = look_up(table, "*" + lower.substr(lower.size() - length), xpos);
    if (!rule) continue;
    std::size_t strip = 0;
    std::from_chars(rule->data(), rule->data() + rule->size(), strip);
    if (strip + 1 >= lower.size()) continue;
    return lower.substr(0, lower.size() - strip) + std::string(rule->substr(rule->find(' ') + 1));
  }
  return std::nullopt;
}

std::string with_capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

/// "Hills" NNPS -> "Hill"; "TEHRAN", "asia" -> as a name is written; other names as they stand: "al", "Athens".
std::string name_lemma(const TaggedWord& word, const std::string& lower, std::string_view table, const Lexicon& lexicon) {
  const bool one_name = lexicon.is_capitalised(lower, Upos::NOUN);
  if (word.xpos != Xpos::NNPS || one_name) {
    constexpr std::size_t longest_particle = 2, longest_short_form = 5;
    const bool shouted = is_shouted(word.form) && (lower.size() > longest_short_form || lexicon.is_known(lower, Upos::NOUN));
    const bool small = word.upos == Upos::PROPN && is_small(word.form) && lower.size() > longest_particle;
    return shouted || (small && one_name) ? with_capital(lower) : std::string(word.form);
  }
  auto base = base_form(lower, word, lexicon);
  if (!base) base = by_ending(table, lower, word.xpos);
  return base && is_capital(word.form[0]) ? with_capital(*base) : base.value_or(std::string(word.form));
}

std::string without_commas(std::string_view form) {
  std::string out;
  std::copy_if(form.begin(), form.end(), std::back_inserter(out), [](char c) { return c != ','; });
  return out.empty() ? std::string(form) : out;
}

}  // namespace

Lemmatiser Lemmatiser::load(const std::filesystem::path& path) {
  Lemmatiser lemmatiser;
  lemmatiser.table_ = MappedFile(path);
  return lemmatiser;
}

std::string Lemmatiser::lemma(const TaggedWord& word, const Lexicon& lexicon) const {
  if (word.form.empty()) return {};
  const std::string_view table = table_.text();
  const bool is_name = word.xpos == Xpos::NNP || word.xpos == Xpos::NNPS;
  std::string lower = lower_ascii(word.form);
  if (const auto known = look_up(table, is_name ? word.form : std::string_view(lower), word.xpos)) return std::string(*known);
  if (is_name) return name_lemma(word, lower, table, lexicon);
  if (is_inflected(word.xpos)) {
    if (is_no_participle(lower, word, lexicon)) return lower;
    if (auto base = base_form(lower, word, lexicon)) return *std::move(base);
    if (auto base = by_ending(table, lower, word.xpos)) return *std::move(base);
  }
  if (word.xpos == Xpos::CD && has_figures(word.form)) return without_commas(word.form);
  if (word.upos == Upos::ADJ && is_capital(word.form[0]) && !word.first_in_sentence && lexicon.is_capitalised(lower, Upos::ADJ))
    return std::string(word.form);
  if (word.upos == Upos::PROPN || word.upos == Upos::X || word.xpos == Xpos::ADD) return std::string(word.form);
  return lower;
}

}  // namespace crosscheck
