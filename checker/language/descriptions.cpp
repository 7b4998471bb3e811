#include "checker/language/descriptions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "reports/ascii.hpp"

namespace crosscheck {
namespace {

bool is_subject(Deprel relation) { return relation == Deprel::nsubj || relation == Deprel::nsubj_pass; }

/// Relations that the parser gives the second of two nouns when it doesn't see that they are one argument.
bool is_bare(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj: case Deprel::nsubj_pass: case Deprel::nsubj_outer: case Deprel::obl_unmarked: case Deprel::vocative:
    case Deprel::dislocated: case Deprel::dep: case Deprel::nmod_unmarked: case Deprel::obl: case Deprel::obj: return true;
    default: return false;
  }
}

/// Verbs with somebody who gets something: "gave its client Orvo".
constexpr std::array<std::string_view, 24> giving = {"allow", "ask", "assign", "award", "bring", "buy", "call", "cost", "deny", "elect", "find", "give",
                                                     "grant", "hand", "lend", "make", "name", "offer", "owe", "pay", "promise", "sell", "send", "show"};

class Attacher {
public:
  Attacher(ParsedArticle& parsed, const Lexicon& lexicon)
      : tokens_(parsed.tokens), parsed_(parsed), people_(lexicon.table("person_nouns")), titles_(lexicon.table("titles")),
        organisations_(lexicon.table("organisation_nouns")) {}

  void run(const Sentence& sentence) {
    measure(sentence);
    for (TokenId name = sentence.first; name < sentence.last; ++name) {
      if (tokens_[name].upos != Upos::PROPN || tokens_[name].head == no_token) continue;
      const TokenId start = starts_[name - sentence.first];
      if (start == sentence.first) continue;
      const TokenId noun = start - 1;
      if (describes(noun, name, sentence)) attach(noun, name, sentence);
      else if (describes_object(noun, name, sentence)) join_object(noun, name);
    }
  }

private:
  /// The first word of every word's subtree and whether it has a case marker or an article.
  void measure(const Sentence& sentence) {
    const std::size_t count = sentence.last - sentence.first;
    starts_.resize(count);
    ends_.resize(count);
    for (std::size_t i = 0; i < count; ++i) starts_[i] = ends_[i] = sentence.first + static_cast<TokenId>(i);
    marked_.assign(count, false);
    article_.assign(count, false);
    for (TokenId id = sentence.first; id < sentence.last; ++id) {
      const Token& token = tokens_[id];
      if (token.head == no_token) continue;
      if (token.deprel == Deprel::case_) marked_[token.head - sentence.first] = true;
      if (token.deprel == Deprel::det || token.deprel == Deprel::nmod_poss) article_[token.head - sentence.first] = true;
    }
    // a subtree's ends reach its ancestors; a step a level, and no tree is deeper than its words
    for (TokenId id = sentence.first; id < sentence.last; ++id)
      for (TokenId up = tokens_[id].head, steps = 0; up != no_token && steps < deepest; up = tokens_[up].head, ++steps) {
        TokenId& start = starts_[up - sentence.first];
        TokenId& end = ends_[up - sentence.first];
        start = std::min(start, id);
        end = std::max(end, id);
      }
  }

  bool describes(TokenId noun, TokenId name, const Sentence& sentence) const {
    const Token &first = tokens_[noun], &second = tokens_[name];
    if (first.head != second.head || noun > first.head || name > first.head) return false;
    if (ends_[noun - sentence.first] != noun || marked_[noun - sentence.first] || marked_[name - sentence.first]) return false;
    if (!is_bare(first.deprel) || !is_bare(second.deprel)) return false;
    return is_role(noun);
  }

  /// "may lose its client Orvo": behind a verb that gives nobody anything, both are its object.
  bool describes_object(TokenId noun, TokenId name, const Sentence& sentence) const {
    const Token &first = tokens_[noun], &second = tokens_[name];
    if (first.head != second.head || first.head >= noun || first.head < sentence.first) return false;
    if (ends_[noun - sentence.first] != noun || marked_[noun - sentence.first] || marked_[name - sentence.first]) return false;
    const bool object = first.deprel == Deprel::iobj || first.deprel == Deprel::obj;
    const bool other = second.deprel == Deprel::obj || second.deprel == Deprel::vocative || second.deprel == Deprel::obl_unmarked;
    const bool gives = std::ranges::find(giving, std::string_view(tokens_[first.head].lemma)) != giving.end();
    return object && other && !gives && article_[noun - sentence.first] && first.upos == Upos::NOUN && is_role(noun);
  }

  void join_object(TokenId noun, TokenId name) {
    tokens_[noun].deprel = Deprel::obj;
    tokens_[name].head = noun;
    tokens_[name].deprel = Deprel::appos;
  }

  bool is_role(TokenId id) const {
    if (tokens_[id].upos == Upos::PROPN) return titles_.contains(parsed_.form(id));
    const std::string noun = lowered(tokens_[id].lemma);
    return tokens_[id].upos == Upos::NOUN && (people_.contains(noun) || organisations_.contains(noun));
  }

  void attach(TokenId noun, TokenId name, const Sentence& sentence) {
    Token &first = tokens_[noun], &second = tokens_[name];
    const Deprel kept = is_subject(first.deprel) ? first.deprel : is_subject(second.deprel) ? second.deprel : Deprel::nsubj;
    Token& head = article_[noun - sentence.first] ? first : second;
    Token& other = article_[noun - sentence.first] ? second : first;
    other.head = article_[noun - sentence.first] ? noun : name;
    other.deprel = article_[noun - sentence.first] ? Deprel::appos : Deprel::nmod_desc;
    head.deprel = kept;
  }

  static constexpr TokenId deepest = 64;

  std::vector<Token>& tokens_;
  const ParsedArticle& parsed_;
  const WordTable &people_, &titles_, &organisations_;
  std::vector<TokenId> starts_, ends_;
  std::vector<bool> marked_, article_;
};

}  // namespace

void attach_descriptions(ParsedArticle& parsed, const Lexicon& lexicon) {
  Attacher attacher(parsed, lexicon);
  for (const Sentence& sentence : parsed.sentences) attacher.run(sentence);
}

}  // namespace crosscheck
