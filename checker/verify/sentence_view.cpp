#include "checker/verify/sentence_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace crosscheck {

namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool in(std::string_view word, auto&& list) { return std::ranges::find(list, word) != std::end(list); }

constexpr std::array negators = {"not", "n't", "n’t", "never", "nobody", "nothing", "none", "nowhere", "neither", "nor", "no-one", "no", "hardly", "barely"};
constexpr std::array linking = {"in", "out", "on", "off", "up", "down", "above", "below", "under", "over", "near", "before", "after",
                                "inside", "outside", "with", "without", "against", "into", "toward", "towards", "away", "behind"};
constexpr std::array number_words = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                                     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array hedges = {"may", "might", "could", "would", "should", "if", "unless", "whether"};
constexpr std::array empty_adverbs = {"very", "also", "just", "then", "so", "too", "really", "quite", "as", "there", "here", "now", "even"};

std::optional<double> number_of(std::string_view form) {
  for (std::size_t value = 0; value < number_words.size(); ++value) {
    if (form == number_words[value]) return static_cast<double>(value);
  }
  std::string digits;
  for (const char c : form) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || digits.empty()) return std::nullopt;
  const std::string_view rest(end, static_cast<std::size_t>(digits.data() + digits.size() - end));
  if (rest.empty()) return value;
  return std::nullopt;
}

bool is_negator(const Token& token, std::string_view form) {
  if (!in(form, negators)) return false;
  if (form == "no") return token.upos == Upos::DET || base(token.deprel) == Deprel::det || token.deprel == Deprel::advmod;
  return true;
}

bool is_content(const Token& token, std::string_view form) {
  switch (token.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::NUM:
    case Upos::ADJ:
    case Upos::SYM:
    case Upos::X: return form.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789") != std::string_view::npos || static_cast<unsigned char>(form.front()) >= 0x80;
    case Upos::VERB: return true;
    case Upos::ADV: return !in(form, empty_adverbs) && !in(form, negators);
    case Upos::ADP: return in(form, linking);
    default: break;
  }
  return false;
}

std::string slot_of(const ParsedArticle& parsed, TokenId id) {
  const Token& token = parsed.tokens[id];
  switch (token.deprel) {
    case Deprel::nsubj:
    case Deprel::obl_agent:
    case Deprel::csubj: return "subject";
    case Deprel::nsubj_pass:
    case Deprel::csubj_pass:
    case Deprel::obj: return "object";
    case Deprel::root: return "root";
    default: break;
  }
  const Deprel relation = base(token.deprel);
  if (relation == Deprel::obl || relation == Deprel::nmod) {
    for (const TokenId child : parsed.children(id)) {
      if (parsed.tokens[child].deprel == Deprel::case_) return lower(parsed.form(child));
    }
  }
  return std::string(to_string(relation));
}

/// Tokens that stand under a negation: its head with all below it; of "no man" also the clause that the man is in.
std::vector<bool> negative_tokens(const ParsedArticle& parsed, const Sentence& sentence) {
  std::vector<std::uint32_t> marks(sentence.last - sentence.first);
  const auto mark = [&](TokenId id) {
    if (id != no_token) ++marks[id - sentence.first];
  };
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    const Token& token = parsed.tokens[id];
    if (!is_negator(token, lower(parsed.form(id)))) continue;
    if (token.head == no_token) { mark(id); continue; }
    TokenId scope = token.head;
    const bool pronoun = token.upos == Upos::PRON || token.upos == Upos::NOUN;
    if (!pronoun && token.upos == Upos::DET) {
      const Token& noun = parsed.tokens[token.head];
      const Deprel relation = base(noun.deprel);
      const bool argument = relation == Deprel::nsubj || relation == Deprel::obj;
      if (argument && noun.head != no_token) scope = noun.head;
    }
    mark(scope);
  }
  std::vector<bool> negative(marks.size());
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    std::uint32_t count = 0;
    TokenId up = id;
    for (std::size_t steps = 0; up != no_token && steps <= marks.size(); ++steps) {
      count += marks[up - sentence.first];
      up = parsed.tokens[up].head;
    }
    negative[id - sentence.first] = count % 2 == 1;
  }
  return negative;
}

bool governed_by_hedge(const ParsedArticle& parsed, TokenId root) {
  for (const TokenId child : parsed.children(root)) {
    const Deprel relation = base(parsed.tokens[child].deprel);
    const bool governs = relation == Deprel::aux || relation == Deprel::mark || relation == Deprel::advmod;
    if (governs && in(lower(parsed.form(child)), hedges)) return true;
  }
  return false;
}

ContentWord content_word(const ParsedArticle& parsed, TokenId id, std::string form) {
  const Token& token = parsed.tokens[id];
  ContentWord word;
  word.token = id;
  word.span = token.span;
  word.lemma = lower(token.lemma.empty() ? form : token.lemma);
  word.upos = token.upos;
  word.slot = slot_of(parsed, id);
  word.name = token.upos == Upos::PROPN;
  word.link = token.upos == Upos::ADP;
  word.number = token.upos == Upos::NUM || token.upos == Upos::NOUN || token.upos == Upos::X || token.upos == Upos::PROPN || token.upos == Upos::ADJ ? number_of(form) : std::nullopt;
  word.form = std::move(form);
  return word;
}

}  // namespace

SentenceView view_sentence(const ParsedArticle& parsed, SentenceId index) {
  const Sentence& sentence = parsed.sentences[index];
  SentenceView view;
  view.span = sentence.span;
  const std::vector<bool> negative = negative_tokens(parsed, sentence);
  std::vector<std::uint32_t> place(sentence.last - sentence.first, no_word);
  for (TokenId id = sentence.first; id < sentence.last; ++id) {
    const Token& token = parsed.tokens[id];
    std::string form = lower(parsed.form(id));
    if (token.head == no_token) view.hedged = governed_by_hedge(parsed, id);
    if (form == "?") view.question = true;
    if (form.empty() || !is_content(token, form)) continue;
    place[id - sentence.first] = static_cast<std::uint32_t>(view.words.size());
    if (token.head == no_token) view.root = place[id - sentence.first];
    view.words.push_back(content_word(parsed, id, std::move(form)));
    view.words.back().negative = negative[id - sentence.first];
  }
  for (ContentWord& word : view.words) {
    const TokenId head = parsed.tokens[word.token].head;
    if (head != no_token) word.parent = place[head - sentence.first];
  }
  return view;
}

std::vector<SentenceView> view_sentences(const ParsedArticle& parsed) {
  std::vector<SentenceView> views;
  for (SentenceId index = 0; index < parsed.sentences.size(); ++index) {
    SentenceView view = view_sentence(parsed, index);
    if (!view.words.empty()) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace crosscheck
