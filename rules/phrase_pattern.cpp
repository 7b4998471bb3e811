#include "rules/phrase_pattern.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

/// Words that open a prepositional participant in a phrase.
constexpr std::array<std::string_view, 44> prepositions{
    "about", "above",  "across", "after",  "against", "ahead_of", "along_with", "among",      "around", "as",      "at",
    "before", "behind", "between", "by",   "despite", "during",   "for",        "from",       "in",     "in_favour_of", "in_favor_of",
    "instead_of", "into", "near", "of",    "off",     "on",       "onto",       "out_of",     "over",   "past",    "than",
    "through", "to",   "together_with", "toward", "towards", "under", "upon",   "via",        "with",   "within",  "without"};
/// Verbs whose gerund tells that an action ends: "stop buying".
constexpr std::array<std::string_view, 6> ending_verbs{"stop", "cease", "quit", "halt", "discontinue", "end"};
constexpr std::array<std::string_view, 3> articles{"a", "an", "the"};

template <std::size_t Size>
bool among(const std::array<std::string_view, Size>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_words(const PhraseElement& element) { return element.kind == PhraseElementKind::words; }

bool opens_participant(const PhraseElement& element) {
  return is_words(element) && std::all_of(element.alternatives.begin(), element.alternatives.end(),
                                          [](const std::string& word) { return among(prepositions, word); });
}

bool is_article(const PhraseElement& element) {
  return is_words(element) && std::all_of(element.alternatives.begin(), element.alternatives.end(),
                                          [](const std::string& word) { return among(articles, word); });
}

/// Lemmas that a gerund can come from: "using" from "us" or "use", "dropping" from "drop".
std::vector<std::string> gerund_lemmas(const std::string& word) {
  const std::string stem = word.substr(0, word.size() - 3);
  std::vector<std::string> out{stem, stem + "e"};
  if (stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2]) out.push_back(stem.substr(0, stem.size() - 1));
  return out;
}

bool is_gerund(const PhraseElement& element) {
  return is_words(element) && std::all_of(element.alternatives.begin(), element.alternatives.end(),
                                          [](const std::string& word) { return word.size() >= 5 && word.ends_with("ing"); });
}

class Compiler {
public:
  explicit Compiler(const Phrase& phrase) {
    for (const PhraseElement& element : phrase.elements)
      if (!is_article(element)) elements_.push_back(&element);
  }

  PhrasePattern run() {
    out_.object_acts = elements_.front()->kind == PhraseElementKind::object;
    at_ = 1;
    read_verb();
    while (at_ < elements_.size()) read_part();
    return std::move(out_);
  }

private:
  const PhraseElement* next(std::size_t ahead = 0) const {
    return at_ + ahead < elements_.size() ? elements_[at_ + ahead] : nullptr;
  }

  void read_verb() {
    while (next() != nullptr && next()->optional) ++at_;
    if (next() == nullptr) return;
    out_.verbs = next()->alternatives;
    ++at_;
    const PhraseElement* to = next();
    const PhraseElement* verb = next(1);
    if (to != nullptr && verb != nullptr && is_words(*to) && to->alternatives == std::vector<std::string>{"to"} && is_words(*verb) && !verb->optional) {
      out_.verbs = verb->alternatives;
      at_ += 2;
    } else if (to != nullptr && is_gerund(*to) && !to->optional && (verb == nullptr || !is_words(*verb))) {
      out_.ends = std::all_of(out_.verbs.begin(), out_.verbs.end(), [](const std::string& word) { return among(ending_verbs, word); });
      out_.verbs.clear();
      for (const std::string& word : to->alternatives)
        for (std::string& lemma : gerund_lemmas(word)) out_.verbs.push_back(std::move(lemma));
      ++at_;
    }
  }

  void read_part() {
    PatternPart part;
    if (opens_participant(*next())) {
      part.optional = next()->optional;
      for (std::string word : next()->alternatives) {
        std::replace(word.begin(), word.end(), '_', ' ');
        part.prepositions.push_back(std::move(word));
      }
      ++at_;
      if (next() == nullptr) return;
    }
    if (is_words(*next())) {
      const PhraseElement* head = next();
      for (; next() != nullptr && is_words(*next()) && !opens_participant(*next()); ++at_)
        if (!next()->optional || head->optional) head = next();
      part.nouns = head->alternatives;
      part.optional = part.optional || head->optional;
    } else {
      part.kind = next()->kind;
      part.type = next()->type;
      ++at_;
    }
    for (int before = static_cast<int>(out_.parts.size()) - 1; before >= 0 && part.kind != PhraseElementKind::words && part.inside < 0; --before)
      if (out_.parts[static_cast<std::size_t>(before)].kind == PhraseElementKind::words && !part.prepositions.empty()) part.inside = before;
    out_.parts.push_back(std::move(part));
  }

  std::vector<const PhraseElement*> elements_;
  std::size_t at_ = 0;
  PhrasePattern out_;
};

}  // namespace

PhrasePattern compile_phrase(const Phrase& phrase, std::uint32_t relation) {
  PhrasePattern out = Compiler(phrase).run();
  out.relation = relation;
  return out;
}

}  // namespace crosscheck
