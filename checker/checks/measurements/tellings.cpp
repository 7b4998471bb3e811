#include "checker/checks/measurements/tellings.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "checker/checks/clauses.hpp"
#include "checker/checks/measurements/measurement.hpp"
#include "checker/checks/words_in_context.hpp"
#include "checker/graph/compare/words.hpp"
#include "checker/language/lexicon/lexicon.hpp"

namespace crosscheck {

namespace {

using namespace std::string_view_literals;

/// Words that stand in any sentence.
constexpr std::array light{"be"sv, "have"sv, "do"sv, "say"sv, "tell"sv, "add"sv, "go"sv, "get"sv, "make"sv, "take"sv, "people"sv, "person"sv, "percent"sv, "cent"sv, "per"sv, "%"sv, "also"sv, "so"sv, "too"sv, "very"sv, "just"sv, "then"sv, "there"sv, "here"sv};
constexpr std::array denials{"not"sv, "n't"sv, "never"sv, "no"sv, "nor"sv, "neither"sv, "without"sv, "none"sv, "nobody"sv};

/// A word that stands in more tellings than this brings none together.
constexpr std::size_t crowded = 14;
/// Words of a clause; a list that runs on and on tells many things.
constexpr std::size_t longest = 80;

class TellingReader {
public:
  TellingReader(const Analysis& analysis, const Tree& tree, const std::vector<Figure>& figures) : analysis_(analysis), tree_(tree), figures_(figures), covered_(tree.size(), false), named_(tree.size(), nullptr) {
    for (const TimeMention& mention : analysis.times)
      for (TokenId token = mention.first_token; token < mention.last_token; ++token) covered_[token] = true;
    for (const Mention& mention : analysis.entities.mentions) {
      if (mention.cluster == no_cluster || mention.head >= tree.size() || analysis.entities.clusters[mention.cluster].name.empty()) continue;
      if (mention.kind == MentionKind::name)
        for (TokenId token = mention.first; token < mention.last; ++token) covered_[token] = true;
      named_[mention.head] = &mention;
    }
  }

  std::vector<Telling> read() {
    for (TokenId token = 0; token < tree_.size(); ++token) {
      if (tree_.parsed().region_of(token) != Region::body) continue;
      if (tree_.head(token) == no_token || (starts_clause(tree_, token) && !describes_some(token))) add(token, clause(token));
      else if (tree_[token].upos == Upos::NOUN && is_described(token)) add(token, phrase(token));
    }
    return std::move(tellings_);
  }

private:
  /// "managers underwriting 10 million": some of a kind, of which others may underwrite 20. "The 370,000 euros in donations which" are not.
  bool describes_some(TokenId clause) const {
    if (tree_.relation(clause) != Deprel::acl || tree_.is_comma_before(clause) || tree_.child_lemma(clause, "where") != no_token) return false;
    TokenId noun = tree_.head(clause);
    if (tree_.relation(noun) == Deprel::nmod && !is_definite(tree_, noun)) noun = tree_.head(noun);
    return tree_[noun].upos == Upos::NOUN && !is_definite(tree_, noun);
  }

  /// "the five species discovered there": known, whatever the sentence goes on to say of them.
  bool is_described(TokenId noun) const {
    return is_definite(tree_, noun) && std::ranges::any_of(tree_.children(noun), [&](TokenId child) { return tree_.relation(child) == Deprel::acl; });
  }

  /// The clause, the noun that it describes, and what hangs on its verb without a subject ("accused of having diverted").
  std::vector<TokenId> clause(TokenId head) const {
    std::vector<TokenId> words = clause_words(tree_, head);
    for (std::size_t at = 0; at < words.size(); ++at)
      for (const TokenId child : tree_.children(words[at]))
        if (starts_clause(tree_, child) && is_complement(child)) append(words, clause_words(tree_, child));
    if (tree_.relation(head) == Deprel::conj && !tree_.has(head, Deprel::nsubj)) {  // "grew in February and rose in the two months"
      const TokenId subject = tree_.child(tree_.head(head), Deprel::nsubj);
      if (subject != no_token) append(words, clause_words(tree_, subject));
    }
    if (tree_.relation(head) == Deprel::ccomp) add_frame(tree_.head(head), words);
    if (tree_.relation(head) == Deprel::acl) {
      const TokenId noun = tree_.head(head);
      append(words, clause_words(tree_, noun));
      // "370,000 euros in donations which": the amount is of what is described.
      if (tree_.relation(noun) == Deprel::nmod) append(words, clause_words(tree_, tree_.head(noun)));
    }
    return words;
  }

  /// "In Tampa, it said it bought": what stands before a reporting verb is said of the clause.
  void add_frame(TokenId verb, std::vector<TokenId>& words) const {
    for (const TokenId child : tree_.children(verb))
      if (tree_.relation(child) == Deprel::obl && child < verb) append(words, clause_words(tree_, child));
  }

  /// The noun and all that describes it.
  std::vector<TokenId> phrase(TokenId noun) const {
    std::vector<TokenId> words = clause_words(tree_, noun);
    for (std::size_t at = 0; at < words.size(); ++at)
      for (const TokenId child : tree_.children(words[at]))
        if (tree_.relation(child) == Deprel::acl || (starts_clause(tree_, child) && is_complement(child))) append(words, clause_words(tree_, child));
    return words;
  }

  /// Part of what the clause tells; "…, making it the longest" is an aside.
  bool is_complement(TokenId child) const {
    const Deprel relation = tree_.relation(child);
    return (relation == Deprel::ccomp || relation == Deprel::advcl || relation == Deprel::acl) && !tree_.is_comma_before(child) && !tree_.has(child, Deprel::nsubj) && tree_.subordinator(child).size() <= 3;
  }

  /// "1986 results": no time expression, but it tells two results apart.
  static bool is_year(std::string_view lemma) { return lemma.size() == 4 && (lemma.starts_with("19") || lemma.starts_with("20")) && lemma.find_first_not_of("0123456789") == std::string_view::npos; }

  static void append(std::vector<TokenId>& words, const std::vector<TokenId>& more) {
    if (words.size() > longest) return;
    for (const TokenId word : more)
      if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  }

  std::string key_of(TokenId token) const {
    if (const Mention* mention = named_[token]; mention != nullptr) return "@" + std::to_string(mention->cluster);
    const Upos upos = tree_[token].upos;
    const bool follows_noun = token > 0 && tree_[token - 1].sentence == tree_[token].sentence && tree_[token - 1].upos == Upos::NOUN;  // "zone two"
    const bool tells_apart = is_year(tree_.lemma(token)) || follows_noun;
    if (upos == Upos::NUM && !covered_[token] && tells_apart) return std::string(tree_.lemma(token));
    const bool content = upos == Upos::NOUN || upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::PROPN || upos == Upos::ADV;
    if (!content || covered_[token] || among(tree_.lemma(token), light)) return {};
    return std::string(tree_.lemma(token));
  }

  static void add_exact(const Figure& figure, std::vector<TellingWord>& words) {
    constexpr int exact = 3;
    if (figure.quantity.significant_digits >= exact && !figure.quantity.approximate) words.push_back({fmt::format("#{:.9g} {}", figure.quantity.stated, figure.quantity.unit), figure.first, {}, Upos::NUM});
  }

  void add(TokenId head, std::vector<TokenId> tokens) {
    if (tokens.size() > longest) return;
    Telling telling{head, tree_[head].sentence, std::move(tokens), {}, false};
    std::ranges::sort(telling.tokens);
    for (const TokenId token : telling.tokens) {
      telling.is_denied |= among(tree_.lemma(token), denials);
      if (std::string key = key_of(token); !key.empty()) telling.words.push_back({std::move(key), token, tree_.parsed().form(token), tree_[token].upos});
    }
    for (const Figure* figure : figures_in(figures_, telling)) add_exact(*figure, telling.words);
    std::ranges::stable_sort(telling.words, {}, &TellingWord::key);
    const auto repeated = std::unique(telling.words.begin(), telling.words.end(), [](const TellingWord& a, const TellingWord& b) { return a.key == b.key; });
    telling.words.erase(repeated, telling.words.end());
    if (telling.words.size() >= 2) tellings_.push_back(std::move(telling));
  }

  const Analysis& analysis_;
  const Tree& tree_;
  const std::vector<Figure>& figures_;
  std::vector<bool> covered_;            ///< part of a time or a name: read with its head alone
  std::vector<const Mention*> named_;    ///< by head
  std::vector<Telling> tellings_;
};

}  // namespace

std::vector<Telling> read_tellings(const Analysis& analysis, const Tree& tree, const std::vector<Figure>& figures) { return TellingReader(analysis, tree, figures).read(); }

std::vector<std::pair<std::size_t, std::size_t>> alike(const std::vector<Telling>& tellings, std::size_t fewest) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> holders;
  for (std::size_t at = 0; at < tellings.size(); ++at)
    for (const TellingWord& word : tellings[at].words) holders[word.key].push_back(at);
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
  for (const auto& [key, among_tellings] : holders) {
    if (among_tellings.size() > crowded) continue;
    for (std::size_t i = 0; i < among_tellings.size(); ++i)
      for (std::size_t j = i + 1; j < among_tellings.size(); ++j)
        if (tellings[among_tellings[i]].sentence != tellings[among_tellings[j]].sentence) ++shared[{among_tellings[i], among_tellings[j]}];
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [pair, count] : shared)
    if (count >= fewest) pairs.push_back(pair);
  return pairs;
}

namespace {

/// Tellings with more words of their own are not alike, whatever their synonyms.
constexpr std::size_t most_unmatched = 8;

bool means_the_same(const TellingWord& a, const TellingWord& b, const Lexicon& lexicon) {
  constexpr unsigned senses = 2;
  if (a.key.front() == '@' || b.key.front() == '@') return false;
  if (a.form == b.form) return true;
  if (a.upos == Upos::VERB && b.upos == Upos::VERB) return same_verbs(a.key, b.key, lexicon);
  return a.upos == Upos::NOUN && b.upos == Upos::NOUN && lexicon.synonyms(a.key, b.key, Upos::NOUN, senses);
}

}  // namespace

Likeness liken(const Telling& first, const Telling& second, const Lexicon& lexicon) {
  Likeness likeness;
  auto a = first.words.begin();
  auto b = second.words.begin();
  while (a != first.words.end() || b != second.words.end()) {
    if (b == second.words.end() || (a != first.words.end() && a->key < b->key)) likeness.first_only.push_back(*a++);
    else if (a == first.words.end() || b->key < a->key) likeness.second_only.push_back(*b++);
    else likeness.common.emplace_back(*a++, *b++);
  }
  const auto is_figure = [](const TellingWord& word) { return word.key.front() == '#'; };  // figures are compared by themselves
  std::erase_if(likeness.first_only, is_figure);
  std::erase_if(likeness.second_only, is_figure);
  if (std::max(likeness.first_only.size(), likeness.second_only.size()) > most_unmatched) return likeness;
  std::erase_if(likeness.first_only, [&](const TellingWord& word) {
    const auto same = std::ranges::find_if(likeness.second_only, [&](const TellingWord& other) { return means_the_same(word, other, lexicon); });
    if (same == likeness.second_only.end()) return false;
    likeness.common.emplace_back(word, *same);
    likeness.second_only.erase(same);
    return true;
  });
  return likeness;
}

std::vector<const TimeMention*> times_in(const std::vector<TimeMention>& times, const Telling& telling) {
  std::vector<const TimeMention*> own;
  for (auto at = std::ranges::lower_bound(times, telling.tokens.front(), {}, &TimeMention::first_token); at != times.end() && at->first_token <= telling.tokens.back(); ++at)
    if (std::ranges::binary_search(telling.tokens, at->last_token - 1)) own.push_back(&*at);
  return own;
}

std::size_t shared_times(const std::vector<TimeMention>& times, const Telling& first, const Telling& second) {
  std::size_t equal = 0;
  const std::vector<const TimeMention*> others = times_in(times, second);
  for (const TimeMention* time : times_in(times, first))
    equal += std::ranges::any_of(others, [&](const TimeMention* other) { return other->time.value == time->time.value; }) ? 1 : 0;
  return equal;
}

std::vector<const Figure*> figures_in(const std::vector<Figure>& figures, const Telling& telling) {
  std::vector<const Figure*> own;
  for (auto at = std::ranges::lower_bound(figures, telling.tokens.front(), {}, &Figure::first); at != figures.end() && at->first <= telling.tokens.back(); ++at)
    if (std::ranges::binary_search(telling.tokens, at->last - 1)) own.push_back(&*at);
  return own;
}

}  // namespace crosscheck
