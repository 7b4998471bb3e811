#include "checker/language/lexicon/lexicon.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "checker/language/lexicon/ancestors.hpp"
#include "checker/language/lexicon/sorted_lines.hpp"
#include "checker/language/lexicon/synset.hpp"
#include "rules/error.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 4> class_names = {"noun", "verb", "adj", "adv"};
constexpr std::array<std::string_view, 4> class_letters = {"n", "v", "as", "r"};
constexpr unsigned no_class = 4;

unsigned class_of(Upos upos) {
  switch (upos) {
    case Upos::NOUN: case Upos::PROPN: return 0;
    case Upos::VERB: case Upos::AUX: return 1;
    case Upos::ADJ: return 2;
    case Upos::ADV: return 3;
    case Upos::ADP: case Upos::CCONJ: case Upos::DET: case Upos::INTJ: case Upos::NUM: case Upos::PART:
    case Upos::PRON: case Upos::PUNCT: case Upos::SCONJ: case Upos::SYM: case Upos::X: return no_class;
  }
  return no_class;
}

/// WordNet's spelling: ASCII lower case, `_` for blanks.
std::string key_of(std::string_view word) {
  std::string key(word);
  for (char& c : key) c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return key;
}

std::string print_of(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

bool same_word(std::string_view data_word, std::string_view key) {
  return data_word.size() == key.size() &&
         std::equal(key.begin(), key.end(), data_word.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b); });
}

/// 1-based number of the word in the synset, 0 where it is not there.
unsigned word_number(const Synset& synset, std::string_view key) {
  for (std::size_t i = 0; i < synset.words.size(); ++i)
    if (same_word(synset.words[i], key)) return static_cast<unsigned>(i + 1);
  return 0;
}

bool starts_at(const SynsetPointer& pointer, unsigned word) { return pointer.source == 0 || pointer.source == word; }

void add_once(std::vector<std::string>& list, std::string word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(std::move(word));
}

using Pieces = std::span<const std::pair<std::string_view, std::string_view>>;
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> noun_endings = {
    {{"s", ""}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> verb_endings = {
    {{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> adjective_endings = {
    {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}}};

Pieces endings_of(unsigned word_class) {
  switch (word_class) {
    case 0: return noun_endings;
    case 1: return verb_endings;
    case 2: return adjective_endings;
    default: return {};
  }
}

/// Synsets one `kind` step from the synset, in the same word class.
void step(std::string_view data, SynsetOffset from, char kind, std::vector<SynsetOffset>& out) {
  if (kind == '@') {
    const std::vector<SynsetOffset> above = read_hypernyms(data, from);
    out.insert(out.end(), above.begin(), above.end());
    return;
  }
  for (const SynsetPointer& pointer : read_synset(data, from).pointers)
    if (pointer.kind == kind) out.push_back(pointer.offset);
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& data_folder) {
  Lexicon lexicon;
  for (std::size_t i = 0; i < class_count; ++i) {
    const std::filesystem::path folder = data_folder / "wordnet";
    const std::string name(class_names[i]);
    lexicon.files_[i] = {MappedFile(folder / ("index." + name)), MappedFile(folder / ("data." + name)),
                         MappedFile(folder / (name + ".exc"))};
  }
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(data_folder / "lexicon", problem))
    if (entry.path().extension() == ".txt") lexicon.tables_.emplace(entry.path().stem().string(), WordTable::load(entry.path()));
  return lexicon;
}

const WordTable& Lexicon::table(std::string_view name) const {
  const auto found = tables_.find(name);
  if (found == tables_.end()) throw Error("no word list `" + std::string(name) + "` in the data folder");
  return found->second;
}

bool Lexicon::is_known(std::string_view lemma, Upos upos) const {
  const unsigned word_class = class_of(upos);
  return word_class != no_class && !senses_of(files_[word_class].index.text(), key_of(lemma), 1).empty();
}

bool Lexicon::is_known(std::string_view lemma) const {
  const std::string key = key_of(lemma);
  return std::any_of(files_.begin(), files_.end(),
                     [&](const Files& files) { return !senses_of(files.index.text(), key, 1).empty(); });
}

bool Lexicon::is_capitalised(std::string_view lemma, Upos upos) const {
  const unsigned word_class = class_of(upos);
  if (word_class == no_class) return false;
  const std::string key = key_of(lemma);
  for (const SynsetOffset sense : senses_of(files_[word_class].index.text(), key, 1)) {
    const Synset synset = read_synset(files_[word_class].data.text(), sense);
    const unsigned number = word_number(synset, key);
    return number > 0 && synset.words[number - 1][0] >= 'A' && synset.words[number - 1][0] <= 'Z';
  }
  return false;
}

std::vector<std::string> Lexicon::base_forms(std::string_view form, Upos upos) const {
  std::vector<std::string> bases;
  const unsigned word_class = class_of(upos);
  const std::string key = key_of(form);
  if (word_class == no_class || key.empty()) return bases;
  const Files& files = files_[word_class];
  if (const auto line = find_line(files.exceptions.text(), key)) {
    FieldReader fields(*line);
    fields.next();
    for (std::string_view base = fields.next(); !base.empty(); base = fields.next()) add_once(bases, print_of(base));
    return bases;
  }
  const auto known = [&](std::string_view word) { return !senses_of(files.index.text(), word, 1).empty(); };
  if (known(key)) bases.push_back(print_of(key));
  for (const auto& [ending, instead] : endings_of(word_class))
    if (key.size() > ending.size() && key.ends_with(ending)) {
      const std::string base = key.substr(0, key.size() - ending.size()) + std::string(instead);
      if (known(base)) add_once(bases, print_of(base));
    }
  return bases;
}

bool Lexicon::synonyms(std::string_view a, std::string_view b, Upos upos, unsigned senses) const {
  const unsigned word_class = class_of(upos);
  const std::string key_a = key_of(a), key_b = key_of(b);
  if (key_a == key_b) return true;
  if (word_class == no_class) return false;
  const std::string_view index = files_[word_class].index.text();
  const auto of_a = senses_of(index, key_a, senses), of_b = senses_of(index, key_b, senses);
  return std::any_of(of_a.begin(), of_a.end(),
                     [&](SynsetOffset sense) { return std::find(of_b.begin(), of_b.end(), sense) != of_b.end(); });
}

std::vector<std::string> Lexicon::synonyms_of(std::string_view lemma, Upos upos, unsigned senses) const {
  std::vector<std::string> words;
  const unsigned word_class = class_of(upos);
  if (word_class == no_class) return words;
  const std::string key = key_of(lemma);
  for (const SynsetOffset sense : senses_of(files_[word_class].index.text(), key, senses))
    for (const std::string_view word : read_synset(files_[word_class].data.text(), sense).words)
      if (!same_word(word, key)) add_once(words, print_of(word));
  return words;
}

std::vector<std::string> Lexicon::antonyms_of(std::string_view lemma, Upos upos, unsigned senses) const {
  std::vector<std::string> words;
  const unsigned word_class = class_of(upos);
  if (word_class == no_class) return words;
  const std::string_view data = files_[word_class].data.text();
  const std::string key = key_of(lemma);
  for (const SynsetOffset sense : senses_of(files_[word_class].index.text(), key, senses)) {
    const Synset synset = read_synset(data, sense);
    const unsigned number = word_number(synset, key);
    for (const SynsetPointer& pointer : synset.pointers) {
      if (pointer.kind != '!' || !starts_at(pointer, number)) continue;
      const Synset other = read_synset(data, pointer.offset);
      if (pointer.target > 0 && pointer.target <= other.words.size()) add_once(words, print_of(other.words[pointer.target - 1U]));
    }
  }
  return words;
}

bool Lexicon::antonyms(std::string_view a, std::string_view b, Upos upos, unsigned senses) const {
  const std::string key_a = key_of(a), key_b = key_of(b);
  const auto opposed = [&](std::string_view word, std::string_view key) {
    const auto opposites = antonyms_of(word, upos, senses);
    return std::any_of(opposites.begin(), opposites.end(), [&](const std::string& other) { return key_of(other) == key; });
  };
  if (opposed(key_a, key_b) || opposed(key_b, key_a)) return true;
  if (upos != Upos::ADJ) return false;
  // A satellite shares its head's antonym: "quick" is similar to "fast", whose opposite is "slow".
  const auto heads = [&](const std::string& key) {
    std::vector<SynsetOffset> out;
    for (const SynsetOffset sense : senses_of(files_[2].index.text(), key, senses)) {
      out.push_back(sense);
      step(files_[2].data.text(), sense, '&', out);
    }
    return out;
  };
  std::vector<SynsetOffset> opposites;
  for (const SynsetOffset head : heads(key_a)) step(files_[2].data.text(), head, '!', opposites);
  const auto others = heads(key_b);
  return std::any_of(others.begin(), others.end(),
                     [&](SynsetOffset at) { return std::find(opposites.begin(), opposites.end(), at) != opposites.end(); });
}

std::optional<unsigned> Lexicon::hypernym(std::string_view word, std::string_view hypernym, Upos upos, unsigned senses) const {
  const unsigned word_class = class_of(upos);
  if (word_class == no_class) return std::nullopt;
  const std::string_view index = files_[word_class].index.text();
  const std::string_view data = files_[word_class].data.text();
  AncestryMemo& memo = (*ancestry_)[word_class];
  const Ancestry& goal = memo.of(index, data, key_of(hypernym));
  const std::span<const SynsetOffset> goals = std::span(goal.senses).first(std::min<std::size_t>(senses, goal.senses.size()));
  return goals.empty() ? std::nullopt : steps_up(memo.of(index, data, key_of(word)), goals, senses);
}

bool Lexicon::part_of(std::string_view part, std::string_view whole, unsigned senses) const {
  constexpr std::size_t most = 200;  // the world is not nested that deep
  const std::string_view index = files_[0].index.text();
  const auto goals = senses_of(index, key_of(whole), senses);
  if (goals.empty()) return false;
  std::vector<SynsetOffset> open;
  for (const SynsetOffset sense : senses_of(index, key_of(part), senses)) step(files_[0].data.text(), sense, '#', open);
  for (std::size_t next = 0; next < open.size() && next < most; ++next) {
    if (std::find(goals.begin(), goals.end(), open[next]) != goals.end()) return true;
    step(files_[0].data.text(), open[next], '#', open);
  }
  return false;
}

bool Lexicon::co_hyponyms(std::string_view a, std::string_view b, Upos upos, unsigned senses) const {
  const unsigned word_class = class_of(upos);
  if (word_class == no_class || synonyms(a, b, upos, senses)) return false;
  if (hypernym(a, b, upos, senses) || hypernym(b, a, upos, senses)) return false;
  const auto parents = [&](std::string_view word) {
    std::vector<SynsetOffset> out;
    for (const SynsetOffset sense : senses_of(files_[word_class].index.text(), key_of(word), senses))
      step(files_[word_class].data.text(), sense, '@', out);
    return out;
  };
  const auto of_a = parents(a), of_b = parents(b);
  return std::any_of(of_a.begin(), of_a.end(),
                     [&](SynsetOffset parent) { return std::find(of_b.begin(), of_b.end(), parent) != of_b.end(); });
}

std::vector<std::string> Lexicon::derived_forms(std::string_view lemma, Upos from, Upos to, unsigned senses) const {
  std::vector<std::string> words;
  const unsigned class_from = class_of(from), class_to = class_of(to);
  if (class_from == no_class || class_to == no_class) return words;
  const std::string key = key_of(lemma);
  for (const SynsetOffset sense : senses_of(files_[class_from].index.text(), key, senses)) {
    const Synset synset = read_synset(files_[class_from].data.text(), sense);
    const unsigned number = word_number(synset, key);
    for (const SynsetPointer& pointer : synset.pointers) {
      if (pointer.kind != '+' || !starts_at(pointer, number)) continue;
      if (class_letters[class_to].find(pointer.word_class) == std::string_view::npos) continue;
      const Synset other = read_synset(files_[class_to].data.text(), pointer.offset);
      if (pointer.target > 0 && pointer.target <= other.words.size()) add_once(words, print_of(other.words[pointer.target - 1U]));
    }
  }
  return words;
}

bool Lexicon::derivationally_related(std::string_view a, Upos upos_a, std::string_view b, Upos upos_b) const {
  const std::string key = key_of(b);
  const auto words = derived_forms(a, upos_a, upos_b);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return key_of(word) == key; });
}

bool Lexicon::entails(std::string_view verb, std::string_view other, unsigned senses) const {
  const std::string_view data = files_[1].data.text();
  const auto goals = senses_of(files_[1].index.text(), key_of(other), senses);
  for (const SynsetOffset sense : senses_of(files_[1].index.text(), key_of(verb), senses)) {
    std::vector<SynsetOffset> reached;
    step(data, sense, '*', reached);
    step(data, sense, '>', reached);
    if (std::any_of(reached.begin(), reached.end(),
                    [&](SynsetOffset at) { return std::find(goals.begin(), goals.end(), at) != goals.end(); }))
      return true;
  }
  return false;
}

}  // namespace crosscheck
