#include "checker/language/lemmas.hpp"

#include <algorithm>
#include <array>
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

/// "comittee" -> "committee": the commonest word of the same tag that is one slip of the keyboard away from one that nobody knows.
class Misspelling {
public:
  Misspelling(std::string_view table, const std::string& word, Xpos xpos) : table_(table), word_(word), xpos_(xpos) {}

  /// The lemma of the word that was meant.
  std::optional<std::string> lemma() {
    constexpr std::size_t shortest = 5;
    if (word_.size() < shortest || look_up(table_, "=" + word_, xpos_)) return std::nullopt;
    for (std::size_t i = 0; i < word_.size(); ++i) try_slips(i);
    return best_;
  }

private:
  /// Letters swapped, doubled, left out, put in or mistaken at `i`. Whoever slips gets the first letter right: "iphone" is no phone.
  void try_slips(std::size_t i) {
    const std::string before = word_.substr(0, i), rest = word_.substr(i), after = word_.substr(i + 1);
    const bool doubled = !after.empty() && after[0] == rest[0];
    if (i > 0 || doubled) try_word(before + after);
    if (!after.empty()) try_word(before + after[0] + rest[0] + after.substr(1));
    for (char c = 'a'; i > 0 && c <= 'z'; ++c) {
      try_word(before + c + after);
      try_word(before + c + rest);
    }
  }

  void try_word(const std::string& candidate) {
    const auto line = look_up(table_, "=" + candidate, xpos_);
    if (!line) return;
    std::size_t count = 0;
    std::from_chars(line->data(), line->data() + line->size(), count);
    if (count <= most_) return;
    most_ = count;
    best_ = std::string(line->substr(line->find(' ') + 1));
  }

  std::string_view table_;
  const std::string& word_;
  Xpos xpos_;
  std::size_t most_ = 0;
  std::optional<std::string> best_;
};

bool is_in_word_net(const std::string& lower, const Lexicon& lexicon) {
  constexpr std::array classes = {Upos::NOUN, Upos::VERB, Upos::ADJ, Upos::ADV};
  return std::ranges::any_of(classes, [&](Upos upos) { return !lexicon.base_forms(lower, upos).empty(); });
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

/// "report.pdf", "12-20-00.DOC": by the treebanks' convention in small letters.
bool is_file_name(std::string_view lower) {
  constexpr std::array<std::string_view, 9> endings = {".doc", ".docx", ".gif", ".htm", ".jpg", ".pdf", ".png", ".txt", ".xls"};
  return lower.find('/') == lower.npos && std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

/// "DM's", "1990’s" as plurals, "#bookclub", "alt.animals.cats": no ending of these is taken off as of other words.
std::optional<std::string> odd_plural(const std::string& lower) {
  for (const std::string_view ending : {"'s", "\u2019s"})
    if (lower.size() > ending.size() && lower.ends_with(ending)) return lower.substr(0, lower.size() - ending.size());
  const bool inner_stop = lower.find('.') < lower.size() - 1;
  if (inner_stop || lower.front() == '#') return lower;
  return std::nullopt;
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
  if (word.helps_participle && word.xpos == Xpos::VBZ && (lower == "'s" || lower == "\u2019s")) return "have";
  if (const auto known = look_up(table, is_name ? word.form : std::string_view(lower), word.xpos)) return std::string(*known);
  if (is_name && !is_file_name(lower)) return name_lemma(word, lower, table, lexicon);
  if (is_file_name(lower)) return lower;
  if (word.xpos == Xpos::NNS)
    if (auto plural = odd_plural(lower)) return *std::move(plural);
  if (is_small(word.form) && !is_in_word_net(lower, lexicon))
    if (auto meant = Misspelling(table, lower, word.xpos).lemma()) return *std::move(meant);
  if (is_inflected(word.xpos)) {
    if (is_no_participle(lower, word, lexicon)) return lower;
    if (auto base = base_form(lower, word, lexicon)) return *std::move(base);
    if (auto base = by_ending(table, lower, word.xpos)) return *std::move(base);
  }
  if (word.xpos == Xpos::CD && has_figures(word.form)) return without_commas(word.form);
  if (word.form.size() == 1 && word.upos != Upos::DET && word.upos != Upos::ADP) return std::string(word.form);
  if (word.upos == Upos::ADJ && is_capital(word.form[0]) && !word.first_in_sentence && lexicon.is_capitalised(lower, Upos::ADJ))
    return std::string(word.form);
  if (word.upos == Upos::PROPN || word.upos == Upos::X || word.xpos == Xpos::ADD) return std::string(word.form);
  return lower;
}

}  // namespace crosscheck
